"""The amount that a cell of a form holds."""

from fractions import Fraction

from jixiao.book.figure import Figure, State, exact
from jixiao.extraction.tables.cell_value import read_value
from jixiao.law.code_list import CodeList
from jixiao.proofreading.figures.mention import MONEY_UNITS
from jixiao.proofreading.tables.cell_number import unit_in
from jixiao.reading.document import Cell, Table


def read_money(cell: Cell, *, unit: str, natures: CodeList) -> Figure | None:
    """Return the amount of a cell, rounded in its last printed digit, None if the cell holds anything else.

    Args:
        cell: The cell.
        unit: The unit of money of its table.
        natures: The signs of comparison, which no amount has.
    """
    value = read_value(cell.text, natures=natures)
    if value.figure is None or value.sign or value.unit not in ("", unit):
        return None
    decimals = len(cell.text.strip().removesuffix(unit).strip().partition(".")[2])
    scale = MONEY_UNITS[unit]
    return Figure(State.VALUE, exact(value.figure.number * Fraction(scale)), exact(Fraction(scale, 10**decimals)))


def money_unit(table: Table) -> str:
    """Return the unit of money that the title or a cell of a table names, empty if none does."""
    return unit_in("".join(line.text for line in table.title)) or next(
        (unit for cell in table.cells if (unit := unit_in(cell.text))), ""
    )
