"""No amount of the Book is below zero, unless it is a deliberate reversal or a balance that may be negative."""

from collections.abc import Iterator
from operator import attrgetter

from msgspec import Struct

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.column import Kind, Row
from jixiao.book.figure import Figure
from jixiao.book.printing import print_money
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.relation import caliber_words
from jixiao.rules.python_rule import Told, python_rule

_UNIT = "万元"


_MONEY_COLUMNS = [(table.name, column) for table in TABLES for column in table.columns if column.kind is Kind.MONEY]


class _Entry(Struct, frozen=True):
    """One figure of money; `label` names it, `row` is its row in an ordinary table."""

    figure_id: str
    label: str
    figure: Figure
    row: Row
    may_be_negative: bool


@python_rule("amount_sign")
def amount_sign(facts: Facts) -> Iterator[Told]:
    """Tell each negative amount; else once that there is none, or that no amount was filled in."""
    wrong = [entry for entry in (*_amounts(facts.book), *_cells(facts.book)) if not entry.may_be_negative]
    for entry in wrong:
        yield _tell(entry, facts=facts)
    if not wrong:
        if any(figure.is_value for figure in _figures(facts.book)):
            yield Told(Verdict.PASS)
        elif any(True for _ in _figures(facts.book)):
            yield Told(Verdict.CANNOT_TELL, arithmetic="没有填写任何金额")


def _figures(book: Book) -> Iterator[Figure]:
    yield from (amount.figure for amount in book.amounts)
    yield from (getattr(row, column.name) for table, column in _MONEY_COLUMNS for row in book.rows(table))


def _tell(entry: _Entry, *, facts: Facts) -> Told:
    path, _, suffix = entry.figure_id.partition("@")
    stated = print_money(entry.figure.number, unit=_UNIT)
    words = caliber_words(Caliber.from_suffix(suffix), facts=facts) if suffix else ""
    label = f"{entry.label}（{words}）" if words else entry.label
    return Told(
        Verdict.FAIL,
        entry.row,
        arithmetic=f"{label} {stated} < 0（{_UNIT}）",
        figures=(entry.figure_id,),
        stated=stated,
        instance=entry.figure_id if entry.row is None else f"{path.rpartition('/')[2]}@{suffix}".rstrip("@"),
    )


def _amounts(book: Book) -> Iterator[_Entry]:
    """Yield the negative amounts."""
    below = [amount for amount in book.amounts if amount.figure.number < 0]  # none, but for few Books
    for amount in filter(lambda amount: amount.figure.is_value, below):
        schema = TABLE_BY_NAME[amount.table]
        fixed = next((row for row in schema.fixed_rows if row.name == amount.row), None)
        row = None if fixed else next((row for row in book.rows(amount.table) if row.key == amount.row), None)
        is_free = amount.is_reversal or (fixed is not None and fixed.is_signed)
        label = fixed.label if fixed else _amount_label(amount)
        yield _Entry(amount.figure_id, label, amount.figure, row, is_free)


def _amount_label(amount: Amount) -> str:
    fields = TABLE_BY_NAME[amount.table].amounts
    return next((item.label for item in fields if item.name == amount.field), amount.field)


def _cells(book: Book) -> Iterator[_Entry]:
    """Yield the negative cells of money; a row that says it is a refund may be negative."""
    for table, column in _MONEY_COLUMNS:
        read = attrgetter(column.name)
        for row in book.rows(table):
            figure = read(row)
            if figure.number < 0 and figure.is_value:  # none, but for few Books
                is_refund = getattr(row, "is_refund", None) is True
                yield _Entry(f"{table}/{row.key}/{column.name}", column.label, figure, row, is_refund)
