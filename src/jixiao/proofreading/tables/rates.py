"""Rates and scores that follow from other cells of their row."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import compress

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, prints_as, quotient, range_of
from jixiao.proofreading.tables.view import RowView, TableView

_FEW = 2
_POINTS = late_pattern(r"(?<![0-9])([0-9]+)\s?分")


def rate_cells(view: TableView) -> Iterator[Relation]:
    """Yield the rate of execution of each row, and the score that is its share of a weight."""
    for rate, done in view.rates.items():
        yield from _rates(view, rate=rate, done=done)
    for row in view.rows:
        yield from _score_by_rate(row, view=view)
        yield from _score_by_value(row, view=view)


def _cell(row: RowView, *, column: int | None) -> Mention | None:
    return row.cells.get(column) if column is not None else None


def _rates(view: TableView, *, rate: int, done: int) -> Iterator[Relation]:
    """Yield the rates of a column.

    In a guessed table one that fails is told where its own row or another one shows which columns are which.
    """
    rows = [
        row
        for row in view.rows
        if view.budget is not None and {done, view.budget, rate} <= set(row.cells) and row.cells[view.budget].amount
    ]
    found = [(row.cells[done], row.cells[view.budget or 0], row.cells[rate]) for row in rows]
    told = [Quantity.PERCENT not in (it[0].quantity, it[1].quantity) for it in found]
    rows, found = list(compress(rows, told)), list(compress(found, told))
    held = [_holds(part, whole=whole, rate=stated) for part, whole, stated in found]
    good = [it for it, is_held in zip(found, held, strict=True) if is_held]
    for row, (part, whole, stated), is_held in zip(rows, found, held, strict=True):
        is_shown = _fills_all(row, heads=view.heads, rate=stated) or _shows_columns(good, part=part, whole=whole)
        is_shown = is_shown and held.count(False) == 1
        if is_held or view.is_sure or is_shown:
            yield _relation(
                (Named(part, "执行数"), Named(whole, "预算数")), stated=Named(stated, "执行率"), holds=is_held
            )


def _holds(part: Mention, *, whole: Mention, rate: Mention) -> bool:
    among = (whole, part)
    spread = quotient(range_of(part, among=among), denominator=range_of(whole, among=among))
    return spread is not None and any(prints_as(spread, stated=it) for it in _as_percent(rate))


def _fills_all(row: RowView, *, heads: Mapping[int, str], rate: Mention) -> bool:
    """Whether a row has a number below every head, in their kinds: a rate in percent among amounts."""
    amounts = [it for it in row.cells.values() if it.quantity is Quantity.MONEY]
    return set(row.cells) == set(heads) and rate.quantity is Quantity.PERCENT and len(amounts) >= _FEW


def _shows_columns(good: Sequence[tuple[Mention, Mention, Mention]], *, part: Mention, whole: Mention) -> bool:
    """Whether rows that hold show which columns are which: another row has the same figures, or several tell."""
    if any(it[0].amount == part.amount and it[1].amount == whole.amount for it in good):
        return True
    return len({(it[0].amount, it[1].amount) for it in good if it[0].amount != it[1].amount}) >= _FEW


def _as_percent(rate: Mention) -> Iterator[Mention]:
    """Yield a rate as printed; a rate of a sheet may be printed as a fraction of 1."""
    yield rate
    if rate.quantity is Quantity.PLAIN and abs(rate.value) <= Fraction(3, 2):
        yield replace(rate, value=rate.value * 100, decimals=max(rate.decimals - 2, 0))


def _relation(operands: tuple[Named, Named], *, stated: Named, holds: bool) -> Relation:
    part, whole = operands
    computed = part.mention.amount / whole.mention.amount * 100
    outcome = Outcome(computed, stated.mention.quantum / 2, holds=holds, formula=f"{part.text}÷{whole.text}")
    return relation_of(RelationKind.RATIO, operands=operands, stated=stated, outcome=outcome)


def _weight_of(row: RowView, *, view: TableView) -> Fraction | None:
    """Return the points that a score is out of: those of its row, or those that the head names."""
    weight = _cell(row, column=view.weight)
    if weight is not None:
        return weight.value
    named = _POINTS.search(view.heads.get(view.score or 0, ""))
    return Fraction(named[1]) if named else None


def _score_by_rate(row: RowView, *, view: TableView) -> Iterator[Relation]:
    budget, done, score = (_cell(row, column=column) for column in (view.budget, view.done, view.score))
    weight = _weight_of(row, view=view)
    if budget is not None and done is not None and score is not None and weight and budget.amount:
        operands = (Named(done, "执行数"), Named(budget, "预算数"))
        yield from _share_of_weight(operands, score=score, weight=weight)


def _score_by_value(row: RowView, *, view: TableView) -> Iterator[Relation]:
    target, actual, score = (_cell(row, column=column) for column in (view.target, view.actual, view.score))
    weight = _weight_of(row, view=view)
    if target is None or actual is None or score is None or not weight or not target.amount:
        return
    if target.is_like == actual.is_like and actual.amount < target.amount:
        yield from _share_of_weight((Named(actual, "完成值"), Named(target, "指标值")), score=score, weight=weight)


def _share_of_weight(operands: tuple[Named, Named], *, score: Mention, weight: Fraction) -> Iterator[Relation]:
    """Yield the score as a share of the weight where it comes out; other ways to score are no mistake."""
    part, whole = operands
    points = part.mention.amount / whole.mention.amount * weight
    if prints_as(Range(points, points), stated=score):
        outcome = Outcome(points, score.quantum / 2, holds=True, formula=f"{part.text}÷{whole.text}×{weight}")
        yield relation_of(RelationKind.RATIO, operands=operands, stated=Named(score, "得分"), outcome=outcome)
