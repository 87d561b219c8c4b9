"""A rate of change that nothing else explains is judged by the change before it and a level near by."""

from tests.proofreading.spoken import brief

TEXT = "2024年度收入总计3874.92万元。收支较上年减少484.05，降低{}%，系支出减少。"


def test_a_change_without_its_unit() -> None:
    assert brief(TEXT.format("11.1"), kind="growth") == [(("3874.92", "484.05"), "11.1", True)]


def test_a_rate_that_does_not_come_out_is_not_told() -> None:
    assert brief(TEXT.format("12.1"), kind="growth") == []
    assert brief(TEXT.replace("减少", "增加").format("11.1"), kind="growth") == []  # 484.05 of 3390.87 is 14.3 %


def test_a_rate_told_apart_from_its_amount() -> None:
    text = "预算上升5.65%，其中公务用车运行维护费上升{}%。\n公务用车运行维护费13106.17万元，比2025年增加2193.34万元。"
    assert (("13106.17", "2193.34"), "20.1", True) in brief(text.format("20.1"), kind="growth")
    assert "21.1" not in [it[1] for it in brief(text.format("21.1"), kind="growth")]
