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
