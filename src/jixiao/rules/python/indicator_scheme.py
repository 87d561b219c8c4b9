"""Rules that hold weights and scores against the scoring scheme of their evaluation."""

from collections.abc import Iterator

from jixiao.book.column import Kind
from jixiao.book.indicator import Indicator
from jixiao.book.printing import print_number
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, Special
from jixiao.rules.python_rule import Told, passed, python_rule

_QUALITATIVE = "定性"


@python_rule("first_level_weights")
def check_weights(facts: Facts) -> Iterator[Told]:
    """Yield whether the first-level weights are a distribution of the scheme, for each evaluation."""
    for evaluation in facts.rows("evaluation"):
        problem = facts.functions["分值问题"](facts, evaluation)
        if isinstance(problem, Special):
            verdict = Verdict.NOT_APPLICABLE if problem is NOT_APPLICABLE else Verdict.CANNOT_TELL
            yield Told(verdict, evaluation)
        elif problem:
            rows = facts.rows_with("indicator", column="project", value=evaluation.project)
            yield Told(Verdict.FAIL, evaluation, problem, tuple(f"indicator/{row.key}/weight" for row in rows))
        else:
            yield passed(evaluation)


@python_rule("qualitative_band")
def check_bands(facts: Facts) -> Iterator[Told]:
    """Yield whether the score of each qualitative indicator lies in the band of the level achieved.

    A level that nobody chose, but that follows from equal words, can confirm a score and not refute it.
    """
    for row in facts.rows("indicator"):
        if row.nature == _QUALITATIVE and not row.human_change:
            yield _banded(row, facts)


def _banded(row: Indicator, facts: Facts) -> Told:
    if not (row.score.is_value and row.weight.is_value):
        return Told(Verdict.CANNOT_TELL, row, "得分或权重未填")
    score = row.score.number
    if not 0 <= score <= row.weight.number:
        return Told(Verdict.NOT_APPLICABLE, row, "得分不在 0 与权重之间，另行指出")
    allowed = facts.functions["得分范围"](facts, row)
    if isinstance(allowed, Special):
        return Told(Verdict.CANNOT_TELL, row, "达成程度未填，或评分方案没有这一档")
    if allowed[0] <= score <= allowed[1]:
        return passed(row)
    if not row.achievement:
        return Told(Verdict.CANNOT_TELL, row, "达成程度未填")
    stated, low, high = (print_number(number, kind=Kind.NUMBER) for number in (score, *allowed))
    words = f"达成程度为“{row.achievement}”，得分应在 {low}～{high} 分之间，所列为 {stated} 分"
    return Told(Verdict.FAIL, row, words, (f"indicator/{row.key}/score",), stated, f"{low}～{high}")
