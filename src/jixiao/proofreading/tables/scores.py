"""Scores and weights of a table of indicators."""

import re
from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.build import MISSED, Named, Outcome, relation_of
from jixiao.proofreading.tables.view import RowView, TableView

_AT_MOST = re.compile("≤|<|＜|不超过|不高于|不大于")


def score_cells(view: TableView) -> Iterator[Relation]:
    """Yield for each row that its score is within its weight, and where a target missed still got all points."""
    if view.weight is None or view.score is None:
        return
    for row in view.rows:
        weight, score = row.cells.get(view.weight), row.cells.get(view.score)
        if weight is not None and score is not None:
            yield _within(Named(score, f"{row.label}得分"), weight=Named(weight, "权重"))
            yield from _full_but_missed(row, view=view, is_full=score.value == weight.value)


def _within(score: Named, *, weight: Named) -> Relation:
    holds = score.mention.value <= weight.mention.value
    outcome = Outcome(
        weight.mention.value, Fraction(0), holds=holds, formula=f"{score.text}{'≤' if holds else '>'}{weight.text}"
    )
    return relation_of(RelationKind.ORDER, operands=(score, weight), stated=weight if holds else score, outcome=outcome)


def _full_but_missed(row: RowView, *, view: TableView, is_full: bool) -> Iterator[Relation]:
    target = row.cells.get(view.target or 0)
    actual = row.cells.get(view.actual or 0)
    if target is None or actual is None or not is_full or target.is_like != actual.is_like:
        return
    if _AT_MOST.search(target.lead) or _AT_MOST.search("".join(row.words.values())) or actual.value >= target.value:
        return
    yield _missed(Named(actual, "完成值"), target=Named(target, "指标值"))


def _missed(actual: Named, *, target: Named) -> Relation:
    outcome = Outcome(
        _value(actual.mention),
        Fraction(0),
        holds=False,
        formula=f"{actual.text}<{target.text}",
    )
    operands = (actual, target)
    return relation_of(RelationKind.ORDER, operands=operands, stated=target, outcome=outcome, rule=MISSED)


def _value(mention: Mention) -> Fraction:
    return mention.amount
