"""Rows of a table that a standard of the text gives: 小学每生600元 and, below, 甲小学 of 1286 pupils with 77.16万元."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price, share_word
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within
from jixiao.proofreading.relations.basis.slipped import is_slip_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.view import RowView, TableView

_COUNT = late_pattern("[人户亩头只台套个辆村座间张次]数?|数量?|面积|学生|规模")
_NO_COUNT = late_pattern("率|比|标准|单价|得分|分值|金额|资金|序号|%")
_NOISE = late_pattern(
    "[生人户]数|人员|数量?|面积|[（(][^（）()]{0,6}[)）]|每[一-鿿]?|普通|标准|补助|补贴|生均|人均|经费"
)
_FEW, _MOST = 2, 12  # rows that a standard gives; standards of a text
_IN_ALL = 4  # digits of a count and an amount that a product does not meet by chance


class _Plan(Struct, frozen=True):
    """Which standard each column of counts has, and the column of what they come to."""

    prices: Mapping[int, Named]
    amount: int

    def worth(self, row: RowView) -> Fraction:
        """Return what a row comes to, in fen."""
        counts = {it: row.cells[it].amount for it in self.prices if it in row.cells}
        return sum((price.mention.amount * counts.get(it, 0) for it, price in self.prices.items()), Fraction(0))

    def counts(self, row: RowView) -> list[int]:
        """Return the columns in which a row has something."""
        return [it for it in self.prices if it in row.cells and row.cells[it].amount]


def standard_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield what the standards of the text come to in each row of a table of which they give most.

    A row that they do not give may have a rule of its own; it is told where the digits of its amount are mistyped.
    """
    prices = [it for it in text.levels if it.mention.quantity is Quantity.MONEY and names_price(it.label)][:_MOST]
    for view in views if prices else ():
        plans = (_Plan(told, amount) for told in _columns(view, prices=prices) for amount in _amounts(view))
        yield from islice((relation for plan in plans for relation in _told(view, plan=plan)), len(view.rows))


def _amounts(view: TableView) -> list[int]:
    cells = [(column, cell) for row in view.rows for column, cell in row.cells.items()]
    money = {column for column, cell in cells if cell.quantity is Quantity.MONEY}
    return sorted(money - {column for column, cell in cells if cell.quantity is not Quantity.MONEY})


def _columns(view: TableView, *, prices: Sequence[Named]) -> Iterator[dict[int, Named]]:
    """Yield the standard of each column of counts: the one of its name, or the only one of the only column."""
    counts = [it for it, head in view.heads.items() if _COUNT.search(head) and not _NO_COUNT.search(head)]
    if len(counts) == 1:
        yield from ({counts[0]: price} for price in prices)
        return
    named = {it: [price for price in prices if _is_of(price, head=view.heads[it])] for it in counts}
    told = {it: found[0] for it, found in named.items() if len(found) == 1}
    if told:
        yield told


def _is_of(price: Named, *, head: str) -> bool:
    return share_word(_NOISE.sub("，", head), other=_NOISE.sub("。", price.label))


def _told(view: TableView, *, plan: _Plan) -> Iterator[Relation]:
    rows = [row for row in view.rows if plan.amount in row.cells and plan.worth(row) and not row.is_total]
    finest = min((row.cells[plan.amount].quantum for row in rows), default=Fraction(0))
    held = [row for row in rows if _is_worth(row, plan=plan, envelope=finest / 2)]
    telling = [row for row in held if _digits(row, plan=plan) >= _IN_ALL]
    are_many = len({row.cells[plan.amount].amount for row in telling}) >= _FEW and len(held) * _FEW > len(rows)
    for row in rows if are_many else ():
        is_one = len(plan.counts(row)) == 1
        if is_one and (row in held or _is_slip(row, plan=plan)):
            yield _relation(row, plan=plan, holds=row in held)


def _is_worth(row: RowView, *, plan: _Plan, envelope: Fraction) -> bool:
    return is_within(plan.worth(row) - row.cells[plan.amount].amount, envelope=envelope)


def _digits(row: RowView, *, plan: _Plan) -> int:
    return row.cells[plan.amount].significant + sum(row.cells[it].significant for it in plan.counts(row))


def _is_slip(row: RowView, *, plan: _Plan) -> bool:
    amount = row.cells[plan.amount]
    return is_slip_of(amount, value=plan.worth(row) / amount.scale)


def _relation(row: RowView, *, plan: _Plan, holds: bool) -> Relation:
    (column,) = plan.counts(row)
    price, count = plan.prices[column], Named(row.cells[column], f"{row.label}数量")
    amount = Named(row.cells[plan.amount], f"{row.label}金额")
    formula = f"{price.text}×{count.text}"
    outcome = Outcome(plan.worth(row), amount.mention.quantum / 2, holds=holds, formula=formula)
    return relation_of(RelationKind.PRODUCT, operands=(price, count), stated=amount, outcome=outcome)
