"""The score of a quantitative indicator: a formula of target, actual value and weight."""

from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.figure import Exact, State
from jixiao.book.indicator import Indicator
from jixiao.scoring.achievement import Achievement, achievement_of, is_reached, ratio_of
from jixiao.scoring.arithmetic import score_floor
from jixiao.scoring.flags import cost_flags, over_flags, over_review_of, reason_flags, survey_flags
from jixiao.scoring.human_change import read_change
from jixiao.scoring.indicator_trace import TABLE, find_figure_obstacle, open_trace, weight_of
from jixiao.scoring.points import Points, Rate, full_points, points_of, score_of
from jixiao.scoring.reading import Obstacle, Reading, read_cell
from jixiao.scoring.scheme import Method, MethodKind, Scheme
from jixiao.scoring.trace import Basis, Flag, Outcome, Trace

_PERCENT = "%"
_VALUE = State.VALUE
_STEPS = MethodKind.STEPS  # every indicator asks for it, and a member of an Enum is slow to find
_PER_PERCENT = Fraction(1, 100)


def expected_points(indicator: Indicator, *, method: Method) -> Exact | Obstacle | None:
    """Return the points that the formula gives, or why it gives none; a person's change is left out.

    The rules ask for nothing else, and ask for every indicator of every Book: a target that was reached needs no words.
    """
    if _is_complete(indicator):
        obstacle = _unit_obstacle(indicator, method=method)
    else:
        obstacle = _obstacle(indicator, readings=_readings(indicator), method=method)
    if obstacle is not None:
        return obstacle
    return _score(indicator, method)


def _score(indicator: Indicator, method: Method) -> Exact | None:
    """Return the score of the formula, None where it gives none."""
    nature, is_over_ok = indicator.nature, indicator.is_over_ok is True
    target, actual, weight = indicator.target.number, indicator.actual.number, indicator.weight.number
    if method.kind is _STEPS:
        return score_of(actual * _PER_PERCENT, method=method, weight=weight)
    if is_reached(nature, target=target, actual=actual, is_over_ok=is_over_ok):
        return score_floor(weight)
    ratio = ratio_of(nature, target=target, actual=actual, is_over_ok=is_over_ok)
    return None if ratio is None else score_of(ratio, method=method, weight=weight)


def _is_complete(indicator: Indicator) -> bool:
    """Whether no figure stands in the way of a score, which need not be said of most indicators."""
    target, actual, weight = indicator.target.state, indicator.actual.state, indicator.weight
    return target is actual is weight.state is _VALUE and weight.number > 0


def _readings(indicator: Indicator) -> tuple[Reading, Reading, Reading]:
    """Return target, actual value and weight as read."""
    target = read_cell(indicator, column="target", table=TABLE, unit=indicator.unit)
    actual = read_cell(indicator, column="actual", table=TABLE, unit=indicator.actual_unit or indicator.unit)
    return target, actual, weight_of(indicator)


def _obstacle(indicator: Indicator, *, readings: tuple[Reading, Reading, Reading], method: Method) -> Obstacle | None:
    *figures, weight = readings
    return find_figure_obstacle(tuple(figures), weight=weight) or _unit_obstacle(indicator, method=method)


def _reach(indicator: Indicator) -> Achievement:
    target, actual = indicator.target.number, indicator.actual.number
    return achievement_of(indicator.nature, target=target, actual=actual, is_over_ok=indicator.is_over_ok is True)


def score_quantitative(indicator: Indicator, *, method: Method, scheme: Scheme) -> Trace:
    """Return the trace of a quantitative indicator.

    A figure that is not there is never taken as 0: the weight is then reported as not counted.
    """
    readings = _readings(indicator)
    trace = open_trace(indicator, readings=readings, method=method)
    obstacle = _obstacle(indicator, readings=readings, method=method)
    if obstacle is not None:
        return trace.unscored(obstacle.outcome, problem=obstacle.problem, missing=obstacle.missing)
    reach = _reach(indicator)
    return _awarded(replace(trace, ratio=reach.ratio), indicator, reach, method, scheme)


def _unit_obstacle(indicator: Indicator, *, method: Method) -> Obstacle | None:
    if indicator.actual_unit not in ("", indicator.unit):
        problem = f"完成值单位“{indicator.actual_unit}”与度量单位“{indicator.unit}”不同，不能比较。"
        return Obstacle(Outcome.CANNOT_TELL, problem)
    if method.kind is _STEPS and indicator.unit != _PERCENT:
        problem = f"“{method.name}”按百分比分档，度量单位应为 {_PERCENT}，现为“{indicator.unit}”。"
        return Obstacle(Outcome.CANNOT_TELL, problem, (f"{TABLE}/{indicator.key}/unit",))
    return None


def _formula(indicator: Indicator, reach: Achievement, method: Method) -> Points:
    weight = indicator.weight.number
    if method.kind is _STEPS:
        rate = Rate(indicator.actual.number * _PER_PERCENT, "实际完成值")
        return points_of(rate, method=method, weight=weight)
    if reach.is_met:
        return full_points(f"{reach.words}，达到指标值", weight=weight)
    if reach.ratio is None:
        return Points(None, f"{reach.words} 不成立，指标值不能作比例的基数，请评分人评定并写明理由。")
    return points_of(Rate(reach.ratio, reach.quotient_text), method=method, weight=weight)


def _awarded(trace: Trace, indicator: Indicator, reach: Achievement, method: Method, scheme: Scheme) -> Trace:
    weight = indicator.weight.number
    points = _formula(indicator, reach, method)
    change = read_change(indicator.score, why=indicator.human_change, weight=weight, computed=points.score)
    score = points.score if change.score is None else change.score
    trace = replace(trace, computed=points.score, formula=points.formula, rounding=points.rounding, flags=change.flags)
    if score is None:
        return trace.unscored(Outcome.NEEDS_PERSON, problem=points.formula)
    over, basis = _over(indicator, reach, scheme, is_lowered=points.score is not None and score < points.score)
    flags = (
        *reason_flags(score_floor(weight) - score, is_met=reach.is_met, explanation=trace.explanation),
        *cost_flags(indicator, reach=reach, scheme=scheme),
        *survey_flags(indicator, scheme=scheme),
        *over,
        *change.flags,
    )
    return replace(trace, score=score, flags=flags, basis=(*trace.basis, *basis))


def _over(
    indicator: Indicator, reach: Achievement, scheme: Scheme, *, is_lowered: bool
) -> tuple[tuple[Flag, ...], tuple[Basis, ...]]:
    over = over_review_of(indicator, reach=reach, scheme=scheme)
    if over is None or reach.ratio is None:
        return (), ()
    return over_flags(indicator, over=over, ratio=reach.ratio, is_lowered=is_lowered), (over.basis,)
