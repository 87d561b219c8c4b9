"""The total of a counted list is the sum of its items."""

import pytest

from tests.proofreading.spoken import brief

ITEMS = "用于以下项目：甲村球场4万元、乙村球场4万元、维修费4.76万元。"


@pytest.mark.parametrize(("total", "holds"), [("12.76", True), ("12.97", False)])
@pytest.mark.parametrize("ending", ["3个项目共计{}万元。", "以上3个项目合计{}万元。", "3项共{}万元。"])
def test_as_many_items_as_are_counted_give_the_total(ending: str, total: str, *, holds: bool) -> None:
    assert (("4", "4", "4.76"), total, holds) in brief(ITEMS + ending.format(total), kind="sum")


@pytest.mark.parametrize(
    "ending",
    [
        "4个项目共计12.97万元。",  # one is not listed
        "3个项目共计35万元。",
        "3个项目今年安排12.97万元。",
        "3个村的项目今年共计需要各类资金和投入12.97万元。",
    ],
)
def test_another_total_is_not_judged(ending: str) -> None:
    assert [it for it in brief(ITEMS + ending, kind="sum") if it[2] is False] == []


def test_a_list_that_goes_on_is_not_judged() -> None:
    text = ITEMS.replace("4.76万元", "4.76万元等") + "3个项目共计12.97万元。"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
