"""Take the numbers of a file into the Book: only what was typed there, and only where one number is meant."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.book.figure import MISSING, Figure
from jixiao.book.money import FEN_PER, InexactMoneyError
from jixiao.book.printing import print_number
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.writing.comparison.comparison import Comparison, Item
from jixiao.writing.comparison.number import PERCENT, Number, is_same, numbers_in

_USUAL_UNIT = "万元"


@dataclass(frozen=True, slots=True)
class Refused:
    """A change that was not taken over, and why, a full sentence."""

    item: Item
    reason: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """The Book with the numbers of the file, the first item of each figure taken over, and what was refused."""

    book: Book
    taken: tuple[Item, ...]
    refused: tuple[Refused, ...]


class _NotAcceptableError(Exception):
    """A change cannot be taken over; the message says why."""


def accept_figures(comparison: Comparison, *, book: Book, chosen: Iterable[Item]) -> Accepted:
    """Return the Book with the figures of some items as the file has them.

    A figure that is computed, or that the file states in two ways, is refused with the reason; the others are taken.
    """
    taken, refused = [], []
    for item in _first_of_each(chosen):
        try:
            figure = _figure(item, comparison=comparison, book=book)
        except _NotAcceptableError as error:
            refused.append(Refused(item, str(error)))
        else:
            book = book.with_figure(item.figure, figure=figure)
            taken.append(item)
    return Accepted(book, tuple(taken), tuple(refused))


def stated_figure(book: Book, *, figure_id: str) -> Figure:
    """Return a figure that the Book itself states, MISSING where it is computed or of another year's Book."""
    if "@" in figure_id:
        return next((amount.figure for amount in book.amounts if amount.figure_id == figure_id), MISSING)
    table, key, column = figure_id.split("/")
    row = next((row for row in book.rows(table) if row.key == key), None)
    found = getattr(row, column, MISSING)
    return found if isinstance(found, Figure) else MISSING


def _first_of_each(items: Iterable[Item]) -> Iterable[Item]:
    """Return one item of each figure, and each item that is of none."""
    first: dict[str, Item] = {}
    for item in items:
        first.setdefault(item.figure or str(item.number), item)
    return first.values()


def _figure(item: Item, *, comparison: Comparison, book: Book) -> Figure:
    """Return the figure that an item states in the file.

    Raises:
        _NotAcceptableError: If it cannot be taken over.
    """
    number = _only_number(item, comparison=comparison)
    if item.figure.startswith("="):
        raise _NotAcceptableError("这个数由系统计算，请改它所依据的数。")
    old = stated_figure(book, figure_id=item.figure)
    if not old.is_value:
        raise _NotAcceptableError("台账里没有直接填这个数，它由系统计算或取自上年的台账，请在台账里改。")
    kind = _kind(item.figure)
    unit = _money_unit(item, number=number, old=old) if kind is Kind.MONEY else ""
    expected = item.expected.number if item.expected else None
    if expected is None or not _prints(old, kind=kind, unit=_money_unit(item, number=None, old=old), number=expected):
        raise _NotAcceptableError("报告里印的不是台账里的原数，请在台账里改。")
    figure = _typed(number, kind=kind, unit=unit)
    if not _prints(figure, kind=kind, unit=unit, number=number):
        raise _NotAcceptableError(f"文件里写的 {number.shown} 不是这一栏能填的数，请在台账里改。")
    return figure


def _only_number(item: Item, *, comparison: Comparison) -> Number:
    """Return the number that the file has for a figure at every place.

    Raises:
        _NotAcceptableError: If there is none or more than one.
    """
    if item.expected is None:
        raise _NotAcceptableError("这是文件里新增的数字，台账里没有它的位置，请在台账里补填。")
    if item.found is None:
        raise _NotAcceptableError("文件里找不到这个数。")
    if item.found.number is None:
        raise _NotAcceptableError(f"文件里写的“{item.file}”不是一个数，请先在文件里改成数字。")
    others = [it for it in comparison.items if it.figure == item.figure and it.found is not None]
    differing = [it for it in others if not _agree(it, item=item)]
    if differing:
        texts = "、".join(dict.fromkeys(it.file for it in (item, *differing)))
        raise _NotAcceptableError(f"文件里这个数有几种写法：{texts}。请先在文件里改成一致。")
    return item.found.number


def _agree(one: Item, *, item: Item) -> bool:
    first, second = (it.found.number if it.found else None for it in (one, item))
    return first is not None and second is not None and is_same(first, other=second)


def _kind(figure_id: str) -> Kind:
    if "@" in figure_id:
        return Kind.MONEY
    table, _, column = figure_id.split("/")
    return TABLE_BY_NAME[table].column(column).kind


def _money_unit(item: Item, *, number: Number | None, old: Figure) -> str:
    """Return the unit of an amount: the one in the file, else the one in which the report prints the Book's amount."""
    if number is not None and number.unit in FEN_PER:
        return number.unit
    expected = item.expected.number if item.expected else None
    if expected is None:
        return _USUAL_UNIT
    units = (expected.unit, _USUAL_UNIT, *FEN_PER)
    fitting = (it for it in units if it in FEN_PER and _prints(old, kind=Kind.MONEY, unit=it, number=expected))
    return next(fitting, _USUAL_UNIT)


def _typed(number: Number, *, kind: Kind, unit: str) -> Figure:
    """Return a figure as if somebody had typed it.

    Raises:
        _NotAcceptableError: If it is no figure of this kind.
    """
    text = f"{number.value:f}"
    if kind is Kind.PERCENT:
        return Figure.percent(text)
    if kind is not Kind.MONEY:
        return Figure.plain(text)
    try:
        return Figure.money(text, unit=unit)
    except InexactMoneyError as error:
        raise _NotAcceptableError(str(error)) from error


def _prints(figure: Figure, *, kind: Kind, unit: str, number: Number) -> bool:
    """Return whether a figure, printed in a unit, is a number."""
    is_rate = number.unit == PERCENT
    if (kind is Kind.MONEY and is_rate) or (kind is Kind.PERCENT and number.unit in FEN_PER and number.is_unit_written):
        return False
    printed: Sequence[Number] = numbers_in(print_number(figure.number, kind=kind, unit=unit or _USUAL_UNIT))
    return len(printed) == 1 and printed[0].value == number.value
