"""The score of one indicator under a scheme: its trace, the expected score, the range a person chooses from."""

from jixiao.book.figure import Exact
from jixiao.book.indicator import Indicator
from jixiao.scoring.indicator_trace import open_trace, weight_of
from jixiao.scoring.qualitative import ScoreRange, allowed_range, score_qualitative
from jixiao.scoring.quantitative import score_quantitative
from jixiao.scoring.scheme import MethodKind, Scheme
from jixiao.scoring.trace import Outcome, Trace


def score_indicator(indicator: Indicator, *, scheme: Scheme) -> Trace:
    """Return the score of an indicator with everything it rests on.

    A quantitative score follows the formula and not the score that the report states, unless a person recorded a
    change with a reason. A qualitative score is the stated one if it lies in the band of the level achieved.

    Unit:
        scores and weights: points, exact; a score has at most 2 decimals and never exceeds the weight.

    Source:
        The sections of the scheme, cited in the trace.
    """
    method = scheme.method_for(indicator)
    if method is None:
        trace = open_trace(indicator, readings=(weight_of(indicator),), method=None)
        problem = f"方案“{scheme.label}”没有规定指标性质“{indicator.nature}”怎样计分。"
        return trace.unscored(Outcome.CANNOT_TELL, problem=problem, missing=(f"indicator/{indicator.key}/nature",))
    if method.kind is MethodKind.BANDS:
        return score_qualitative(indicator, method=method, scheme=scheme)
    return score_quantitative(indicator, method=method, scheme=scheme)


def expected_score(indicator: Indicator, *, scheme: Scheme) -> Exact | None:
    """Return the points the formula gives, None for a qualitative indicator and where no score can be given.

    Unit:
        return value: points of at most 2 decimals; a person's change is left out.
    """
    return score_indicator(indicator, scheme=scheme).computed


def score_range(indicator: Indicator, *, scheme: Scheme) -> ScoreRange | None:
    """Return the points a person may choose from, None for a quantitative indicator or an unknown level."""
    method = scheme.method_for(indicator)
    if method is None or method.kind is not MethodKind.BANDS:
        return None
    return allowed_range(indicator, method=method)
