"""Rates of points in a table of scores: 得分率 is what was given of what was to be had."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.tables.view import RowView, TableView

_RATE = late_pattern("得分率|得分比率|得分比例")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_MANY = 2  # rows that show how the columns are meant


def score_rates(view: TableView) -> Iterator[Relation]:
    """Yield for each row its rate of points; one that fails is told where most of the others come out."""
    weight, score, rate = view.weight, view.score, view.column(_RATE)
    if weight is None or score is None or rate is None or len({weight, score, rate}) < len(("分值", "得分", "得分率")):
        return
    rows = [row for row in view.rows if {weight, score, rate} <= set(row.cells)]
    told = [(row, _holds(row, columns=(weight, score, rate))) for row in rows if _is_scored(row, at=(weight, score))]
    right = sum(1 for row, holds in told if holds and row.cells[weight].value != row.cells[score].value)
    for row, holds in told:
        if holds or right >= max(_MANY, len(told) - 1):
            said = Said(Role.RATE, row.cells[rate], f"{row.label}得分率")
            part, whole = Named(row.cells[score], f"{row.label}得分"), Named(row.cells[weight], f"{row.label}分值")
            yield rate_relation(said, part=part, whole=whole, holds=holds)


def _is_scored(row: RowView, *, at: tuple[int, int]) -> bool:
    weight, score = (row.cells[column] for column in at)
    return weight.quantity in _POINTS and weight.is_like == score.is_like and 0 <= score.value <= weight.value != 0


def _holds(row: RowView, *, columns: tuple[int, int, int]) -> bool:
    weight, score, rate = (row.cells[column] for column in columns)
    return _fits(rate, score=score, weight=weight)


def _fits(rate: Mention, *, score: Mention, weight: Mention) -> bool:
    return fits(rate, part=Named(score, "得分"), whole=Named(weight, "分值"))
