"""Known faults to put into a made-up Book, so that a check can be checked: each breaks one rule and no other."""

from collections.abc import Callable, Collection, Mapping

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import Figure, State
from jixiao.errors import JixiaoError

_ONE_WAN = 1_000_000  # fen


class UnknownFaultError(JixiaoError):
    """There is no fault of this name."""

    def __init__(self, fault: str) -> None:
        """Keep the name."""
        self.fault = fault
        super().__init__(f"There is no fault {fault}; known are {', '.join(FAULTS)}.")


def _more(figure: Figure, *, by: int = 1) -> Figure:
    return replace(figure, number=figure.number + by)


def _wrong_posts(book: Book) -> Book:
    """State one post less than there are: more than the kinds listed could be posts of a kind not listed."""
    return replace(book, headcount=replace(book.headcount, authorised=_more(book.headcount.authorised, by=-1)))


def _wrong_project_total(book: Book) -> Book:
    figure_id = "project_funds/total/amount@adjusted"
    figure = next(amount.figure for amount in book.amounts if amount.figure_id == figure_id)
    return book.with_figure(figure_id, figure=_more(figure, by=_ONE_WAN))


def _wrong_change(book: Book) -> Book:
    first, *rest = book.stated_changes
    return replace(book, stated_changes=(replace(first, amount=_more(first.amount, by=_ONE_WAN)), *rest))


def _wrong_target(book: Book) -> Book:
    first, *rest = book.indicators
    changed = replace(first, approved_target=_more(first.approved_target))
    progress = tuple(
        replace(row, target=changed.approved_target) if row.indicator == first.key else row
        for row in book.indicator_progress
    )
    return replace(book, indicators=(changed, *rest), indicator_progress=progress)


def _wrong_month(book: Book) -> Book:
    first, *rest = book.monitoring_records
    return replace(book, monitoring_records=(replace(first, month=_more(first.month)), *rest))


def _missing_score(book: Book) -> Book:
    """Leave out the score of one project indicator of a closed year; an open year has no scores."""
    rows = list(book.indicators)
    if not rows[-1].score.is_value:
        return book
    rows[-1] = replace(rows[-1], score=Figure(State.BLANK))
    return replace(book, indicators=tuple(rows))


FAULTS: Mapping[str, Callable[[Book], Book]] = {
    "R074": _wrong_change,
    "R090": _wrong_project_total,
    "R110": _missing_score,
    "R117": _wrong_target,
    "R130": _wrong_posts,
    "R187": _wrong_month,
}


def with_faults(book: Book, *, faults: Collection[str]) -> Book:
    """Return the Book with the faults of the rules named.

    Raises:
        UnknownFaultError: If a fault is not known.
    """
    for fault in faults:
        if fault not in FAULTS:
            raise UnknownFaultError(fault)
        book = FAULTS[fault](book)
    return book
