"""What a person has to look at in the score of an indicator."""

from jixiao.book.figure import Exact
from jixiao.book.indicator import Indicator
from jixiao.scoring.achievement import Achievement
from jixiao.scoring.arithmetic import number_text, percent_text
from jixiao.scoring.scheme import OverReview, Scheme
from jixiao.scoring.trace import Flag, FlagKind


def reason_flags(lost: Exact, *, is_met: bool, explanation: str) -> tuple[Flag, ...]:
    """Return the demand for a reason: every point lost and every target missed needs one."""
    if is_met and not lost:
        return ()
    cause = f"失分 {number_text(lost)} 分" if lost else "未达到指标值"
    return (Flag(FlagKind.REASON, f"{cause}，须写明原因。", is_open=not explanation),)


def survey_flags(indicator: Indicator, *, scheme: Scheme) -> tuple[Flag, ...]:
    """Return the demand for a survey; settled by the two counts of its answers or by evidence."""
    if scheme.survey is None or indicator.level1 not in scheme.survey.level1:
        return ()
    is_counted = indicator.satisfied.is_value and indicator.valid_answers.is_value
    note = "须有问卷调查等佐证：填满意份数和有效问卷数，或附佐证材料。"
    return (Flag(FlagKind.SURVEY, note, is_open=not (is_counted or indicator.evidence.strip())),)


def cost_flags(indicator: Indicator, *, reach: Achievement, scheme: Scheme) -> tuple[Flag, ...]:
    """Return the remark that a cost indicator missed its target."""
    if scheme.cost is None or indicator.level1 not in scheme.cost.level1 or reach.is_met:
        return ()
    return (Flag(FlagKind.COST_OVER, f"{reach.words} 不成立，成本超过指标值。", is_open=not indicator.reason.strip()),)


def over_review_of(indicator: Indicator, *, reach: Achievement, scheme: Scheme) -> OverReview | None:
    """Return the review that an achievement far above its target calls for, None if it calls for none."""
    over = scheme.over
    if over is None or reach.ratio is None or not reach.is_met or indicator.nature not in over.natures:
        return None
    return over if reach.ratio >= over.review_from else None


def over_flags(indicator: Indicator, *, over: OverReview, ratio: Exact, is_lowered: bool) -> tuple[Flag, ...]:
    """Return what an over-achievement asks of a person; it never takes a point by itself.

    Args:
        indicator: The indicator.
        over: The review it calls for, from `over_review_of`.
        ratio: The achieved ratio.
        is_lowered: Whether a person awarded less than the formula.

    Source:
        财预〔2020〕10号: lowered moderately only if the target was plainly too low.
    """
    is_open = not indicator.over_reason
    is_deduction_open = indicator.over_reason in over.deduction_reasons
    flags = [Flag(FlagKind.OVER_REVIEW, f"完成值是指标值的 {percent_text(ratio)}，请复核指标值。", is_open=is_open)]
    if ratio >= over.reason_from:
        line = percent_text(over.reason_from)
        flags.append(Flag(FlagKind.OVER_REASON, f"完成值达到指标值的 {line}，须选择超额原因。", is_open=is_open))
    if is_deduction_open:
        note = f"超额原因是“{indicator.over_reason}”，评分人可酌减并写明理由；程序不自动扣分。"
        flags.append(Flag(FlagKind.DEDUCTION_ALLOWED, note, is_open=not indicator.human_change.strip()))
    if is_lowered and not is_deduction_open:
        only = "、".join(over.deduction_reasons)
        flags.append(Flag(FlagKind.DEDUCTION_UNFOUNDED, f"超额完成只有超额原因为“{only}”才可扣分。"))
    return tuple(flags)
