"""Rates of completion of work: what was done against what was planned, each row in its own unit."""

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import prints_as, quotient, range_of
from jixiao.proofreading.tables.view import TableView

_PLAN = late_pattern(
    "(?:^|/)(?:年度|全年|本年)?(?:计划|任务|目标|应)(?:完成)?(?:数量?|量|值|任务)?(?:[（(].{1,6}[）)])?$"
)
_DONE = late_pattern(
    "(?:^|/)(?:全年|累计|本年)?(?:实际|已)?完成(?:数量?|量|值|情况)?(?:[（(].{1,6}[）)])?$|(?:^|/)实际(?:数|值)$"
)
_RATE = late_pattern("(?:^|/)(?:任务|计划|目标)?完成(?:率|比例)(?:[（(].{1,6}[）)])?$")
_FEW, _THREE = 2, 3
_ALL = 100


def completion_columns(view: TableView) -> tuple[int, ...]:
    """Return the columns of what was planned, what was done of it and its rate; none where one is missing."""
    columns = (view.column(pattern) for pattern in (_PLAN, _DONE, _RATE))
    found = tuple(it for it in columns if it is not None)
    return found if len(set(found)) == _THREE else ()


def completion_cells(view: TableView) -> Iterator[Relation]:
    """Yield for each row whether its rate is what its plan and what was done of it give.

    A rate that fails is told where no other one does and several hold, one of them by no matter of course.
    """
    columns = completion_columns(view)
    found = [row.cells for row in view.rows if columns and set(columns) <= set(row.cells)]
    rows = [it for it in (tuple(_bare(cells[at]) for at in columns) for cells in found) if _is_rated(*it)]
    held = [row for row in rows if _holds(*row)]
    is_shown = len(held) >= _FEW and any(rate.value != _ALL for _, _, rate in held)
    is_told = is_shown and len(rows) == len(held) + 1
    for row in rows:
        is_held = row in held
        if is_held or (is_told and row[2].value != _ALL):
            yield _relation(*row, holds=is_held)


def _bare(mention: Mention) -> Mention:
    """Return a number without the unit of its table, for each row of work has its own."""
    is_bare = mention.shows_unit or mention.quantity is not Quantity.MONEY
    return mention if is_bare else replace(mention, quantity=Quantity.PLAIN, unit="", scale=1)


def _is_rated(plan: Mention, done: Mention, rate: Mention) -> bool:
    """Whether a row tells amounts of work; where more was done than planned many write 100 %."""
    is_capped = done.amount > plan.amount and rate.value == _ALL
    is_amount = plan.is_like == done.is_like and plan.quantity is not Quantity.PERCENT
    return is_amount and plan.amount > 0 and not is_capped


def _holds(plan: Mention, done: Mention, rate: Mention) -> bool:
    among = (plan, done)
    spread = quotient(range_of(done, among=among), denominator=range_of(plan, among=among))
    return spread is not None and prints_as(spread, stated=rate)


def _relation(plan: Mention, done: Mention, rate: Mention, *, holds: bool) -> Relation:
    operands = (Named(done, "完成数"), Named(plan, "计划数"))
    computed = Fraction(done.amount) / plan.amount * 100
    formula = f"{operands[0].text}÷{operands[1].text}"
    outcome = Outcome(computed, rate.quantum / 2, holds=holds, formula=formula)
    return relation_of(RelationKind.RATIO, operands=operands, stated=Named(rate, "完成率"), outcome=outcome)
