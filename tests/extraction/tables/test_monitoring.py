"""The money of monitoring forms, for the unit and for a project."""

from jixiao.extraction.tables.monitoring import read_monitoring
from tests.extraction.sample import numbers, read

KIND = "绩效运行监控表"
TITLE = "（单位：万元，2024年1-8月）"
HEAD = "项目\t年初预算数\t调整后预算数\t1-8月执行数\t执行率\t全年预计执行数"
UNIT = f"""{TITLE}
{HEAD}
合计\t9.00\t10.00\t6.00\t60%\t10.00
人员经费\t4.00\t4.00\t3.00\t75%\t4.00
政府性基金\t—\t1.00\t0\t0%\t1.00
说明\t1\t2\t3\t4\t5"""


def test_rows_are_expenditure_or_funds() -> None:
    assert numbers(read(read_monitoring, UNIT, kind=KIND, year=2024)) == {
        "expenditure/total/amount@initial": 9,
        "expenditure/total/amount@adjusted": 10,
        "expenditure/total/amount@executed.m8": 6,
        "expenditure/total/amount@forecast": 10,
        "expenditure/personnel/amount@initial": 4,
        "expenditure/personnel/amount@adjusted": 4,
        "expenditure/personnel/amount@executed.m8": 3,
        "expenditure/personnel/amount@forecast": 4,
        "expenditure/total/amount@adjusted.government_fund": 1,
        "expenditure/total/amount@executed.government_fund.m8": 0,
        "expenditure/total/amount@forecast.government_fund": 1,
    }


def test_a_form_of_a_project_is_about_its_money() -> None:
    text = f"{TITLE}\n项目名称\t甲项目\n{HEAD}\n年度资金总额\t9.00\t9.00\t6.00\t67%\t9.00\n人员经费\t1\t1\t1\t1\t1"
    draft = read(read_monitoring, text, kind=KIND, year=2024)
    assert draft.contents["project/p1/name"] == "甲项目"
    assert set(numbers(draft)) == {
        f"project/p1/amount@{phase}" for phase in ("initial", "adjusted", "executed.m8", "forecast")
    }


def test_money_without_a_unit_or_a_month_is_left_out() -> None:
    assert numbers(read(read_monitoring, UNIT.replace("万元", "见表"), kind=KIND, year=2024)) == {}
    without = read(read_monitoring, UNIT.replace("1-8月", ""), kind=KIND, year=2024)
    assert [figure_id for figure_id in numbers(without) if "executed" in figure_id] == []


def test_funds_with_a_row_among_them_that_is_not_known_are_left_out() -> None:
    rows = "合计\t9\t9\t6\t67%\t9\n一般公共预算\t4\t4\t3\t75%\t4\n{}\t3\t3\t2\t67%\t3\n其他资金\t2\t2\t1\t50%\t2"
    for name, count in (("政府性基金", 4), ("甲类资金", 1)):  # the total, and its funds where all are known
        found = numbers(read(read_monitoring, f"{TITLE}\n{HEAD}\n{rows.format(name)}", kind=KIND, year=2024))
        assert len([figure_id for figure_id in found if "@initial" in figure_id]) == count
