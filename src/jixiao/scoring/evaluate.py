"""Scoring one evaluation of a Book."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from jixiao.book.book import Book, by_caliber
from jixiao.book.evaluation import Evaluation, ScoreItem
from jixiao.book.figure import Exact
from jixiao.law.code_list import folded
from jixiao.scoring.amounts import read_amount, stated_amounts
from jixiao.scoring.execution import NoExecutionScoreError, score_execution
from jixiao.scoring.grade import settled_grade
from jixiao.scoring.item import score_judgement, sum_indicators
from jixiao.scoring.scheme import Item, ItemMethod, Scheme
from jixiao.scoring.score import score_indicator
from jixiao.scoring.scorecard import ItemScore, Scorecard, total_flags, total_of, unscored_of
from jixiao.scoring.trace import Flag, FlagKind, Trace
from jixiao.scoring.weights import weight_flags


def score_evaluation(
    book: Book, *, evaluation: Evaluation, scheme: Scheme, computed: Mapping[str, Exact] | None = None
) -> Scorecard:
    """Return the scorecard of one evaluation.

    Nothing that is missing counts as 0: it is listed with its points, and the grade is left open if those points
    could change it.

    Args:
        book: The Book.
        evaluation: One of its evaluations.
        scheme: The scheme to score by.
        computed: Values in fen of amounts that nobody stated, by figure id, e.g. an adjusted budget that the caller
            worked out from the adjustments.
    """
    call = _Call(book, evaluation, scheme, computed or {})
    items = tuple(
        ItemScore(block.name, item, *_item_traces(item, call)) for block in scheme.blocks for item in block.items
    )
    total = total_of(items)
    unscored = tuple(found for score in items if score.item.is_counted for found in unscored_of(score))
    unknown = _unknown_rows(call)
    flags = (
        *(
            Flag(FlagKind.ITEM_UNKNOWN, f"“{row.name}”不是方案“{scheme.label}”的评分项，没有计入总分。")
            for row in unknown
        ),
        *total_flags(total, items=items, unscored=unscored, scheme=scheme),
    )
    return Scorecard(
        evaluation=evaluation.key,
        scheme=scheme,
        items=items,
        total=total,
        grade=settled_grade(total, unscored=[found.weight for found in unscored], scheme=scheme),
        unscored=unscored,
        flags=flags,
    )


class _Call(NamedTuple):
    """What every item is scored from."""

    book: Book
    evaluation: Evaluation
    scheme: Scheme
    computed: Mapping[str, Exact]

    @property
    def rows(self) -> tuple[ScoreItem, ...]:
        """The score items of the evaluation."""
        return tuple(row for row in self.book.score_items if row.evaluation == self.evaluation.key)


def _item_traces(item: Item, call: _Call) -> tuple[Trace, tuple[Trace, ...]]:
    if item.method is ItemMethod.SUM_OF_INDICATORS:
        return _sum_traces(item, call)
    if item.method is ItemMethod.EXECUTION_RATE:
        return _execution_trace(call).placed(call.book), ()
    rows = tuple(row for row in call.rows if folded(row.name) == folded(item.name))
    return score_judgement(item, rows=rows, scheme=call.scheme).placed(call.book), ()


def _sum_traces(item: Item, call: _Call) -> tuple[Trace, tuple[Trace, ...]]:
    indicators = tuple(row for row in call.book.indicators if row.project == call.evaluation.project)
    traces = tuple(score_indicator(row, scheme=call.scheme).placed(call.book) for row in indicators)
    trace = sum_indicators(item, traces=traces, scheme=call.scheme)
    flags = weight_flags(item, indicators=indicators, scheme=call.scheme) if indicators else ()
    return replace(trace, flags=(*trace.flags, *flags)), traces


def _execution_trace(call: _Call) -> Trace:
    execution = call.scheme.execution
    if execution is None:
        raise NoExecutionScoreError(call.scheme.key)
    stated = stated_amounts(by_caliber(call.book.amounts))
    budget, executed = (
        read_amount(stated, evaluation=call.evaluation, calibers=calibers, computed=call.computed)
        for calibers in (execution.base, execution.executed)
    )
    status = next((row.status for row in call.book.projects if row.key == call.evaluation.project), "")
    is_finished = status in execution.finished_status if status else None
    return score_execution(
        call.evaluation, budget=budget, executed=executed, scheme=call.scheme, is_finished=is_finished
    )


def _unknown_rows(call: _Call) -> tuple[ScoreItem, ...]:
    known = {folded(item.name) for item in call.scheme.items}
    return tuple(row for row in call.rows if folded(row.name) not in known)
