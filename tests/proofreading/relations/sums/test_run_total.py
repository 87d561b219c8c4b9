"""A total that counts what it adds up is right or wrong by just so many figures before it."""

import pytest

from tests.proofreading.spoken import Brief, brief


def _told(text: str, *, total: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[1] == total]


@pytest.mark.parametrize(("total", "holds"), [("4087", True), ("4078", False)])
def test_years_of_a_run(total: str, *, holds: bool) -> None:
    text = f"2019年至2021年分别投入1240万元、1385万元、1462万元，三年累计投入{total}万元。"
    assert _told(text, total=total) == [(("1240", "1385", "1462"), total, holds)]


@pytest.mark.parametrize(("total", "holds"), [("54.9", True), ("59.4", False)])
def test_items_of_a_sentence(total: str, *, holds: bool) -> None:
    text = f"会议费12.4万元，培训费8.6万元，差旅费33.9万元，三项费用合计{total}万元。"
    assert _told(text, total=total) == [(("12.4", "8.6", "33.9"), total, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "甲镇投入120万元，乙镇投入85万元，两年累计投入560万元。",
        "会议费12万元，培训费8万元，差旅费34万元，两项合计50万元。",
        "安排甲类12万元、乙类8万元等，两项合计50万元。",
    ],
)
def test_other_counts_tell_nothing(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
