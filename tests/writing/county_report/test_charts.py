"""The charts of the report."""

from dataclasses import replace

from jixiao.writing.county_report.charts import county_chart
from tests.county.round import MONITORING, YEAR_END, summary


def test_execution_from_the_quickest_and_who_is_left_out() -> None:
    chart = county_chart("execution", summary=summary(MONITORING), title="执行率")
    assert chart is not None
    assert chart.categories == ("甲局", "乙局")
    assert chart.series[0].values == ("70.00", "20.00")
    assert chart.note == "序时进度为66.67%。没有画出缺数或者口径不可比的2个单位。"


def test_grades_of_units_and_projects() -> None:
    chart = county_chart("grades", summary=summary(YEAR_END), title="等级")
    assert chart is not None
    assert [(one.name, one.values) for one in chart.series] == [
        ("部门整体", ("2", "0", "0", "0")),
        ("项目", ("0", "1", "0", "0")),
    ]


def test_where_there_is_nothing_to_draw_there_is_no_chart() -> None:
    empty = replace(summary(MONITORING), records=())
    assert county_chart("execution", summary=empty, title="") is None
    without = replace(summary(MONITORING).unit_scores, counts=(("优", 0),))
    assert county_chart("grades", summary=replace(empty, unit_scores=without, project_scores=without), title="") is None
