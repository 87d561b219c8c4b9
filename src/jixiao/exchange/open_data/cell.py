"""Cells of a CSV file: safe to open in a spreadsheet, and read back to what they were."""

import datetime as dt
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import BLANK, Figure, State, exact
from jixiao.book.printing import decimals_shown, print_decimal
from jixiao.errors import JixiaoError
from jixiao.exchange.open_data.open_table import Content
from jixiao.exchange.workbook.cell_words import NO, STATE_WORDS, YES

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
_QUOTE = "'"
_FEN_PER_YUAN = 100
_MONEY_PLACES = 2
_MOST_PLACES = 15
_WORD_STATES = {word: state for state, word in STATE_WORDS.items()}

Written = str | Decimal


class UnreadableCellError(JixiaoError):
    """A cell of a published file does not hold what its field says."""

    def __init__(self, text: str, *, field: str) -> None:
        """Keep the text and the field."""
        self.text = text
        self.field = field
        super().__init__(f"“{text}”不是“{field}”一栏应有的内容。")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: what could be one, or begins with ', gets a ' in front.

    Example:
        >>> guarded("=1+1"), guarded("＠某处"), guarded("'已加引号"), guarded("2023年")
        ("'=1+1", "'＠某处", "''已加引号", '2023年')
    """
    return f"{_QUOTE}{text}" if text.lstrip(" \u3000\xa0\ufeff").startswith((*_STARTS_FORMULA, _QUOTE)) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` wrote.

    Example:
        >>> unguarded("'=1+1"), unguarded("2023年")
        ('=1+1', '2023年')
    """
    return text.removeprefix(_QUOTE)


def write_cell(content: Content, *, kind: Kind) -> Written:
    """Return what stands in a cell: a number for a value, a word for a state, guarded text for anything else.

    Money is in yuan with two decimals, a rate in percent; a rate keeps the decimals it was printed with.
    """
    if isinstance(content, Figure):
        return _number(content, kind=kind) if content.is_value else STATE_WORDS.get(content.state, "")
    if content is None:
        return ""
    if isinstance(content, bool):
        return YES if content else NO
    return content.isoformat() if isinstance(content, dt.date) else guarded(content)


def read_cell(text: str, *, kind: Kind, field: str) -> Content:
    """Return what a cell holds.

    Args:
        text: The cell as it stands in the file.
        kind: What its field holds.
        field: Its name, for the refusal.

    Raises:
        UnreadableCellError: If it holds something else.
    """
    try:
        return _read(text, kind=kind)
    except (ValueError, InvalidOperation, KeyError) as error:
        raise UnreadableCellError(text, field=field) from error


def _read(text: str, *, kind: Kind) -> Content:
    if kind.is_figure:
        return _figure(text, kind=kind)
    if kind is Kind.FLAG:
        return {"": None, YES: True, NO: False}[text]
    if kind is Kind.DATE:
        return dt.date.fromisoformat(text) if text else None
    return unguarded(text)


def _figure(text: str, *, kind: Kind) -> Figure:
    if not text:
        return BLANK
    if text in _WORD_STATES:
        return Figure(_WORD_STATES[text])
    if kind is Kind.MONEY:
        return Figure(State.VALUE, exact(Fraction(Decimal(text)) * _FEN_PER_YUAN), 1)
    return Figure.percent(text) if kind is Kind.PERCENT else Figure.plain(text)


def _number(figure: Figure, *, kind: Kind) -> Decimal:
    number = Fraction(figure.number)
    if kind is Kind.MONEY:
        number /= _FEN_PER_YUAN
        places = max(_MONEY_PLACES, decimals_shown(number, most=_MOST_PLACES))
    elif kind is Kind.PERCENT:
        number *= 100
        places = max(decimals_shown(exact, most=_MOST_PLACES) for exact in (figure.quantum * 100, number))
    else:
        places = decimals_shown(number, most=_MOST_PLACES)
    return Decimal(print_decimal(number, places=places))
