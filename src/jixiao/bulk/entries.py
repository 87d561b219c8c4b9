"""Collect the amounts of a Book that is being made up."""

from dataclasses import dataclass, field

from jixiao.book.book import Amount
from jixiao.book.caliber import ALL_FUNDS, Caliber
from jixiao.book.figure import NOT_APPLICABLE, Figure, State

FEN_PER_UNIT = 10_000  # a unit is 100 yuan


def money(units: int) -> Figure:
    """Return a figure of money; the number counts 100 yuan."""
    return Figure(State.VALUE, units * FEN_PER_UNIT, 1)


@dataclass
class Entries:
    """The amounts collected so far."""

    amounts: list[Amount] = field(default_factory=list)

    def add(self, path: str, *, caliber: Caliber, units: int | None) -> None:
        """Add one amount; None is 不涉及.

        Args:
            path: Table, row and field, e.g. "project/c1/amount"; the field may be left out where it is `amount`.
            caliber: The caliber.
            units: The number of 100 yuan.
        """
        table, row, name = (*path.split("/"), "amount")[:3]
        figure = NOT_APPLICABLE if units is None else money(units)
        self.amounts.append(Amount(table, row, name, caliber, figure))

    def add_phase(self, path: str, *, phase: str, units: int | None, fund: str = ALL_FUNDS) -> None:
        """Add one amount of a phase that has no month."""
        self.add(path, caliber=Caliber(phase, fund=fund), units=units)
