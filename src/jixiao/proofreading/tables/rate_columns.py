"""Columns of rates and shares: which columns they are of is told by the rows that come out.

A column such as 支付率, 占比 or 为预算% does not say what it is of: another column of its row, or the total of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import prints_as, quotient, range_of
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.tables.completion import completion_columns
from jixiao.proofreading.tables.told import surely_told
from jixiao.proofreading.tables.view import RowView, TableView

_RATE = late_pattern("率|%|％|占|比例|比重|结构|构成")
_OTHER = late_pattern("增|减|差|变动|升|降|幅|同比|比上年|得分|分值|权重|合格|满意|指标|目标|实际|税率|利率|费率")
_NO_AMOUNT = late_pattern("率|%|％|占|比例|比重|幅|得分|分值|权重|编码|序号|行次|标准|[均单]价|人均|户均|元/")
_FEW, _MANY = 2, 3
_ALL = 100
_NEAREST = 12  # columns of amounts that a rate may be of
_WIDEST = 60  # columns of any form
_TRIED = 40  # rows that show which reading is meant


class Quotient(Struct, frozen=True):
    """A rate in a row with what it may be of."""

    row: RowView
    part: Named
    whole: Named
    rate: Named
    holds: bool

    @property
    def tells(self) -> bool:
        """Whether its coming out is no matter of course."""
        return self.holds and self.rate.mention.value not in (0, _ALL) and self.part.mention.amount != 0

    def relation(self) -> Relation:
        """Return it as it is told."""
        said = Said(Role.RATE, self.rate.mention, self.rate.label)
        return rate_relation(said, part=self.part, whole=self.whole, holds=self.holds)


class Reading(Struct, frozen=True):
    """What a column of rates may be: of one column in another, in each row or in the total row."""

    part: int
    whole: int
    rate: int
    total: RowView | None = None

    def of(self, rows: Sequence[RowView], *, view: TableView) -> list[Quotient]:
        """Return the rates of some rows; more than all is often told as all."""
        found = (self._quotient(row, view=view) for row in rows if {self.part, self.rate} <= set(row.cells))
        return [it for it in found if it is not None]

    def _quotient(self, row: RowView, *, view: TableView) -> Quotient | None:
        base = self.total or row
        if self.whole not in base.cells:
            return None
        pairs = ((row, self.part), (base, self.whole), (row, self.rate))
        part, whole, rate = (Named(it.cells[at], f"{it.label}{view.heads[at]}") for it, at in pairs)
        done, plan, stated = part.mention, whole.mention, rate.mention
        is_capped = done.amount > plan.amount and stated.value == _ALL
        if done.is_like != plan.is_like or done.quantity is Quantity.PERCENT or plan.amount <= 0 or is_capped:
            return None
        return Quotient(row, part, whole, rate, _is_rate_of(stated, part=done, whole=plan))


def rate_columns(view: TableView) -> Iterator[Relation]:
    """Yield the rates of each column in the reading that most rows show; one that fails where the others show it."""
    if len(view.heads) > _WIDEST:
        return
    passed = {*view.rates, *completion_columns(view)[2:]}
    for column in (it for it, head in view.heads.items() if it not in passed and _is_rate(head)):
        tried = [(it, it.of(view.rows[:_TRIED], view=view)) for it in _readings(view, column=column)]
        reading, shown = max(tried, key=lambda pair: _count(pair[1]), default=(None, ()))
        if reading is not None and _count(shown) >= _MANY:
            found = reading.of(view.rows, view=view)
            yield from surely_told([(it.row, it.relation()) for it in found], view=view)
        else:
            few = [found for _, found in tried if _is_shown(found, view=view)]
            best = max(few, key=lambda found: sum(it.holds for it in found), default=[])
            yield from (it.relation() for it in best)


def _is_rate(head: str) -> bool:
    return _RATE.search(head) is not None and _OTHER.search(head) is None


def _readings(view: TableView, *, column: int) -> Iterator[Reading]:
    amounts = [it for it, head in view.heads.items() if not _NO_AMOUNT.search(head)]
    near = sorted(sorted(amounts, key=lambda it: abs(it - column))[:_NEAREST])
    totals = [row for row in view.rows if row.is_total]
    yield from (Reading(part, whole, column) for part, whole in permutations(near, 2))
    if len(totals) == 1:
        yield from (Reading(part, part, column, totals[0]) for part in near if part in totals[0].cells)


def _count(found: Sequence[Quotient]) -> int:
    """Return how many different rates come out that are no matter of course."""
    return len({it.rate.mention.value for it in found if it.tells})


def _is_shown(found: Sequence[Quotient], *, view: TableView) -> bool:
    """Whether the few rows there are hold as they could not by chance, and no other fails; one may, in a drawn table.

    Two rates of three digits show that a column is of its own total.
    """
    telling = [it for it in found if it.tells]
    rows = {(it.part.mention.amount, it.whole.mention.amount) for it in telling}
    failing = sum(not it.holds for it in found)
    if not failing:
        return len(rows) >= _FEW
    is_exact = all(it.rate.mention.significant >= _MANY for it in telling)
    are_shares = is_exact and len({it.whole.mention for it in found}) == 1
    return view.is_sure and failing == 1 and len(rows) >= (_FEW if are_shares else _MANY)


def _is_rate_of(stated: Mention, *, part: Mention, whole: Mention) -> bool:
    among = (whole, part)
    spread = quotient(range_of(part, among=among), denominator=range_of(whole, among=among))
    return spread is not None and prints_as(spread, stated=stated)
