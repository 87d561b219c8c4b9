"""A rate of change that was taken of this year's figure is wrong."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "收入总计267.07万元，支出总计213万元。与上年决算数相比，收入减少15.65万元，{}%。"


@pytest.mark.parametrize(
    ("rate", "told"),
    [
        ("增长-5.86", [("-5.86", False)]),
        ("下降5.86", [("5.86", False)]),
        ("下降5.54", [("5.54", True)]),
        ("下降5.91", []),  # neither: nobody knows what it is of
        ("下降5.9", []),  # so few digits may be met by chance
    ],
)
def test_the_rate_of_a_change_told_behind_its_level(rate: str, told: list[tuple[str, bool]]) -> None:
    assert [(it[1], it[2]) for it in brief(TEXT.format(rate), kind="growth")] == told


@pytest.mark.parametrize("level", ["上年收入总计", "收入预算", "2022年收入总计", "1至6月收入"])
def test_a_level_of_another_time_may_be_the_base(level: str) -> None:
    text = TEXT.format("下降5.86").replace("收入总计", level).replace("与上年", "与2022年")
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []


def test_of_two_levels_of_one_name_either_may_be_meant() -> None:
    text = "本级收入300万元，镇级收入267.07万元。与上年决算数相比，收入减少15.65万元，下降5.86%。"
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []
