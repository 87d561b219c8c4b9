"""What is written into a cell for the contents of the Book: exact numbers with a format, words, dates."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind
from jixiao.book.figure import Exact, Figure
from jixiao.book.money import FEN_PER
from jixiao.book.printing import decimals_shown, print_decimal
from jixiao.exchange.workbook.cell_words import NO, STATE_WORDS, YES
from jixiao.exchange.workbook.row_name import RowNames
from jixiao.reading.clean_text import clean_text
from jixiao.reading.number_text import SHEET_DIGITS, plain_decimal

_LEAST_MONEY_PLACES = 2
_MOST_PLACES = 15
_FIRST_DAY = dt.date(1900, 3, 1)  # before it, sheets count a day that never was


class PrintedCell(Struct, frozen=True):
    """What a cell gets: a number, a date or a text; none of them for a blank cell.

    Unit:
        number_format: the format that shows all digits of a number, empty for anything else.
    """

    text: str = ""
    number: Decimal | None = None
    day: dt.date | None = None
    number_format: str = ""


BLANK_CELL = PrintedCell()


def print_figure(figure: Figure, *, kind: Kind, unit: str = "万元") -> PrintedCell:
    """Return the cell of a figure; a number with more digits than a sheet keeps becomes a text.

    Args:
        figure: The figure.
        kind: What its column holds.
        unit: The unit of money.

    Example:
        >>> print_figure(Figure.percent("66.90"), kind=Kind.PERCENT).number_format
        '0.00_ ;-0.00_ ;0.00_ ;@_ '
    """
    if not figure.is_value:
        return PrintedCell(STATE_WORDS.get(figure.state, ""))
    places = _places(figure, kind=kind, unit=unit)
    number = Decimal(print_decimal(_in_unit(figure.number, kind=kind, unit=unit), places=places))
    if len(plain_decimal(number).as_tuple().digits) > SHEET_DIGITS:
        return PrintedCell(f"{number:f}")
    shown = money_format(unit) if kind is Kind.MONEY else _format(kind, places=places)
    return PrintedCell(number=plain_decimal(number), number_format=shown)


def money_format(unit: str) -> str:
    """Return the number format of money in a unit: two decimals, more only where there are fen to show."""
    fen_places = len(str(FEN_PER[unit])) - 1
    return padded_format("#,##0." + "0" * _LEAST_MONEY_PLACES + "#" * (fen_places - _LEAST_MONEY_PLACES))


def padded_format(code: str) -> str:
    """Return a number format that keeps figures, and words in their place, off the right border.

    Example:
        >>> padded_format("0.00")
        '0.00_ ;-0.00_ ;0.00_ ;@_ '
    """
    return f"{code}_ ;-{code}_ ;{code}_ ;@_ "


def in_unit(fen: Exact, *, unit: str) -> Decimal:
    """Return an amount of fen in a unit, exact.

    Example:
        >>> in_unit(37934300000, unit="万元")
        Decimal('37934.3')
    """
    return plain_decimal(Decimal(print_decimal(Fraction(fen) / FEN_PER[unit], places=_MOST_PLACES)))


def print_content(
    content: CellContent, *, column: Column, unit: str, label: Callable[[str, str], str], names: Mapping[str, RowNames]
) -> PrintedCell:
    """Return the cell of a content of the Book.

    Args:
        content: The content.
        column: Its column.
        unit: The unit of money.
        label: What stands for a code of a code list.
        names: The names of the rows that references point to, by table.
    """
    if column.kind.is_figure:
        return print_figure(content, kind=column.kind, unit=unit)
    if content is None or content == "":
        return BLANK_CELL
    if column.kind is Kind.FLAG:
        return PrintedCell(YES if content else NO)
    if column.kind is Kind.DATE:
        return PrintedCell(day=content) if content >= _FIRST_DAY else PrintedCell(content.isoformat())
    if column.kind is Kind.CODE:
        return PrintedCell(label(column.codes, content))
    if column.kind is Kind.REFERENCE:
        return PrintedCell(names[column.table].display(content))
    return PrintedCell(clean_text(content))


def _in_unit(number: Exact, *, kind: Kind, unit: str) -> Fraction:
    if kind is Kind.MONEY:
        return Fraction(number) / FEN_PER[unit]
    return Fraction(number) * 100 if kind is Kind.PERCENT else Fraction(number)


def _places(figure: Figure, *, kind: Kind, unit: str) -> int:
    """Return the decimals of a figure: a rate keeps those it was printed with, anything else those it needs."""
    if kind is Kind.PERCENT and figure.quantum:
        return decimals_shown(figure.quantum * 100, most=_MOST_PLACES)
    return decimals_shown(_in_unit(figure.number, kind=kind, unit=unit), most=_MOST_PLACES)


def _format(kind: Kind, *, places: int) -> str:
    decimals = f".{'0' * places}" if places else ""
    return padded_format(f"0{decimals}" if kind is Kind.PERCENT else f"#,##0{decimals}")
