"""Rows with the parts of 三公经费, of which a converter lost the blank cells, and their total."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.loose_row import LooseRow

_TOTAL = late_pattern(r"合\s?计|总\s?计|小\s?计|三公")
_ABROAD, _GUESTS, _CARS = late_pattern("出国"), late_pattern("接待费?"), late_pattern("公务用车|用车")
_BUYING, _RUNNING = late_pattern("购置"), late_pattern("运行|维护")
_COUNTED = late_pattern("数量|批|人[次数]|团组|保有|个数|（[个辆人批]）")
_ADDED = (Quantity.PLAIN, Quantity.MONEY)
_FEW, _NEAR = 2, 8


def known_rows(rows: Sequence[LooseRow]) -> Iterator[Relation]:
    """Yield that the first numbers of such rows give that of their total; told only where they do."""
    for at, row in enumerate(rows):
        first = _first(row)
        if first is None or row.is_drawn:
            continue
        below = [it for it in rows[at + 1 : at + 1 + _NEAR] if not _COUNTED.search(it.words)]
        if _TOTAL.search(row.words) and not _CARS.search(row.words):
            yield from _judge(first, name=row.words, parts=_kinds(below, kinds=(_is_abroad, _is_guests, _is_cars)))
        elif _is_cars(row.words):
            yield from _judge(first, name=row.words, parts=_kinds(below[:3], kinds=(_is_bought, _is_run)))


def _first(row: LooseRow) -> Mention | None:
    numbers = [it for it in row.numbers if it.quantity in _ADDED]
    return numbers[0] if numbers and row.words else None


def _kinds(rows: Sequence[LooseRow], *, kinds: Sequence[object]) -> list[Mention]:
    """Return the first number of the first row of each kind."""
    found = []
    for kind in kinds:
        row = next((it for it in rows if callable(kind) and kind(it.words)), None)
        number = None if row is None else _first(row)
        found += [] if number is None else [number]
    return found


def _is_abroad(words: str) -> bool:
    return _ABROAD.search(words) is not None


def _is_guests(words: str) -> bool:
    return _GUESTS.search(words) is not None


def _is_cars(words: str) -> bool:
    """Whether a row is that of all cars: of buying and running them, or of neither."""
    return _CARS.search(words) is not None and bool(_BUYING.search(words)) == bool(_RUNNING.search(words))


def _is_bought(words: str) -> bool:
    return _BUYING.search(words) is not None and not _RUNNING.search(words)


def _is_run(words: str) -> bool:
    return _RUNNING.search(words) is not None and not _BUYING.search(words)


def _judge(total: Mention, *, name: str, parts: Sequence[Mention]) -> Iterator[Relation]:
    whole, items = Named(total, name), [Named(it, "三公经费") for it in parts]
    if len(items) >= _FEW and total.amount and sums_to(whole, items=items):
        yield sum_relation(whole, items=items, holds=True)
