"""Tables that a sentence points at as 上表 or 下表: their total is the amount of that sentence."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.closed import closed_rows
from jixiao.proofreading.tables.view import RowView, TableView

_ABOVE, _BELOW = late_pattern("[上前]表"), late_pattern("[下后]表")
_PART_ONLY = late_pattern("其中|主要|部分|重点|包括|等")
_IS_TOTAL = late_pattern("合计|总计")
_NO_AMOUNT = late_pattern("率|%|％|±|增幅|降幅|幅度|比重|比例|占比|序号|备注|得分|权重|分值")


class Referred(Struct, frozen=True):
    """A table that a sentence points at.

    Unit:
        facts: the figures of the sentence.
        total: the row that adds up the others.
        rows: the rows that it adds up, which are all there are.
    """

    facts: tuple[Fact, ...]
    view: TableView
    total: RowView
    rows: tuple[RowView, ...]


def referred_tables(text: Text, *, views: Sequence[TableView]) -> Iterator[Referred]:
    """Yield each table that a passage points at, where its rows are known to be all there are."""
    for number, passage in enumerate(text.assembly.passages):
        is_above, is_below = _ABOVE.search(passage.text), _BELOW.search(passage.text)
        if bool(is_above) == bool(is_below) or _PART_ONLY.search(passage.text):
            continue
        here = _order(passage.lines[0].place)
        placed = [(_order(_place(view)), view) for view in views if view.is_sure]
        near = [(at, view) for at, view in placed if (at < here if is_above else at > here)]
        view = min(near, key=lambda pair: abs(pair[0] - here), default=(0, None))[1]
        if view is not None:
            yield from _totals(view, facts=text.facts_of(number))


def referred_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield whether the one amount of a passage is the total of the table that it points at."""
    for referred in referred_tables(text, views=views):
        amounts = [it for it in referred.facts if it.level and it.level.quantity is Quantity.MONEY]
        cell = _whole(referred)
        if len(amounts) == 1 and amounts[0].level is not None and cell is not None:
            yield _relation(Named(amounts[0].level, amounts[0].label), other=Named(cell, "表中合计"))


def _place(view: TableView) -> Place:
    return next(cell.place for row in view.rows for cell in row.cells.values())


def _order(place: Place) -> int:
    """Return where a place stands in reading order; a text counts lines, other files count paragraphs."""
    return place.line or place.paragraph


def _totals(view: TableView, *, facts: Sequence[Fact]) -> Iterator[Referred]:
    for index, row in enumerate(view.rows):
        rows = closed_rows(view, index=index)
        if rows:
            yield Referred(tuple(facts), view, row, tuple(rows))


def _whole(referred: Referred) -> Mention | None:
    """Return the cell of the whole amount: the only one of the total row, or that under 合计."""
    heads = referred.view.heads
    money = {at: cell for at, cell in referred.total.cells.items() if cell.quantity is Quantity.MONEY}
    cells = {at: cell for at, cell in money.items() if not _NO_AMOUNT.search(heads.get(at, ""))}
    named = [cell for at, cell in cells.items() if len(cells) == 1 or _IS_TOTAL.search(heads.get(at, ""))]
    return named[0] if len(named) == 1 else None


def _relation(told: Named, *, other: Named) -> Relation:
    among = (told.mention, other.mention)
    holds = is_within(told.mention.amount - other.mention.amount, envelope=sum_envelope(among))
    outcome = Outcome(other.mention.amount, Fraction(0), holds=holds, formula=f"文中{told.text}，表中合计{other.text}")
    return relation_of(RelationKind.SAME, operands=(told, other), stated=told, outcome=outcome)
