"""What is left of a whole that a rate shows."""

import pytest

from tests.proofreading.spoken import relations

RIGHT_AND_WRONG = (
    ("2022年专项指标92万元，分3项。\n截至9月末累计支出61.48万元，执行率66.83%，尚有{}万元未支付。", "30.52", "35.02"),
    ("一、预算安排486.5万元。\n二、全年支付412.36万元，支付率84.76%，未支付{}万元。", "74.14", "47.14"),
    ("下达资金1,260万元，已拨付1,086.4万元，拨付进度86.22%，剩余{}万元。", "173.6", "137.6"),
    ("项目预算125.6万元，支出98.4万元，执行率78.34%，结余资金{}万元。", "27.2", "22.7"),
    ("到位资金356.8万元；使用289.56万元，资金使用率81.16%，还有{}万元没有使用。", "67.24", "76.24"),
)
SILENT = (
    "安排项目资金125.6万元。\n支出98.4万元，执行率78.34%，结余资金20万元。",  # some of it may have been taken back
    "预算92万元，支出61.48万元，执行率66.83%，还有12万元用于运行维护。",
    "支出61.48万元，执行率66.83%，尚有30.25万元未支付。",
    "预算92万元。支出61.48万元，执行率66.83%；其他项目尚有12.5万元未支付。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), RIGHT_AND_WRONG)
def test_what_is_left_is_what_was_not_done(sentence: str, right: str, wrong: str) -> None:
    assert [it for it in relations(sentence.format(right)) if it.holds is False] == []
    assert right in {it.stated.printed for it in relations(sentence.format(right)) if it.holds}
    assert {it.stated.printed for it in relations(sentence.format(wrong)) if it.holds is False} != set()


@pytest.mark.parametrize("sentence", SILENT)
def test_what_may_be_left_of_something_else_is_passed_over(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []
