"""Rows with one amount at their end add up to the total below them."""

import pytest

from tests.proofreading.spoken import brief

LIST = "支出内容 实际支出数\n优抚补助 67.52\n慰问 59.1\n60岁老兵补助 56.03\n支出合计 {}"


@pytest.mark.parametrize(("total", "expected"), [("182.65", [True]), ("186.25", [False]), ("199", [])])
def test_plain_rows_add_up(total: str, expected: list[bool]) -> None:
    found = brief(LIST.format(total), kind="sum")
    assert [it[2] for it in found if it[:2] == (("67.52", "59.1", "56.03"), total)] == expected


def test_two_plain_rows_are_too_few() -> None:
    text = LIST.format("125.35").replace("慰问 59.1\n", "")  # for 123.55
    assert [it for it in brief(text, kind="sum") if it[1] == "125.35"] == []


ROWS = (
    "序号 单位 项目 金额\n1 甲县 编纂出版项目 10\n南镇饮水工程 8\n下镇发电项目 8\n小计 26\n"
    "2 乙市 道路项目 5\n坑村绿化项目 6\n西村展厅 {}\n小计 14\n合计 40"
)


@pytest.mark.parametrize(("last", "is_told"), [("3", True), ("4", False)])
def test_subtotals_and_their_total(last: str, *, is_told: bool) -> None:
    found = brief(ROWS.format(last), kind="sum")
    assert ((("5", "6", last), "14", True) in found) == is_told
    assert (("10", "8", "8"), "26", True) in found
    assert (("26", "14"), "40", True) in found


def test_a_total_above_its_rows() -> None:
    text = "序号 乡镇 金额（元） 标准（元/月）\n临翔区 合计 {} 700\n1 凤翔街道 23100\n2 忙畔街道 16600\n3 博尚镇 43400"
    assert [it[:2] for it in brief(text.format(83100), kind="sum")] == [(("23100", "16600", "43400"), "83100")]
    assert brief(text.format(84100), kind="sum") == []
