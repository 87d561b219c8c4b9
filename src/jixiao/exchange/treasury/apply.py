"""Make the changes of a dry run: in the Book it was made for, and only there."""

from dataclasses import dataclass

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.execution import MonthlyPayment
from jixiao.book.figure import Figure, State
from jixiao.book.place import Place
from jixiao.errors import RefusalError
from jixiao.exchange.treasury.dry_run import UNCHANGED, DryRun, FigureChange


@dataclass(frozen=True)
class Applied:
    """The changed Book and the figures that were changed; none where the file was imported before."""

    book: Book
    changes: tuple[FigureChange, ...]

    @property
    def summary(self) -> str:
        """What was done, in one sentence."""
        if not self.changes:
            return "没有改动：文件里的数账里都有，可能已经导入过。"
        return f"已导入，改动 {len(self.changes)} 个数。"


def apply_dry_run(book: Book, *, run: DryRun) -> Applied:
    """Return the Book with the changes made.

    Raises:
        RefusalError: If questions are open without which nothing was read, or if the Book has changed since the dry
            run: a figure is no longer what it was then.
    """
    if not run.is_ready:
        raise RefusalError(run.summary, place=run.name, remedy="先回答这些问题，再导入。")
    wanted = tuple(change for change in run.changes if change.kind != UNCHANGED)
    _check_fresh(book, run=run, wanted=wanted)
    known = {payment.key for payment in book.payments}
    rows = tuple(
        MonthlyPayment(
            row.key, Figure(State.VALUE, row.month), row.purpose, row.project, row.fund, is_refund=row.is_refund or None
        )
        for row in run.new_payments
        if row.key not in known
    )
    changed = replace(book, payments=(*book.payments, *rows)) if rows else book
    for change in wanted:
        changed = changed.with_figure(change.figure, figure=Figure(State.VALUE, change.new, 1))
    negative = {change.figure for change in wanted if change.new < 0}
    amounts = tuple(
        replace(amount, is_reversal=True) if amount.figure_id in negative else amount for amount in changed.amounts
    )
    places = {change.figure: Place(file=run.name, sheet=change.sheet, cell=change.cell) for change in wanted}
    return Applied(replace(changed, amounts=amounts, places={**book.places, **places}), wanted)


def figure_of(book: Book, *, figure_id: str) -> Figure | None:
    """Return the figure of an id, None where the Book does not have it."""
    path, at, _ = figure_id.partition("@")
    if at:
        return next((amount.figure for amount in book.amounts if amount.figure_id == figure_id), None)
    table, key, name = path.split("/")
    found: Figure | None = next((getattr(row, name) for row in book.rows(table) if row.key == key), None)
    return found


def _check_fresh(book: Book, *, run: DryRun, wanted: tuple[FigureChange, ...]) -> None:
    for change in wanted:
        figure = figure_of(book, figure_id=change.figure)
        now = int(figure.number) if figure is not None and figure.is_value else None
        if now != change.old:
            problem = f"试算之后，账里的“{change.label}”又有改动。"
            raise RefusalError(problem, place=run.name, remedy="重新试算一次，再导入。")
