"""The score that the text tells and the last row of a table of scores gives."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.view import TableView

_SCORE = late_pattern(
    "(?:综合|评价|自评|最终|总体?|绩效)(?:评价|自评|评定)?(?:得分|评分)(?:数|值)?(?:为|是|达|共|合计)?$"
)
_POINTS = (Quantity.PLAIN, Quantity.SCORE)


def told_scores(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield that a score is the total of a table; another one may be that of another table."""
    totals = [
        Named(row.cells[view.score], f"{row.label}得分")
        for view in views
        for row in view.rows[-1:]
        if view.score is not None and view.weight is not None and row.is_total and view.score in row.cells
    ]
    for named in text.levels if totals else ():
        if named.mention.quantity is Quantity.SCORE and _SCORE.search(named.label):
            yield from _same(named, totals=totals)


def _same(told: Named, *, totals: Sequence[Named]) -> Iterator[Relation]:
    for total in totals:
        if total.mention.quantity in _POINTS and total.mention.value == told.mention.value:
            formula = f"文中{told.text}，表中{total.text}"
            outcome = Outcome(told.mention.amount, Fraction(0), holds=True, formula=formula)
            yield relation_of(RelationKind.SAME, operands=(told, total), stated=told, outcome=outcome)
            return
