"""Rates of completion are what was done against what was planned."""

import pytest

from tests.proofreading.spoken import Brief, brief

ROWS = "建设内容\t单位\t计划\t完成\t完成率\n"
ROWS += "蓄水池\t口\t45\t{}\t100%\n渠道\t公里\t12.8\t11.6\t{}\n道路\t公里\t9.5\t9\t94.74%"


def _rates(text: str) -> list[Brief]:
    return [it for it in brief(text, kind="ratio") if it[2] is False]


@pytest.mark.parametrize("rate", ["90.63%", "90.62%", "90.6%", "90.63"])
def test_a_rate_holds_rounded_or_cut(rate: str) -> None:
    assert (("11.6", "12.8"), rate.strip("%"), True) in brief(ROWS.format("45", rate), kind="ratio")


def test_a_rate_that_its_row_does_not_give() -> None:
    assert _rates(ROWS.format("45", "93.6%")) == [(("11.6", "12.8"), "93.6", False)]


def test_more_than_was_planned_may_be_told_as_all() -> None:
    assert _rates(ROWS.format("48", "90.63%")) == []


def test_rows_of_rates_are_left_out() -> None:
    assert brief("指标\t计划\t完成\t完成率\n合格率\t90%\t95%\t100%\n覆盖率\t80%\t80%\t100%", kind="ratio") == []


def test_rows_have_units_of_their_own() -> None:
    text = "指标\t计划\t完成\t完成率\n贷款（万元）\t3000\t2850\t95%\n岗位（个）\t150\t141\t94%"
    assert [(it[1], it[2]) for it in brief(text, kind="ratio")] == [("95", True), ("94", True)]
