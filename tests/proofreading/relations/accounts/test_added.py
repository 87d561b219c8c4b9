"""Initial and added money give what it came to."""

from tests.proofreading.spoken import brief

TEXT = "年初预算安排1个项目2万元，追加6个项目744.89万元，已落实到位。项目资金共计{}万元。"


def test_initial_and_added_make_the_total() -> None:
    assert (("2", "744.89"), "746.89", True) in brief(TEXT.format("746.89"), kind="sum")
    assert (("2", "744.89"), "744.89", False) in brief(TEXT.format("744.89"), kind="sum")


def test_a_total_of_something_else_is_left_alone() -> None:
    text = "年初预算安排2万元，追加3万元。\n全县项目资金共计9万元。"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
