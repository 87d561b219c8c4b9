"""Lines after a colon explain the figure before it."""

from tests.proofreading.spoken import brief

HEAD = "年初预算2.15万元，全年预计执行{}万元。其中：\n"
LINES = "拨款支出预计执行4.00万元；\n基金支出预计执行5.00万元；\n其他支出预计执行0元。\n"


def test_lines_that_add_up() -> None:
    assert (("4.00", "5.00", "0"), "9", True) in brief(HEAD.format(9) + LINES, kind="sum")


def test_lines_that_are_more_than_the_total() -> None:
    assert (("4.00", "5.00", "0"), "6", False) in brief(HEAD.format(6) + LINES, kind="sum")


def test_lines_that_are_less_may_not_be_all() -> None:
    assert [it for it in brief(HEAD.format(12) + LINES, kind="sum") if it[2] is False] == []


def test_known_parts_are_all() -> None:
    text = "基本支出911000.39元，其中：\n人员经费 809961.19 元，包括工资。\n公用经费 71339.2 元，包括办公费。"
    assert (("809961.19", "71339.2"), "911000.39", False) in brief(text, kind="sum")
