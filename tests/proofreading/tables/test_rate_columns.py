"""Rates of a table are of the columns, or of the total, that the rows show."""

import pytest

from tests.proofreading.spoken import Brief, brief

SHARES = "单位：万元\n项目\t金额\t占比\n基本支出\t620.4\t62.04%\n项目支出\t{}\t{}\n其他支出\t100\t10%\n合计\t1000\t100%"
PAID = "单位：万元\n项目\t总投资\t已发行\t已支付\t支付率\n"
PAID += "甲\t486\t220\t203.5\t92.5%\n乙\t165\t90\t81\t{}\n丙\t128\t60\t39.6\t66%\n"

OF_TOTAL = (
    "（单位：万元）\n项目\t本月累计\t增长%\t结构%\n收入合计\t7720\t-3.9\t100\n增值税\t2580\t2.4\t33.42\n"
    "消费税\t24\t17.1\t0.31\n所得税\t{}\t-3.2\t{}\n其他税\t3716\t5.9\t48.13"
)
OF_PLAN = (
    "（单位：万元）\n项目\t年度预算\t本期累计\t为预算%\n增值税\t4880\t2650\t54.3\n所得税\t1450\t1022\t70.5\n"
    "房产税\t485\t373\t{}\n资源税\t29\t45\t155.2"
)


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


def wrong(text: str) -> list[tuple[tuple[str, ...], str, bool | None]]:
    return [it for it in brief(text, kind="ratio") if it[2] is False]


def test_shares_of_the_total_row() -> None:
    found = brief(OF_TOTAL.format("1400", "18.13"), kind="ratio")
    assert (("2580", "7720"), "33.42", True) in found
    assert (("1400", "7720"), "18.13", True) in found
    assert wrong(OF_TOTAL.format("1400", "18.13")) == []


def test_one_that_fails_is_wrong() -> None:
    assert wrong(OF_TOTAL.format("1400", "13.18")) == [(("1400", "7720"), "13.18", False)]
    assert wrong(OF_PLAN.format("79.6")) == [(("373", "485"), "79.6", False)]


def test_shares_of_another_column() -> None:
    assert (("373", "485"), "76.9", True) in brief(OF_PLAN.format("76.9"), kind="ratio")


def test_few_rows_show_nothing() -> None:
    text = "（单位：万元）\n项目\t预算\t累计\t占比%\n甲\t10\t5\t50.0\n乙\t20\t5\t25.0\n丙\t9\t5\t12.0"
    assert brief(text, kind="ratio") == []


def test_rates_of_growth_are_no_shares() -> None:
    text = "（单位：万元）\n项目\t上年\t本年\t增长%\n甲\t10\t5\t50.0\n乙\t20\t5\t25.0\n丙\t40\t5\t12.5\n丁\t9\t9\t1"
    assert brief(text, kind="ratio") == []


def test_a_table_wider_than_any_form_is_left_alone() -> None:
    heads = "\t".join(f"第{number}批金额" for number in range(60))
    rows = "\n".join(f"{name}\t50%\t{row}\t{2 * row}" + "\t7" * 58 for name, row in (("甲", 3), ("乙", 5), ("丙", 9)))
    assert _told(f"单位：万元\n项目\t占比\t{heads}\n{rows}") == []


def test_the_reading_of_a_long_table_is_that_of_its_first_rows() -> None:
    rows = "".join(f"第{number}批\t{200 + number}\t100\t{200 + number}%\n" for number in range(1, 61))
    told = _told(f"单位：万元\n批次\t已用\t已拨\t拨用比例\n{rows}")
    assert [it[2] for it in told] == [True] * 60
