"""One cell as text and back: what a page shows and a person types, exact to the last digit.

Money is in 元 ("12345.60"), a percentage without its sign ("66.95"), a blank cell is the empty text, a figure that does
not apply is 不涉及 and a missing one is "?".
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind
from jixiao.book.figure import Exact, Figure, State
from jixiao.book.printing import decimals_of, print_decimal
from jixiao.exchange.workbook.blank import blank_content
from jixiao.exchange.workbook.cell_words import MISSING as MISSING_WORD
from jixiao.exchange.workbook.cell_words import NO, NOT_APPLICABLE, YES
from jixiao.exchange.workbook.form import Form, form_of
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.exchange.workbook.intake.read_figure import FigureColumn, read_figure
from jixiao.exchange.workbook.intake.read_word import read_code, read_date, read_flag
from jixiao.exchange.workbook.row_name import RowNames
from jixiao.law.in_force import Law
from jixiao.law.nearest import nearest_word
from jixiao.reading.clean_text import clean_text
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell

MISSING = "?"
REGION = "region"  # a code of any division: the list of them is not read for a cell
_YUAN = "元"
_MOST_PLACES = 18  # of a number; the tables of the database keep no more
_MOST_NUMBER = 2**63
_MOST_QUANTUM = 24  # characters
_MOST_CHARACTERS = 20_000
_FEN_PLACES = 2
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\u061c]")  # in XML, or turning the line round
_BROKEN = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class CellReader:
    """Reads cells by the words and code lists of one place and year.

    Shape:
        names: the names of the rows of the tables that references point into.
    """

    law: Law
    names: Mapping[str, RowNames] = field(default_factory=dict)

    @cached_property
    def form(self) -> Form:
        """The words of the workbook, which hold for pages too."""
        return form_of(self.law)

    @cached_property
    def states(self) -> Mapping[str, str]:
        """States of figures by the words for them."""
        labels = {"missing": MISSING_WORD, "not_applicable": NOT_APPLICABLE}
        return {**self.form.synonyms("state", labels=labels), MISSING: "missing"}

    @cached_property
    def flags(self) -> Mapping[str, str]:
        """Yes and no by the words for them."""
        return self.form.synonyms("flag", labels={"yes": YES, "no": NO})

    def read(self, column: Column, *, text: str) -> CellContent:
        """Return what a text means in a column.

        Raises:
            CellError: If it means nothing there; it says why and what to do.
        """
        cleaned = clean_cell(text)
        if not cleaned:
            return blank_content(column)
        cell = SheetCell(CellKind.TEXT, cleaned)
        if column.kind.is_figure:
            return self._figure(cell, column=column)
        if column.kind is Kind.DATE:
            return None if cleaned in (NOT_APPLICABLE, MISSING) else read_date(cell)
        if column.kind is Kind.FLAG:
            return read_flag(cell, words=self.flags)
        return self._word(cleaned, column=column)

    def _figure(self, cell: SheetCell, *, column: Column) -> Figure:
        unit = _YUAN if column.kind is Kind.MONEY else column.unit
        figure = read_figure(cell, column=FigureColumn(column.kind, unit), states=self.states)
        check_size(figure)
        return figure

    def _word(self, text: str, *, column: Column) -> str:
        if column.kind is Kind.REFERENCE:
            return self._key(text, table=column.table)
        if column.kind is Kind.CODE and column.codes != REGION:
            return read_code(text, codes=self.law.code_list(column.codes), year=self.law.year)
        return text

    def _key(self, text: str, *, table: str) -> str:
        names = self.names.get(table, RowNames({}))
        keys = names.find(text)
        if len(keys) == 1:
            return keys[0]
        if keys:
            raise CellError(f"有 {len(keys)} 行叫“{text}”。", remedy="从下拉列表中选一个。")
        nearest = nearest_word(text, among=[name for name in names.names.values() if name])
        remedy = f"是否应为“{nearest}”？" if nearest else "先在那张表里加上这一行，或从下拉列表中选。"
        raise CellError(f"没有“{text}”这一行。", remedy=remedy)


def clean_cell(text: str) -> str:
    """Return a text without the characters that nobody sees and no file can hold; line ends become one kind.

    Raises:
        CellError: If a character is broken in two, so that nobody knows what was meant, or the text is too long.
    """
    if _BROKEN.search(text):
        raise CellError("文字里有残缺的字符。", remedy="删去显示不出来的字符，重新输入。")
    if len(text) > _MOST_CHARACTERS:
        raise CellError(
            f"文字有 {len(text)} 个字符，太长。", remedy=f"一格最多 {_MOST_CHARACTERS} 个字符，请分开填写。"
        )
    return clean_text(_ILLEGAL.sub("", _LINE_ENDS.sub("\n", text)))


def shown_safely(text: str) -> str:
    """Return a text that was refused, fit to be kept and sent back: what is broken stands as a question mark."""
    return _ILLEGAL.sub("", _BROKEN.sub("\ufffd", text))[:_MOST_CHARACTERS]


def check_size(figure: Figure) -> None:
    """Refuse a number with more digits than the tables keep.

    Raises:
        CellError: If it has.
    """
    number = figure.number
    places = _places(number)
    is_large = places is None or abs(number * 10**places) >= _MOST_NUMBER
    if is_large or len(str(figure.quantum)) > _MOST_QUANTUM:
        raise CellError("数字的位数过多。", remedy="核对是否多输了位数。")


def print_cell(content: CellContent, *, kind: Kind) -> str:
    """Return the text of what a cell holds; `CellReader.read` reads it back the same.

    Example:
        >>> print_cell(Figure.percent("66.95"), kind=Kind.PERCENT)
        '66.95'
    """
    if isinstance(content, Figure):
        return _print_figure(content, kind=kind)
    if isinstance(content, bool):
        return YES if content else NO
    if isinstance(content, dt.date):
        return content.isoformat()
    return "" if content is None else str(content)


def _print_figure(figure: Figure, *, kind: Kind) -> str:
    if figure.state is State.NOT_APPLICABLE:
        return NOT_APPLICABLE
    if figure.state is State.MISSING:
        return MISSING
    if figure.state is State.BLANK:
        return ""
    if kind is Kind.MONEY:
        return print_decimal(Fraction(figure.number) / 100, places=_FEN_PLACES)
    scale = 100 if kind is Kind.PERCENT else 1
    number = figure.number * scale
    printed = _places(figure.quantum * scale) or 0
    return print_decimal(number, places=max(printed, _places(number) or 0))


def _places(number: Exact) -> int | None:
    """Return the decimals that a number needs, None if it needs more than are kept."""
    places = decimals_of(number)
    return None if places is None or places > _MOST_PLACES else places
