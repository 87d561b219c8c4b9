"""The score of a qualitative indicator: a person chooses within the band of the level achieved."""

from msgspec import Struct
from msgspec.structs import replace

from jixiao.book.figure import Exact
from jixiao.book.indicator import Indicator
from jixiao.scoring.arithmetic import number_text, percent_text, round_score, score_below, score_ceiling, score_floor
from jixiao.scoring.flags import reason_flags, survey_flags
from jixiao.scoring.human_change import read_change
from jixiao.scoring.indicator_trace import TABLE, find_figure_obstacle, open_trace, weight_of
from jixiao.scoring.reading import Obstacle, read_text
from jixiao.scoring.scheme import Band, Method, Scheme
from jixiao.scoring.trace import Flag, FlagKind, Outcome, Trace

_TEXTS = ("target_level", "actual_level", "achievement")


class ScoreRange(Struct, frozen=True):
    """The scores a person may choose from, both ends included; of 2 decimals."""

    low: Exact
    high: Exact

    @property
    def summary(self) -> str:
        """The range as printed."""
        return f"{number_text(self.low)}～{number_text(self.high)} 分"


def range_of(band: Band, *, weight: Exact) -> ScoreRange:
    """Return the scores of a band, which excludes its upper end unless that is the full weight.

    Example:
        >>> from fractions import Fraction
        >>> range_of(Band("部分达成", Fraction(3, 5), Fraction(4, 5)), weight=10).summary
        '6～7.99 分'
    """
    top = band.high * weight
    return ScoreRange(score_ceiling(band.low * weight), score_floor(top) if band.high == 1 else score_below(top))


def allowed_range(indicator: Indicator, *, method: Method) -> ScoreRange | None:
    """Return the scores a person may choose from, None where weight or level leave them open."""
    if find_figure_obstacle((), weight=weight_of(indicator)) is not None:
        return None
    band = _band_of(indicator, method)
    return range_of(band, weight=indicator.weight.number) if isinstance(band, Band) else None


def score_qualitative(indicator: Indicator, *, method: Method, scheme: Scheme) -> Trace:
    """Return the trace of a qualitative indicator; until a person chooses it has a range and no score."""
    weight = weight_of(indicator)
    trace = open_trace(indicator, readings=(weight,), method=method)
    trace = replace(trace, inputs=(*(read_text(indicator, column=name, table=TABLE) for name in _TEXTS), *trace.inputs))
    obstacle = find_figure_obstacle((), weight=weight)
    if obstacle is None:
        band = _band_of(indicator, method)
        if isinstance(band, Band):
            return _chosen(trace, indicator, band, scheme)
        obstacle = band
    return trace.unscored(obstacle.outcome, problem=obstacle.problem, missing=obstacle.missing)


def _band_of(indicator: Indicator, method: Method) -> Band | Obstacle:
    level = indicator.achievement.strip()
    if level:
        band = method.band_for(level)
        if band is not None:
            return band
        levels = "、".join(band.level for band in method.bands)
        return Obstacle(Outcome.CANNOT_TELL, f"达成程度“{level}”不在本方案的档次（{levels}）之内。")
    target, actual = indicator.target_level.strip(), indicator.actual_level.strip()
    if target and target == actual:
        return method.bands[0]
    missing = (f"{TABLE}/{indicator.key}/achievement",)
    if target and actual:
        problem = f"指标值“{target}”，完成值“{actual}”，请评分人选择达成程度。"
        return Obstacle(Outcome.NEEDS_PERSON, problem, missing)
    return Obstacle(Outcome.CANNOT_TELL, "达成程度未填写，也没有可以比照的定性指标值和完成值。", missing)


def _chosen(trace: Trace, indicator: Indicator, band: Band, scheme: Scheme) -> Trace:
    weight = indicator.weight.number
    choice = range_of(band, weight=weight)
    shares = f"{percent_text(band.low)}～{percent_text(band.high)}"
    words = f"{band.level}：{number_text(weight)} × {shares}，即 {choice.summary}"
    trace = replace(trace, low=choice.low, high=choice.high, formula=words)
    change = read_change(indicator.score, why=indicator.human_change, weight=weight, computed=None)
    score = change.score if change.score is not None else _stated_within(indicator, choice)
    if score is None:
        refused = change.flags or _refusal(indicator, choice)
        missing = () if indicator.score.is_value else (trace.subject,)
        problem = f"请评分人在 {choice.summary}之间评定。"
        return replace(trace, flags=refused).unscored(Outcome.NEEDS_PERSON, problem=problem, missing=missing)
    flags = (
        *_inference(indicator, band),
        *reason_flags(score_floor(weight) - score, is_met=True, explanation=trace.explanation),
        *survey_flags(indicator, scheme=scheme),
        *change.flags,
    )
    return replace(trace, score=score, formula=f"{words}，评分人评定 {number_text(score)} 分", flags=flags)


def _stated_within(indicator: Indicator, choice: ScoreRange) -> Exact | None:
    stated = indicator.score.number
    is_usable = indicator.score.is_value and choice.low <= stated <= choice.high
    return round_score(stated) if is_usable else None


def _refusal(indicator: Indicator, choice: ScoreRange) -> tuple[Flag, ...]:
    if not indicator.score.is_value:
        return ()
    stated = number_text(indicator.score.number)
    return (Flag(FlagKind.SCORE_REFUSED, f"得分 {stated} 分不在 {choice.summary}之内，不采用。"),)


def _inference(indicator: Indicator, band: Band) -> tuple[Flag, ...]:
    if indicator.achievement.strip():
        return ()
    note = f"完成值与指标值同为“{indicator.actual_level.strip()}”，按“{band.level}”计。"
    return (Flag(FlagKind.LEVEL_INFERRED, note, is_open=False),)
