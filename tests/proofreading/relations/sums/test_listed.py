"""Lines after a colon explain the figure before it."""

import pytest

from jixiao.proofreading.relations.sums.listed import item_rank
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


@pytest.mark.parametrize(
    ("text", "rank"),
    [("一、收入", 0), ("（二）支出", 1), ("3.甲", 2), ("（4）乙", 3), ("5)丙", 3), ("①丁", 4), ("戊1.5万元", 5)],
)
def test_depth_is_told_by_the_number(text: str, rank: int) -> None:
    assert item_rank(text) == rank


def test_a_list_within_a_list_is_no_part_of_it() -> None:
    text = "支出9.10万元，其中：\n（一）场地5.10万元；\n1.场馆2.10万元；\n2.步道3.00万元；\n（二）队伍4.00万元。"
    found = brief(text, kind="sum")
    assert (("5.10", "4.00"), "9.10", True) in found
    assert [it for it in found if it[2] is False] == []


def test_all_sources_of_an_income_with_those_that_gave_nothing() -> None:
    head, rest = "收入预算3814.61万元，其中：\n", "2、事业收入434万元；\n3、单位资金收入0万元；\n4、基金收入0万元。"
    found = brief(f"{head}1、财政拨款3362.61万元；\n{rest}", kind="sum")
    assert (("3362.61", "434", "0", "0"), "3814.61", False) in found
    assert [it for it in brief(f"{head}1、财政拨款3380.61万元；\n{rest}", kind="sum") if it[2] is False] == []
    assert [it for it in brief(f"{head}1、财政拨款1362.61万元；\n{rest}", kind="sum") if it[2] is False] == []
    spent = f"支出3814.61万元，其中：\n1、办公费3362.61万元；\n{rest}".replace("收入", "费")
    assert [it for it in brief(spent, kind="sum") if it[2] is False] == []


def test_numbered_items_of_which_one_has_two_digits_exchanged() -> None:
    text = "支出12345.67万元，其中：\n1、基础设施8123.45万元；\n2、产业发展4213.22万元。"
    assert brief(text, kind="sum") == [(("8123.45", "4213.22"), "12345.67", False)]
