"""Where new rows stand among the others: between two positions, and where there is no room, all are counted anew."""

from collections.abc import Iterable, Mapping
from typing import Protocol

_STEP = 10


class _Placed(Protocol):
    row_position: int


def positions_for(rows: Mapping[str, _Placed], *, added: Mapping[str, str]) -> dict[str, int]:
    """Return the positions that change.

    Args:
        rows: All rows by key, the stored ones first and in their order.
        added: The key behind which each new row stands, empty for the top, by key of the new row.
    """
    order = [key for key in rows if key not in added]
    for key, after in added.items():
        if key in rows:
            order.insert(order.index(after) + 1 if after in order else _end(order, after=after), key)
    found = _between(order, rows=rows, added=added)
    if found is None:
        found = {key: number * _STEP for number, key in enumerate(order, start=1)}
    return {key: position for key, position in found.items() if key in added or rows[key].row_position != position}


def _end(order: list[str], *, after: str) -> int:
    """Return where a row goes whose neighbour is gone: the end; without a neighbour it is the first."""
    return len(order) if after else 0


def _between(order: Iterable[str], *, rows: Mapping[str, _Placed], added: Mapping[str, str]) -> dict[str, int] | None:
    """Return a position for each new row between its neighbours, None if there is no room for one."""
    keys = list(order)
    found: dict[str, int] = {}
    last = 0
    for number, key in enumerate(keys):
        if key not in added:
            last = max(last, rows[key].row_position)
            continue
        following = next((rows[other].row_position for other in keys[number + 1 :] if other not in added), None)
        found[key] = last + _STEP if following is None else (last + following) // 2
        if found[key] <= last:
            return None
        last = found[key]
    return found
