"""What a person is asked to look at."""

from fractions import Fraction

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.book.figure import Exact, Figure
from jixiao.book.indicator import Indicator
from jixiao.scoring.achievement import Achievement, achievement_of
from jixiao.scoring.flags import cost_flags, over_flags, over_review_of, reason_flags, survey_flags
from jixiao.scoring.scheme import OverReview
from jixiao.scoring.trace import Flag, FlagKind
from tests.scoring.sample import Cells, quantitative, scheme

MISSED = Achievement(is_met=False, quotient=(9, 10), words="100 ≤ 90")
COUNTS: Cells = {"satisfied": Figure.plain("92"), "valid_answers": Figure.plain("100")}


def over() -> OverReview:
    found = scheme().over
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("lost", "is_met", "note"),
    [
        (0, True, None),
        (Fraction("0.01"), True, "失分 0.01 分，须写明原因。"),
        (0, False, "未达到指标值，须写明原因。"),
        (5, False, "失分 5 分，须写明原因。"),
    ],
)
@pytest.mark.parametrize("explanation", ["", "疫情"])
def test_lost_points_need_a_reason(lost: Exact, note: str | None, explanation: str, *, is_met: bool) -> None:
    expected = () if note is None else (Flag(FlagKind.REASON, note, is_open=not explanation),)
    assert reason_flags(lost, is_met=is_met, explanation=explanation) == expected


@pytest.mark.parametrize(
    ("rest", "is_open"),
    [
        ({}, True),
        ({"satisfied": Figure.plain("92")}, True),
        ({"valid_answers": Figure.plain("100")}, True),
        (COUNTS, False),
        ({"evidence": "问卷汇总表"}, False),
        ({"evidence": " "}, True),
    ],
)
def test_satisfaction_needs_a_survey(rest: Cells, *, is_open: bool) -> None:
    indicator = replace(quantitative("≥", "90", "92", "10", **rest), level1="满意度指标")
    note = "须有问卷调查等佐证：填满意份数和有效问卷数，或附佐证材料。"
    assert survey_flags(indicator, scheme=scheme()) == (Flag(FlagKind.SURVEY, note, is_open=is_open),)


def test_other_indicators_need_no_survey() -> None:
    indicator = quantitative("≥", "90", "92", "10", level1="产出指标")
    assert survey_flags(indicator, scheme=scheme()) == ()
    satisfaction = replace(indicator, level1="满意度指标")
    assert survey_flags(satisfaction, scheme=structs.replace(scheme(), survey=None)) == ()


@pytest.mark.parametrize(("reason", "is_open"), [("", True), (" ", True), ("材料涨价", False)])
def test_a_cost_above_its_target_is_said(reason: str, *, is_open: bool) -> None:
    indicator = quantitative("≤", "90", "100", "8", level1="成本指标", reason=reason)
    found = cost_flags(indicator, reach=MISSED, scheme=scheme())
    assert found == (Flag(FlagKind.COST_OVER, "100 ≤ 90 不成立，成本超过指标值。", is_open=is_open),)


def test_a_cost_within_its_target_and_other_indicators_are_not() -> None:
    indicator = quantitative("≤", "90", "100", "8", level1="成本指标")
    assert cost_flags(indicator, reach=structs.replace(MISSED, is_met=True), scheme=scheme()) == ()
    assert cost_flags(replace(indicator, level1="产出指标"), reach=MISSED, scheme=scheme()) == ()
    assert cost_flags(indicator, reach=MISSED, scheme=structs.replace(scheme(), cost=None)) == ()


@pytest.mark.parametrize(
    ("nature", "target", "actual", "is_reviewed"),
    [
        ("≥", 100, 129, False),
        ("≥", 100, 130, True),
        (">", 100, 131, True),
        ("=", 100, 131, False),  # missed, not exceeded
        ("≤", 100, 10, False),  # far below a ceiling is no over-achievement
        ("≥", 0, 3, False),  # no ratio
    ],
)
def test_when_an_achievement_is_reviewed(nature: str, target: int, actual: int, *, is_reviewed: bool) -> None:
    indicator = quantitative(nature, str(target), str(actual), "5")
    reach = achievement_of(nature, target=target, actual=actual)
    assert over_review_of(indicator, reach=reach, scheme=scheme()) == (over() if is_reviewed else None)


def test_more_than_equal_is_reviewed_where_it_counts() -> None:
    indicator = quantitative("=", "100", "131", "5", is_over_ok=True)
    reach = achievement_of("=", target=100, actual=131, is_over_ok=True)
    assert over_review_of(indicator, reach=reach, scheme=scheme()) == over()


def test_a_scheme_may_have_no_review() -> None:
    reach = achievement_of("≥", target=1, actual=2)
    indicator = quantitative("≥", "1", "2", "5")
    assert over_review_of(indicator, reach=reach, scheme=structs.replace(scheme(), over=None)) is None


def review(indicator: Indicator, ratio: str, *, is_lowered: bool = False) -> list[tuple[FlagKind, str, bool]]:
    found = over_flags(indicator, over=over(), ratio=Fraction(ratio), is_lowered=is_lowered)
    return [(flag.kind, flag.note, flag.is_open) for flag in found]


@pytest.mark.parametrize(("reason", "is_open"), [("", True), ("需求增加", False)])
def test_a_review_is_settled_by_a_reason(reason: str, *, is_open: bool) -> None:
    indicator = quantitative("≥", "100", "149", "5", over_reason=reason)
    first = (FlagKind.OVER_REVIEW, "完成值是指标值的 149%，请复核指标值。", is_open)
    assert review(indicator, "1.49") == [first]


def test_from_the_second_line_on_a_reason_is_mandatory() -> None:
    indicator = quantitative("≥", "100", "150", "5")
    assert review(indicator, "1.5") == [
        (FlagKind.OVER_REVIEW, "完成值是指标值的 150%，请复核指标值。", True),
        (FlagKind.OVER_REASON, "完成值达到指标值的 150%，须选择超额原因。", True),
    ]


def test_a_reason_settles_both_lines() -> None:
    indicator = quantitative("≥", "100", "150", "5", over_reason="规模变化")
    assert [is_open for _, _, is_open in review(indicator, "1.5")] == [False, False]


@pytest.mark.parametrize(("change", "is_open"), [("", True), (" ", True), ("扣 1 分", False)])
def test_only_a_low_target_allows_a_deduction(change: str, *, is_open: bool) -> None:
    indicator = quantitative("≥", "100", "149", "5", over_reason="目标值偏低", human_change=change)
    note = "超额原因是“目标值偏低”，评分人可酌减并写明理由；程序不自动扣分。"
    assert review(indicator, "1.49")[1:] == [(FlagKind.DEDUCTION_ALLOWED, note, is_open)]
    assert review(indicator, "1.49", is_lowered=True)[1:] == [(FlagKind.DEDUCTION_ALLOWED, note, is_open)]


def test_another_deduction_has_no_ground() -> None:
    indicator = quantitative("≥", "100", "149", "5", over_reason="需求增加")
    note = "超额完成只有超额原因为“目标值偏低”才可扣分。"
    assert review(indicator, "1.49", is_lowered=True)[1:] == [(FlagKind.DEDUCTION_UNFOUNDED, note, True)]


def test_all_grounds_of_a_deduction_are_named() -> None:
    two = structs.replace(over(), deduction_reasons=("目标值偏低", "目标值有误"))
    indicator = quantitative("≥", "100", "149", "5", over_reason="需求增加")
    found = over_flags(indicator, over=two, ratio=Fraction("1.49"), is_lowered=True)
    assert found[-1].note == "超额完成只有超额原因为“目标值偏低、目标值有误”才可扣分。"
