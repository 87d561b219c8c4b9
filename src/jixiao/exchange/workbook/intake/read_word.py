"""Read the words of a cell: texts, dates, yes or no, codes."""

import datetime as dt
import re
from collections.abc import Mapping

from jixiao.exchange.workbook.intake.cell_error import CellError, check_readable
from jixiao.law.code_list import CodeList, folded
from jixiao.law.nearest import nearest_word
from jixiao.reading.number_text import SHEET_DIGITS, read_sheet_number
from jixiao.reading.spreadsheet.serial_day import day_of_serial
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell

_DATE = re.compile(r"([0-9]{4})(?:年|[-./])([0-9]{1,2})(?:月|[-./])([0-9]{1,2})日?(?:T.*)?")
_PLAIN_DATE = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_DATE_REMEDY = "日期写成 2024-08-31 或 2024年8月31日。"
_MOST_NAMED = 6


def read_text(cell: SheetCell | None, *, has_1904_dates: bool = False) -> str:
    """Return the text of a cell; a number keeps its digits, a date is written out.

    Raises:
        CellError: If it is an error, or a long code whose last digits the sheet has already lost.
    """
    if cell is None:
        return ""
    check_readable(cell)
    if cell.kind is not CellKind.NUMBER:
        return cell.text
    if cell.format.is_date:
        day = _day_of(cell.text, has_1904_dates=has_1904_dates)
        return day.isoformat() if cell.format.has_day else f"{day.year}年{day.month}月"
    number = read_sheet_number(cell.text)
    if number is None or (len(number.as_tuple().digits) >= SHEET_DIGITS and number == number.to_integral_value()):
        problem = "长编码被当成数字，末尾几位可能已经丢失。"
        raise CellError(problem, remedy="把单元格格式设为文本，重新填写完整的编码。")
    return f"{number:f}"


def read_date(cell: SheetCell | None, *, has_1904_dates: bool = False) -> dt.date | None:
    """Return the date of a cell, None for an empty one.

    Raises:
        CellError: If it is no date of the calendar.
    """
    if cell is None:
        return None
    check_readable(cell)
    if cell.kind is CellKind.NUMBER and cell.format.is_date:
        return _day_of(cell.text, has_1904_dates=has_1904_dates)
    text = folded(cell.text)
    match = _DATE.fullmatch(text) or _PLAIN_DATE.fullmatch(text)
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else _refuse_date(cell.text)
    except ValueError as error:
        raise CellError(f"“{cell.text}”不是日历上有的日期。", remedy=_DATE_REMEDY) from error


def read_flag(cell: SheetCell | None, *, words: Mapping[str, str]) -> bool | None:
    """Return whether a cell says yes, None for an empty one.

    Args:
        cell: The cell.
        words: "yes" or "no" by the words that people write.

    Raises:
        CellError: If it says neither.
    """
    if cell is None:
        return None
    check_readable(cell)
    said = words.get(folded(cell.text).lower())
    if said is None:
        raise CellError(f"“{cell.text}”看不出是或否。", remedy="填 是 或 否，不清楚就空着。")
    return said == "yes"


def read_code(text: str, *, codes: CodeList, year: int) -> str:
    """Return the code that a text stands for by code, label or synonym; empty for no text.

    Raises:
        CellError: If nothing is called so; it names the label that was probably meant.
    """
    if not text:
        return ""
    found = codes.find_code(text)
    if found is not None:
        return found
    labels = tuple(dict.fromkeys(entry.label for entry in codes.entries(year)))
    nearest = nearest_word(folded(text), among=labels)
    named = "、".join(labels[:_MOST_NAMED]) + ("等" if len(labels) > _MOST_NAMED else "")
    remedy = f"是否应为“{nearest}”？" if nearest else f"从下拉列表中选：{named}。"
    raise CellError(f"“{text}”不在{codes.title}的列表里。", remedy=remedy)


def _day_of(text: str, *, has_1904_dates: bool) -> dt.date:
    return day_of_serial(text, has_1904_dates=has_1904_dates) or _refuse_date(text)


def _refuse_date(text: str) -> dt.date:
    raise CellError(f"“{text}”不是日期。", remedy=_DATE_REMEDY)
