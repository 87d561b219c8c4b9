"""The text of a cell as the sheet shows it."""

from decimal import ROUND_HALF_UP, Context, Decimal

from jixiao.reading.number_text import read_sheet_number
from jixiao.reading.spreadsheet.number_format import NumberFormat
from jixiao.reading.spreadsheet.serial_day import day_of_serial
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell

_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)  # more digits than a number that is read has before its decimals


def shown_text(cell: SheetCell, *, has_1904_dates: bool = False) -> str:
    """Return what a sheet shows in a cell, without thousands marks; a number keeps its digits if no format cuts them.

    Example:
        >>> shown_text(SheetCell(CellKind.NUMBER, "0.669", NumberFormat(is_percent=True, places=2)))
        '66.90%'
    """
    if cell.kind is not CellKind.NUMBER:
        return cell.text
    if cell.format.is_date:
        day = day_of_serial(cell.text, has_1904_dates=has_1904_dates)
        if day is not None:
            return day.isoformat() if cell.format.has_day else f"{day.year}年{day.month}月"
    number = read_sheet_number(cell.text)
    return cell.text if number is None else _printed(number, shown=cell.format)


def _printed(number: Decimal, *, shown: NumberFormat) -> str:
    scaled = number.scaleb(2, _EXACT) if shown.is_percent else number
    if shown.places is not None:
        scaled = scaled.quantize(Decimal(1).scaleb(-shown.places), context=_EXACT)
    elif shown.is_percent:
        scaled = scaled.normalize(_EXACT)
    return f"{scaled:f}{'%' if shown.is_percent else ''}"
