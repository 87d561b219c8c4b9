"""The score a person recorded in place of the formula, with a reason."""

from msgspec import Struct

from jixiao.book.figure import Exact, Figure
from jixiao.scoring.arithmetic import number_text, round_score
from jixiao.scoring.trace import Flag, FlagKind


class HumanChange(Struct, frozen=True):
    """A recorded change; `score` is None where there is none or it cannot be used."""

    score: Exact | None = None
    flags: tuple[Flag, ...] = ()


def read_change(stated: Figure, *, why: str, weight: Exact, computed: Exact | None) -> HumanChange:
    """Return the score that a person recorded with a reason.

    A score without a reason is what the report states, not a change. One outside 0 to the weight is refused.

    Args:
        stated: The score in the Book.
        why: The reason recorded with it, empty if there is none.
        weight: The points of a full score.
        computed: What the formula gives, None where it gives no score.
    """
    if not why.strip() or not stated.is_value:
        return HumanChange()
    points = stated.number
    if not 0 <= points <= weight:
        note = f"人工评分 {number_text(points)} 分不在 0～{number_text(weight)} 分之内，不采用。"
        return HumanChange(None, (Flag(FlagKind.SCORE_REFUSED, note),))
    score = round_score(points, weight=weight)
    before = "" if computed is None else f"公式得分 {number_text(computed)} 分，"
    note = f"{before}评分人定为 {number_text(score)} 分：{why.strip()}"
    return HumanChange(score, (Flag(FlagKind.HUMAN_CHANGE, note, is_open=False),))
