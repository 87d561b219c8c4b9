"""Relations of a document, written line by line: each printed figure has its place."""

from collections.abc import Sequence

from jixiao.book.place import Place
from jixiao.book.relation import Occurrence, Relation, RelationKind


def figure(printed: str, *, line: int, start: int = 0, unit: str = "万元", label: str = "") -> Occurrence:
    """Return a figure of running text."""
    return Occurrence(printed, unit, label, Place(line=line, start=start, end=start + len(printed)))


def in_table(printed: str, *, row: int, column: int, unit: str = "分", label: str = "") -> Occurrence:
    """Return a figure of the first table."""
    return Occurrence(printed, unit, label, Place(table=1, row=row, column=column, quote=printed))


def relation(
    kind: str,
    operands: Sequence[Occurrence],
    *,
    stated: Occurrence,
    holds: bool | None = True,
    computed: str = "",
    tolerance: str = "0",
) -> Relation:
    """Return a relation that holds unless told otherwise."""
    return Relation(RelationKind(kind), "D1", tuple(operands), stated, computed, tolerance, holds, "")
