"""The steps of filling in: the groups of tables of the workbook, in its order."""

from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.form import Form

NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class TableLink:
    """One table of a step.

    Unit:
        rows: how many rows or amounts it holds, None where nobody asked.
        locked: the state that locks it, e.g. 已报送; empty where it is open.
        errors, warnings: the open findings that lead to it.
    """

    name: str
    label: str
    purpose: str
    rows: int | None
    locked: str
    errors: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class FillingStep:
    """One step with its tables."""

    number: int
    title: str
    tables: tuple[TableLink, ...]

    @property
    def first(self) -> str:
        """The table it begins with."""
        return self.tables[0].name

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its tables."""
        return tuple(table.name for table in self.tables)


def steps_of(
    form: Form,
    *,
    counts: Mapping[str, int] | None,
    locks: Mapping[str, str],
    found: Mapping[str, tuple[int, int]],
) -> tuple[FillingStep, ...]:
    """Return the steps of a Book.

    Args:
        form: The forms of its place.
        counts: How many rows or amounts each table holds, None where nobody asks.
        locks: The state that locks a table, by table.
        found: Errors and warnings by table.
    """
    return tuple(
        FillingStep(
            number,
            title,
            tuple(
                TableLink(
                    name,
                    TABLE_BY_NAME[name].label,
                    form.purpose(name),
                    None if counts is None else counts.get(name, 0),
                    locks.get(name, ""),
                    *found.get(name, (0, 0)),
                )
                for name in tables
            ),
        )
        for number, (title, tables) in enumerate(form.groups, start=1)
    )
