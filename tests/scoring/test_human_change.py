"""A person's score needs a reason and stays within the weight."""

from fractions import Fraction

import pytest

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Exact, Figure
from jixiao.scoring.human_change import HumanChange, read_change
from jixiao.scoring.trace import Flag, FlagKind


def change(stated: Figure, why: str, computed: Exact | None = 5) -> HumanChange:
    return read_change(stated, why=why, weight=5, computed=computed)


@pytest.mark.parametrize(
    ("stated", "why"),
    [(Figure.plain("4"), ""), (Figure.plain("4"), " "), (BLANK, "佐证不足"), (NOT_APPLICABLE, "佐证不足")],
)
def test_there_is_no_change_without_score_and_reason(stated: Figure, why: str) -> None:
    assert change(stated, why) == HumanChange()


@pytest.mark.parametrize(("printed", "score"), [("0", "0"), ("4.5", "4.5"), ("5", "5"), ("4.125", "4.13")])
def test_a_change_within_the_weight_counts(printed: str, score: str) -> None:
    found = change(Figure.plain(printed), " 佐证不足 ")
    shown = score.rstrip("0").rstrip(".") or "0"
    note = f"公式得分 5 分，评分人定为 {shown} 分：佐证不足"
    assert found == HumanChange(Fraction(score), (Flag(FlagKind.HUMAN_CHANGE, note, is_open=False),))


@pytest.mark.parametrize("printed", ["-0.01", "5.01"])
def test_a_change_outside_the_weight_is_refused(printed: str) -> None:
    note = f"人工评分 {printed} 分不在 0～5 分之内，不采用。"
    assert change(Figure.plain(printed), "佐证不足") == HumanChange(None, (Flag(FlagKind.SCORE_REFUSED, note),))


def test_where_no_formula_decides_none_is_quoted() -> None:
    found = change(Figure.plain("3"), "按实际", computed=None)
    assert [flag.note for flag in found.flags] == ["评分人定为 3 分：按实际"]


def test_a_weight_of_three_decimals_is_not_exceeded() -> None:
    found = read_change(Figure.plain("1.666"), why="按实际", weight=Fraction("1.666"), computed=0)
    assert found.score == Fraction("1.66")
