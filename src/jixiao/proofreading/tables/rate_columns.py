"""Columns of rates and shares: which columns they are of is told by the rows that come out."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.envelope import prints_as, quotient, range_of
from jixiao.proofreading.tables.completion import completion_columns
from jixiao.proofreading.tables.view import RowView, TableView

_RATE = re.compile("率|%|％|占|比例|比重")
_OTHER = re.compile("增|减|差|变动|升降|降|得分|分值|权重|合格|满意|指标|目标|实际|税率|利率|费率")
_NO_AMOUNT = re.compile("率|%|％|占|比例|比重|幅|得分|分值|权重|编码|序号|行次|标准|[均单]价|人均|户均|元/")
_FEW, _MANY = 2, 3
_ALL = 100

Columns = tuple[int, int, int]


class Quotient(Struct, frozen=True):
    """A rate with what it may be of."""

    part: Named
    whole: Named
    rate: Named

    @property
    def holds(self) -> bool:
        """Whether the rate is what its part is of its whole, rounded or cut."""
        part, whole = self.part.mention, self.whole.mention
        among = (part, whole)
        spread = quotient(range_of(part, among=among), denominator=range_of(whole, among=among))
        return spread is not None and prints_as(spread, stated=self.rate.mention)

    @property
    def tells(self) -> bool:
        """Whether its coming out is no matter of course."""
        return self.rate.mention.value not in (0, _ALL) and self.part.mention.amount != 0


def rate_columns(view: TableView, *, told: Sequence[Relation] = ()) -> Iterator[Relation]:
    """Yield the rates of each column in the reading that holds in all rows, or in all but one of a drawn table.

    Args:
        view: The table.
        told: What is told of it already; a column with a rate in it is passed over.
    """
    places = [it.stated.place for it in told]
    known = {column for row in view.rows for column, cell in row.cells.items() if cell.place in places}
    passed = {*known, *view.rates, *completion_columns(view)[2:]}
    for column in (it for it, head in view.heads.items() if it not in passed and _is_rate(head)):
        readings = [found for found in _readings(view, column=column) if _is_shown(found, view=view)]
        best = max(readings, key=lambda found: sum(1 for it in found if it.holds), default=[])
        yield from map(_relation, best)


def _is_rate(head: str) -> bool:
    return _RATE.search(head) is not None and _OTHER.search(head) is None


def _readings(view: TableView, *, column: int) -> Iterator[list[Quotient]]:
    """Yield what a column may be: one column of another one, or a column of its own total."""
    amounts = [it for it, head in view.heads.items() if not _NO_AMOUNT.search(head)]
    totals = [row for row in view.rows if row.is_total]
    for part in amounts:
        rows = [row for row in view.rows if {part, column} <= set(row.cells)]
        for whole in (it for it in amounts if it != part):
            pairs = [(row, row) for row in rows if whole in row.cells]
            yield _rated(pairs, columns=(part, whole, column), view=view)
        if len(totals) == 1 and part in totals[0].cells:
            yield _rated([(row, totals[0]) for row in rows], columns=(part, part, column), view=view)


def _rated(pairs: Sequence[tuple[RowView, RowView]], *, columns: Columns, view: TableView) -> list[Quotient]:
    """Return the rates of some rows; more than all is often told as all."""
    part, whole, rate = columns
    found = []
    for row, of in pairs:
        one = Quotient(*(_named(it, column=at, view=view) for it, at in ((row, part), (of, whole), (row, rate))))
        done, plan = one.part.mention, one.whole.mention
        is_capped = done.amount > plan.amount and one.rate.mention.value == _ALL
        if done.is_like == plan.is_like and done.quantity is not Quantity.PERCENT and plan.amount > 0 and not is_capped:
            found.append(one)
    return found


def _named(row: RowView, *, column: int, view: TableView) -> Named:
    return Named(row.cells[column], f"{row.label}{view.heads[column]}")


def _is_shown(found: Sequence[Quotient], *, view: TableView) -> bool:
    """Whether several rows hold that could not hold by chance, and no other fails; one may, in a drawn table.

    Two rates of three digits show that a column is of its own total.
    """
    held = [it for it in found if it.holds]
    telling = [it for it in held if it.tells]
    rows = {(it.part.mention.amount, it.whole.mention.amount) for it in telling}
    are_shares = len({it.whole.mention for it in found}) == 1 and all(_is_exact(it.rate.mention) for it in telling)
    if len(held) < len(found):
        is_one = view.is_sure and len(found) - len(held) == 1
        return is_one and len(rows) >= (_FEW if are_shares else _MANY)
    return len(rows) >= _FEW


def _is_exact(rate: Mention) -> bool:
    return rate.significant >= _MANY


def _relation(one: Quotient) -> Relation:
    part, whole, rate = one.part, one.whole, one.rate
    computed = Fraction(part.mention.amount) / whole.mention.amount * 100
    formula = f"{part.text}÷{whole.text}"
    outcome = Outcome(computed, rate.mention.quantum / 2, holds=one.holds, formula=formula)
    return relation_of(RelationKind.RATIO, operands=(part, whole), stated=rate, outcome=outcome)
