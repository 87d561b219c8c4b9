"""Columns of percentages are shares of another column, or of the total row."""

from tests.proofreading.spoken import brief

OF_TOTAL = (
    "（单位：万元）\n项目\t本月累计\t增长%\t结构%\n收入合计\t7720\t-3.9\t100\n增值税\t2580\t2.4\t33.42\n"
    "消费税\t24\t17.1\t0.31\n所得税\t{}\t-3.2\t{}\n其他税\t3716\t5.9\t48.13"
)
OF_PLAN = (
    "（单位：万元）\n项目\t年度预算\t本期累计\t为预算%\n增值税\t4880\t2650\t54.3\n所得税\t1450\t1022\t70.5\n"
    "房产税\t485\t373\t{}\n资源税\t29\t45\t155.2"
)


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
