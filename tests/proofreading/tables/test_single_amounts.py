"""Rows with one amount each add up to the total below them."""

import pytest

from tests.proofreading.spoken import brief

ROWS = "序号 乡镇 资金（万元） 任务\n1 甲镇 150.5 用于道路，总投资不低于300万元\n2 乙镇 {} 用于桥梁，验收合格\n合计 {}"


def test_rows_add_up() -> None:
    assert (("150.5", "50"), "200.5", True) in brief(ROWS.format("50", "200.5"), kind="sum")


def test_a_slip_of_typing_is_told() -> None:
    assert (("150.5", "341"), "419.5", False) in brief(ROWS.format("341", "419.5"), kind="sum")  # for 491.5


@pytest.mark.parametrize(
    "text",
    [
        ROWS.format("50", "900"),  # more rows stand elsewhere
        ROWS.format("50 30", "200.5"),
        ROWS.replace("2 乙镇", "3 乙镇").format("50", "200.5"),
        "1 甲镇 50 用于道路，验收合格\n合计 50",
    ],
)
def test_other_rows_are_not_read(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[1] in ("900", "200.5", "50")] == []


LIST = "支出内容 实际支出数\n优抚补助 67.52\n慰问 59.1\n60岁老兵补助 56.03\n支出合计 {}"


@pytest.mark.parametrize(("total", "expected"), [("182.65", [True]), ("186.25", [False]), ("199", [])])
def test_plain_rows_add_up(total: str, expected: list[bool]) -> None:
    found = brief(LIST.format(total), kind="sum")
    assert [it[2] for it in found if it[:2] == (("67.52", "59.1", "56.03"), total)] == expected


def test_two_plain_rows_are_too_few() -> None:
    text = LIST.format("125.35").replace("慰问 59.1\n", "")  # for 123.55
    assert [it for it in brief(text, kind="sum") if it[1] == "125.35"] == []
