"""The beginning of an indicator's trace: what it is called, what it weighs, what was read."""

from jixiao.book.indicator import Indicator
from jixiao.scoring.reading import Obstacle, Reading, find_obstacle, read_cell
from jixiao.scoring.scheme import Method
from jixiao.scoring.trace import Outcome, Trace

TABLE = "indicator"


def explanation_of(indicator: Indicator) -> str:
    """Return what the Book says about lost points: the reason of the deviation, else that of the human change."""
    return indicator.reason.strip() or indicator.human_change.strip()


def weight_of(indicator: Indicator) -> Reading:
    """Return the weight as read."""
    return read_cell(indicator, column="weight", table=TABLE, unit="分")


def open_trace(indicator: Indicator, *, readings: tuple[Reading, ...], method: Method | None) -> Trace:
    """Return a trace that has everything but the score."""
    return Trace(
        subject=f"{TABLE}/{indicator.key}/score",
        label=indicator.name or indicator.key,
        weight=indicator.weight.number if indicator.weight.is_value else None,
        explanation=explanation_of(indicator),
        inputs=tuple(item.operand for item in readings),
        basis=() if method is None else (method.basis,),
    )


def find_figure_obstacle(readings: tuple[Reading, ...], *, weight: Reading) -> Obstacle | None:
    """Return what stands in the way of a score: a figure that is not there, or a weight that weighs nothing."""
    obstacle = find_obstacle((*readings, weight))
    if obstacle is None and weight.number <= 0:
        return Obstacle(Outcome.CANNOT_TELL, f"{weight.label}须大于 0。")
    return obstacle
