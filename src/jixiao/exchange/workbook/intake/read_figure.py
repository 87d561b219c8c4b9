"""Read the figure of a cell: money exact to the fen, rates with the digits they show, counts and scores."""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from jixiao.book.column import Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure, State
from jixiao.book.money import FEN_PER
from jixiao.exchange.workbook.intake.cell_error import CellError, check_readable
from jixiao.law.code_list import folded
from jixiao.reading.number_text import (
    NumberTextError,
    TypedNumber,
    has_float_tail,
    plain_decimal,
    read_number,
    read_sheet_number,
)
from jixiao.reading.spreadsheet.number_format import GENERAL
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell

PERCENT_SIGN = "%"
_PLAIN = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,5})?")  # shown as it is
_STATES = {"blank": BLANK, "missing": MISSING, "not_applicable": NOT_APPLICABLE}
_PEOPLE = frozenset("个名人")  # counted alike, called differently
_FEN_PLACES = {unit: len(str(fen)) - 1 for unit, fen in FEN_PER.items()}  # all are powers of ten
_SHORTEST_FEN = Decimal("0.001")  # how far a calculated amount may be from a whole fen
_MOST_FEN = 2**63
_MOST_DIGITS = 28  # what decimal arithmetic keeps by default
_MOST_PLACES = 12
_HUNDRED = Decimal(100)


class FigureColumn(Struct, frozen=True):
    """What the header says about the figures below it.

    Unit:
        unit: the unit that holds below the header; for a count or score that of its column.
        has_unit: whether the header says it.
    """

    kind: Kind
    unit: str
    has_unit: bool = True


class _Found(Struct, frozen=True):
    """A number with the unit written behind it and the decimals it shows."""

    number: Decimal
    unit: str
    places: int
    has_tail: bool


def read_figure(cell: SheetCell | None, *, column: FigureColumn, states: Mapping[str, str]) -> Figure:
    """Return the figure of a cell; an empty cell is blank.

    Args:
        cell: The cell.
        column: What its header says.
        states: The states by the words that people write for them.

    Raises:
        CellError: If the cell holds no figure of its column.
    """
    if cell is None:
        return BLANK
    check_readable(cell)
    if cell.kind is CellKind.TEXT and (state := states.get(folded(cell.text).lower())):
        return _STATES[state]
    found = _number(cell)
    if column.kind is Kind.MONEY:
        return _money(found, column=column, text=cell.text)
    if column.kind is Kind.PERCENT:
        return _percent(found, column=column, text=cell.text)
    return _plain(found, column=column, text=cell.text)


def shown_text(cell: SheetCell) -> str:
    """Return what a person sees in a cell, as far as it matters: a percent format moves the point."""
    if cell.kind is not CellKind.NUMBER or (cell.format == GENERAL and _PLAIN.fullmatch(cell.text)):
        return cell.text
    if read_sheet_number(cell.text) is None or cell.format.is_date:
        return cell.text
    found = _number(cell)
    return f"{found.number:.{found.places}f}{found.unit}"


def _number(cell: SheetCell) -> _Found:
    if cell.kind is CellKind.FLAG:
        raise CellError(f"“{cell.text}”不是数。", remedy="这里只填数字。")
    if cell.kind is CellKind.TEXT:
        return _typed(cell.text)
    number = read_sheet_number(cell.text)
    if number is None:
        raise CellError(f"“{cell.text}”超出可以读取的范围。", remedy="核对是否多输了位数。")
    if cell.format.is_date:
        raise CellError("单元格是日期，不是数。", remedy="把单元格格式改为常规，重新填数。")
    has_tail = has_float_tail(cell.text)
    if cell.format.is_percent:
        number = plain_decimal(number * _HUNDRED)
    shown = cell.format.places
    places = max(_decimals(number), min(shown or 0, _MOST_PLACES))
    if has_tail and shown is not None:
        places = min(shown, _MOST_PLACES)
    return _Found(number, PERCENT_SIGN if cell.format.is_percent else "", places, has_tail)


def _typed(text: str) -> _Found:
    try:
        typed: TypedNumber = read_number(text)
    except NumberTextError as error:
        raise CellError(f"“{_short(text)}”不是数。", remedy=error.hint) from error
    if len(typed.number.as_tuple().digits) > _MOST_DIGITS:
        raise CellError(f"“{_short(text)}”位数过多。", remedy="核对是否多输了位数。")
    return _Found(typed.number, typed.unit, _decimals(typed.number), has_tail=False)


def _money(found: _Found, *, column: FigureColumn, text: str) -> Figure:
    if found.unit not in ("", column.unit):
        if found.unit in FEN_PER:
            problem = f"单元格写的是“{_short(text)}”，列头的单位是{column.unit}。"
            raise CellError(problem, remedy=f"换算成{column.unit}，只填数字。")
        raise CellError(f"“{_short(text)}”不是金额。", remedy=f"这里填金额，单位{column.unit}，只填数字。")
    fen = found.number.scaleb(_FEN_PLACES[column.unit])
    nearest = fen.to_integral_value(rounding=ROUND_HALF_UP)
    if fen != nearest and not (found.has_tail and abs(fen - nearest) <= _SHORTEST_FEN):
        problem = f"金额 {found.number:f}{column.unit} 在一分以下还有数字。"
        raise CellError(problem, remedy="金额最多精确到分；由公式算出的，用 ROUND 取到要填报的位数。")
    if abs(nearest) >= _MOST_FEN:
        raise CellError(f"金额 {found.number:f}{column.unit} 过大。", remedy="核对位数和金额单位。")
    return Figure(State.VALUE, int(nearest), 1)


def _percent(found: _Found, *, column: FigureColumn, text: str) -> Figure:
    if found.unit not in ("", PERCENT_SIGN):
        raise CellError(f"“{_short(text)}”不是百分数。", remedy="这里填百分数，66.95 表示 66.95%。")
    if not (found.unit or column.has_unit) and 0 < abs(found.number) <= 1:
        problem = f"看不出 {found.number:f} 是 {found.number:f}% 还是 {plain_decimal(found.number * _HUNDRED):f}%。"
        raise CellError(problem, remedy="在列头注明（%），或在数字后面写上 %。")
    return Figure.percent(f"{found.number.quantize(Decimal(1).scaleb(-found.places), rounding=ROUND_HALF_UP):f}")


def _plain(found: _Found, *, column: FigureColumn, text: str) -> Figure:
    is_own_percent = found.unit == PERCENT_SIGN and not column.unit
    if found.unit not in ("", column.unit) and not is_own_percent and not {found.unit, column.unit} <= _PEOPLE:
        expected = f"单位是{column.unit}，" if column.unit else ""
        raise CellError(f"“{_short(text)}”不是这一栏的数。", remedy=f"这一栏{expected}只填数字。")
    return Figure.plain(f"{found.number:f}")


def _decimals(number: Decimal) -> int:
    return max(-int(number.as_tuple().exponent), 0)


def _short(text: str, *, most: int = 30) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
