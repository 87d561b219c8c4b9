"""Use is what was spent."""

import pytest

from tests.proofreading.sample import quotes


def test_a_list_of_budgets_is_no_use() -> None:
    text = "一、项目\n（一）支出\n使用情况如下：\n1.甲经费5万元。\n二、支付\n支付3万元。"
    assert quotes("announced_use", text=text) == ["使用情况如下"]


@pytest.mark.parametrize(
    "text",
    [
        "一、项目\n使用情况如下：\n1.甲经费5万元，支付4万元。",
        "一、项目\n使用情况如下：\n1.甲已支付的金额为4万元。",
        "一、项目\n安排情况如下：\n1.甲经费5万元。",
        "一、项目\n使用情况如下。",
    ],
)
def test_amounts_used_other_announcements_and_nothing_after_it(text: str) -> None:
    assert quotes("announced_use", text=text) == []
