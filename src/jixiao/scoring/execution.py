"""The score of the execution rate (预算执行率)."""

from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import Exact, Figure, State, exact
from jixiao.errors import JixiaoError
from jixiao.scoring.arithmetic import number_text, percent_text
from jixiao.scoring.human_change import read_change
from jixiao.scoring.points import Points, Rate, points_of, share_points
from jixiao.scoring.reading import Obstacle, Reading, find_obstacle
from jixiao.scoring.scheme import Execution, Scheme
from jixiao.scoring.trace import Flag, FlagKind, Outcome, Trace


class NoExecutionScoreError(JixiaoError):
    """A scheme that does not score the execution rate was asked to."""

    def __init__(self, scheme: str) -> None:
        """Keep the id of the scheme."""
        self.scheme = scheme
        super().__init__(f"评分方案“{scheme}”不含预算执行率。")


def score_execution(
    evaluation: Evaluation,
    *,
    budget: Reading,
    executed: Reading,
    scheme: Scheme,
    is_finished: bool | None = None,
) -> Trace:
    """Return the score of the execution rate.

    The rate in the trace is not capped. 0 of 0 is not applicable, which is neither 0 % nor 100 %.

    Args:
        evaluation: The form that is scored.
        budget: The base of the rate, in the caliber the scheme prescribes.
        executed: What was executed of it.
        scheme: The scheme; its section on execution is cited in the trace.
        is_finished: Whether the project is finished, None if nobody says.

    Raises:
        NoExecutionScoreError: If the scheme has no such item.
    """
    item, execution = scheme.execution_item, scheme.execution
    if item is None or execution is None:
        raise NoExecutionScoreError(scheme.key)
    trace = Trace(
        subject=f"evaluation/{evaluation.key}/execution_score",
        label=item.name,
        weight=item.maximum,
        explanation=evaluation.execution_reason.strip(),
        inputs=(executed.operand, budget.operand),
        basis=(scheme.item_basis(item), execution.method.basis, execution.basis),
    )
    obstacle = find_obstacle((executed, budget)) or _rate_obstacle(budget, executed)
    if obstacle is not None:
        return trace.unscored(obstacle.outcome, problem=obstacle.problem, missing=obstacle.missing)
    if item.maximum is None:
        return trace.unscored(Outcome.CANNOT_TELL, problem=f"{item.name}满分不明。")
    words = f"{number_text(executed.number)} ÷ {number_text(budget.number)}"
    rate = Rate(exact(Fraction(executed.figure.number, budget.figure.number)), words)
    points = _points(rate, execution, item.maximum, is_finished=is_finished)
    trace = replace(trace, ratio=rate.value, computed=points.score, formula=points.formula, rounding=points.rounding)
    flags = (
        *_weight_flags(evaluation.execution_weight, item.maximum),
        *_rate_flags(trace, rate.value, execution, item.maximum, is_finished=is_finished),
    )
    return _awarded(replace(trace, flags=flags), evaluation, item.maximum)


def _rate_obstacle(budget: Reading, executed: Reading) -> Obstacle | None:
    if budget.figure.number > 0:
        return None
    if budget.figure.number == executed.figure.number == 0:
        return Obstacle(Outcome.NOT_APPLICABLE, f"{budget.label}和{executed.label}都是 0，执行率不适用。")
    return Obstacle(Outcome.CANNOT_TELL, f"{budget.label}不大于 0，执行率没有意义。")


def _points(rate: Rate, execution: Execution, maximum: Exact, *, is_finished: bool | None) -> Points:
    share = execution.finished_share
    if share is not None and is_finished and rate.value <= 1:
        return share_points("项目已完成且支出未超预算", share=share, weight=maximum)
    return points_of(rate, method=execution.method, weight=maximum)


def _awarded(trace: Trace, evaluation: Evaluation, maximum: Exact) -> Trace:
    if trace.computed is not None:
        return replace(trace, score=trace.computed)
    change = read_change(evaluation.execution_score, why=trace.explanation, weight=maximum, computed=None)
    trace = replace(trace, score=change.score, flags=(*trace.flags, *change.flags))
    if change.score is not None:
        return trace
    return trace.unscored(Outcome.NEEDS_PERSON, problem=trace.formula, missing=(trace.subject,))


def _weight_flags(stated: Figure, maximum: Exact) -> tuple[Flag, ...]:
    if stated.state is State.NOT_APPLICABLE:
        written = "不涉及"
    elif stated.is_value and stated.number != maximum:
        written = f"{number_text(stated.number)} 分"
    else:
        return ()
    return (Flag(FlagKind.WEIGHT_DIFFERS, f"执行率分值填为{written}，方案是 {number_text(maximum)} 分，按方案。"),)


def _rate_flags(
    trace: Trace, rate: Exact, execution: Execution, maximum: Exact, *, is_finished: bool | None
) -> tuple[Flag, ...]:
    flags = []
    if execution.reason_below is not None and rate < execution.reason_below:
        note = f"执行率 {percent_text(rate)} 低于 {percent_text(execution.reason_below)}，须写明原因。"
        flags.append(Flag(FlagKind.REASON, note, is_open=not trace.explanation))
    if rate > 1:
        note = f"执行数超过预算数，执行率 {percent_text(rate)}。"
        flags.append(Flag(FlagKind.OVERSPENT, note, is_open=not trace.explanation))
    elif execution.finished_share is not None and is_finished is None:
        full = number_text(execution.finished_share * maximum)
        flags.append(Flag(FlagKind.FINISH_UNKNOWN, f"项目已完成且支出未超预算的可得 {full} 分，请填项目状态。"))
    return tuple(flags)
