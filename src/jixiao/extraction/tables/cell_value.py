"""What a cell of an indicator holds: a sign of comparison, a number, a unit, or a word."""

from decimal import Decimal

from msgspec import Struct

from jixiao.book.figure import Figure, State, exact
from jixiao.late_pattern import late_pattern
from jixiao.law.code_list import CodeList

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_VALUE = late_pattern(rf"(?P<sign>[^0-9.,]{{0,4}}?)(?P<number>{_NUMBER})(?P<unit>[%％‰]|[一-鿿/A-Za-z³²㎡]{{1,6}})?")


class CellValue(Struct, frozen=True):
    """A value as its cell prints it.

    Unit:
        sign: a code of `indicator_nature`, empty where none is printed.
        figure: the number, None where the cell holds words.
        unit: what stands behind the number.
    """

    sign: str = ""
    figure: Figure | None = None
    unit: str = ""


def read_value(text: str, *, natures: CodeList) -> CellValue:
    """Return the value of a cell; one that holds more than a sign, a number and a unit holds words.

    Args:
        text: The text of the cell.
        natures: The signs of comparison.
    """
    match = _VALUE.fullmatch("".join(text.split()))
    if match is None:
        return CellValue()
    sign = natures.find_code(match["sign"]) if match["sign"] else ""
    if sign is None:
        return CellValue()
    return CellValue(sign, plain_figure(match["number"]), (match["unit"] or "").replace("％", "%"))


def plain_figure(printed: str) -> Figure:
    """Return the figure of a printed number in a unit of its own."""
    return Figure(State.VALUE, exact(Decimal(printed.replace(",", ""))))
