"""What changed between two frozen versions, cell by cell, and whether it is material."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jixiao.book.column import Column, Kind
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.web.rounds.models import Assignment

Snapshot = Mapping[str, Any]
_MATERIAL_WORDS = ("得分", "分值", "权重")


@dataclass(frozen=True, slots=True)
class CellDifference:
    """One cell that two versions hold differently.

    Unit:
        path: the figure id, or table/row/field.
        label: what people call it.
        old, new: as the snapshot writes them, None where it is not there.
        is_material: whether money, a score or a weight changed.
    """

    path: str
    label: str
    old: Any
    new: Any
    is_material: bool


def differences(old: Snapshot, *, new: Snapshot) -> tuple[CellDifference, ...]:
    """Return every cell that two snapshots hold differently, in the order of the tables."""
    return (*_in_rows(old, new=new), *_in_amounts(old, new=new))


def difference_from_accepted(assignment: Assignment, *, snapshot: Snapshot) -> dict[str, Any]:
    """Return how a new version differs from the one accepted before; empty if none was."""
    accepted = assignment.submissions.filter(decisions__step="accept").last()
    if accepted is None:
        return {}
    found = differences(accepted.snapshot, new=snapshot)
    return {
        "from": accepted.number,
        "paths": [item.path for item in found],
        "is_material": any(item.is_material for item in found),
    }


def _in_rows(old: Snapshot, *, new: Snapshot) -> Iterator[CellDifference]:
    for table in TABLES:
        before = {row["key"]: row for row in old["tables"].get(table.name, ())}
        after = {row["key"]: row for row in new["tables"].get(table.name, ())}
        for key in dict.fromkeys((*before, *after)):
            for column in table.columns:
                was, now = before.get(key, {}).get(column.name), after.get(key, {}).get(column.name)
                if was != now:
                    label = f"{table.label}·{column.label}"
                    path = f"{table.name}/{key}/{column.name}"
                    yield CellDifference(path, label, was, now, _is_material(column))


def _in_amounts(old: Snapshot, *, new: Snapshot) -> Iterator[CellDifference]:
    before = {amount["id"]: amount for amount in old["amounts"]}
    after = {amount["id"]: amount for amount in new["amounts"]}
    for figure_id in dict.fromkeys((*before, *after)):
        was, now = before.get(figure_id), after.get(figure_id)
        if was != now:
            label = TABLE_BY_NAME[figure_id.partition("/")[0]].label
            yield CellDifference(figure_id, label, was, now, is_material=True)


def _is_material(column: Column) -> bool:
    return column.kind is Kind.MONEY or any(word in column.label for word in _MATERIAL_WORDS)
