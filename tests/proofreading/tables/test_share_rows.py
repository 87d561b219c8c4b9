"""Rows of amounts with their shares, whatever their heads say."""

import pytest

from tests.proofreading.spoken import brief

HEAD = "序号 时间 省本级（金额 比例） 转移支付（金额 比例） 合计\n"
ROWS = "1 2018年 4250 85% 750 15% 5000\n2 2019年 540 10.8% 4460 89.2% 5000\n合计 {} 47.9% {} 52.1% 10000"


def test_rows_and_their_columns() -> None:
    text = HEAD + ROWS.format(4790, 5210)
    sums = set(brief(text, kind="sum"))
    assert {(("4250", "750"), "5000", True), (("4790", "5210"), "10000", True)} <= sums
    assert {(("4250", "540"), "4790", True), (("750", "4460"), "5210", True), (("5000", "5000"), "10000", True)} <= sums
    assert {(("540", "5000"), "10.8", True), (("5210", "10000"), "52.1", True)} <= set(brief(text, kind="ratio"))


@pytest.mark.parametrize(("one", "other"), [(4709, 5210), (4791, 5209)])
def test_what_does_not_come_out_is_left_alone(one: int, other: int) -> None:
    found = brief(HEAD + ROWS.format(one, other), kind="sum")
    assert [it for it in found if str(one) in (it[1], *it[0]) and not it[2]] == []
    assert (("4250", "540"), "4790", True) not in found


def test_other_rows_are_none() -> None:
    assert brief("甲 40 50% 60 50% 100", kind="sum") == []
