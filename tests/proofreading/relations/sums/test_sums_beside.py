"""Plans and changes of a list that adds up."""

import pytest

from tests.proofreading.spoken import brief

TEXT = (
    "三公经费决算为62.07万元，完成全年预算{}万元的73.2%，比上年增加{}万元。其中：因公出国费12.02万元，"
    "完成预算12.02万元的100%，比上年增加12.02万元；公务用车费27.46万元，完成预算29.6万元的92.8%，"
    "比上年减少6.32万元；公务接待费22.59万元，完成预算43.2万元的52.3%，比上年增加20.63万元。"
)


@pytest.mark.parametrize(("plan", "is_told"), [("84.82", True), ("85.82", False)])  # a list may leave parts out
def test_plans_beside_a_sum(plan: str, *, is_told: bool) -> None:
    found = brief(TEXT.format(plan, "26.33"), kind="sum")
    assert ((("12.02", "29.6", "43.2"), plan, True) in found) == is_told
    assert [it for it in found if it[1] == plan and it[2] is False] == []


@pytest.mark.parametrize(("change", "is_told"), [("38.97", True), ("37.97", False)])
def test_changes_beside_a_sum_over_a_list_within(change: str, *, is_told: bool) -> None:
    nested = "比上年增加6.32万元；其中：公务用车购置0万元，完成预算0万元，公务用车运行维护费27.46万元"
    text = TEXT.format("84.82", change).replace("比上年减少6.32万元", nested)
    found = brief(text, kind="sum")
    assert ((("12.02", "6.32", "20.63"), change, True) in found) == is_told
