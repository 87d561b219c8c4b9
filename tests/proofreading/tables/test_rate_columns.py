"""Rates of a table are of the columns, or of the total, that the rows show."""

import pytest

from tests.proofreading.spoken import Brief, brief

SHARES = "单位：万元\n项目\t金额\t占比\n基本支出\t620.4\t62.04%\n项目支出\t{}\t{}\n其他支出\t100\t10%\n合计\t1000\t100%"
PAID = "单位：万元\n项目\t总投资\t已发行\t已支付\t支付率\n"
PAID += "甲\t486\t220\t203.5\t92.5%\n乙\t165\t90\t81\t{}\n丙\t128\t60\t39.6\t66%\n"


def _told(text: str) -> list[Brief]:
    return brief(text, kind="ratio")


def test_shares_are_of_the_total() -> None:
    assert (("279.6", "1000"), "27.96", True) in _told(SHARES.format("279.6", "27.96%"))


def test_rates_are_of_the_column_that_all_rows_show() -> None:
    told = _told(PAID.format("90%"))
    assert [(it[0], it[2]) for it in told] == [
        (("203.5", "220"), True),
        (("81", "90"), True),
        (("39.6", "60"), True),
    ]


def test_one_rate_that_fails_among_few_is_not_told() -> None:
    assert _told(PAID.format("95%")) == []


def test_one_rate_that_fails_among_several_is_told() -> None:
    told = _told(PAID.format("95%") + "丁\t90\t40\t38\t95%")
    assert [it for it in told if it[2] is False] == [(("81", "90"), "95", False)]


@pytest.mark.parametrize("rate", ["增长率", "合格率", "税率"])
def test_rates_of_other_kinds_are_left_out(rate: str) -> None:
    assert _told(PAID.format("90%").replace("支付率", rate)) == []
