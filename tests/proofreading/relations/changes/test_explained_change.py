"""The amounts among the reasons of a change that give it."""

import pytest

from tests.proofreading.spoken import brief

WHY = (
    "收支较上年决算数增加7,101.31万元，增长105.59%，原因："
    "一是年初预算收入7031.72万元，比上年2724.44万元增加4307.28万元；"
)
ADDED = "二是年中追加物业管理费132.12万元、陈列展览项目2205万元、数字化档案456.91万元。"


def test_amounts_behind_a_change_that_give_it() -> None:
    found = brief(WHY + ADDED, kind="sum")
    assert found == [(("4307.28", "132.12", "2205", "456.91"), "7,101.31", True)]


@pytest.mark.parametrize(
    "text",
    [
        WHY + ADDED.replace("2205", "2250"),  # nothing says that all reasons are told
        (WHY + ADDED).replace("原因：", ""),
        "比上年增加9万元，原因是追加甲4万元、乙5万元。",  # met by chance
    ],
)
def test_other_amounts_explain_nothing(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[1] in ("7,101.31", "9") and it[0][0] != "7031.72"] == []


def test_all_amounts_behind_the_word_for_reasons_explain_a_change_of_few_digits() -> None:
    text = "项目支出比上年增加31.3万元。增加原因：履职补助每人每月增加100元，列入预算{}万元；会议费增加11.3万元。"
    assert (("20", "11.3"), "31.3", True) in brief(text.format(20), kind="sum")
    assert [it for it in brief(text.format(30), kind="sum") if it[1] == "31.3"] == []
