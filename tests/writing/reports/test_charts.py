"""A chart has the values that are there, and is left out where there are too few."""

from collections.abc import Mapping
from pathlib import Path

from jixiao.writing.publication import Chart, Publication, Series
from tests.writing.reports.sample import add_report, report, skeleton

BLOCK = """
[[block]]
id = "图"
type = "chart"
kind = "bar"
title = "{年度()}年执行"
unit = "%"
series = ["执行率", "{监控截止月}月标准"]
at_least = 2

[[block.point]]
when = "已填(项目支出)"
name = "合计"
values = ["{项目支出 / 支出合计|%}", "{监控截止月 / 12|%}"]

[[block.point]]
each = "项目"
name = "{项目名称}"
values = ["{项目金额 / 项目金额[调整预算]|%}", "{监控截止月 / 12|%}"]

[[block.sentence]]
text = "标准为{监控截止月 / 12|%}"

[[block.sentence]]
text = "。"
"""
PROJECTS = [
    {"项目名称": "甲", "项目金额": "1", "项目金额[调整预算]": "4"},
    {"项目名称": "乙", "项目金额": "1", "项目金额[调整预算]": "0"},
    {"项目名称": "丙"},
]


def chart_of(folder: Path, book: Mapping[str, object]) -> tuple[list[Chart], Publication]:
    """Return the charts of a report on a Book."""
    add_report(folder, skeleton(BLOCK))
    publication = report("便函", book, addition=folder)
    return [block for block in publication.blocks if isinstance(block, Chart)], publication


def test_points_have_a_value_for_each_series_or_none(tmp_path: Path) -> None:
    book = {"项目": PROJECTS, "项目支出": "1", "支出合计": "2", "监控截止月": "8"}
    (chart,), _ = chart_of(tmp_path, book)
    assert chart.categories == ("合计", "甲", "乙", "丙")
    assert chart.series == (
        Series("执行率", ("50", "25", "不涉及", None)),
        Series("8月标准", ("66.67", "66.67", "66.67", "66.67")),
    )
    assert (chart.kind, chart.title, chart.unit) == ("bar", "图1　2023年执行", "%")
    assert chart.note == "标准为66.67%。"


def test_a_series_without_any_value_is_left_out(tmp_path: Path) -> None:
    (chart,), _ = chart_of(tmp_path, {"项目": PROJECTS[:2], "项目支出": "1", "支出合计": "2"})
    assert [series.name for series in chart.series] == ["执行率"]
    assert chart.categories == ("合计", "甲", "乙")


def test_a_chart_with_too_few_values_is_left_out_and_told(tmp_path: Path) -> None:
    charts, publication = chart_of(tmp_path, {"项目": PROJECTS[:1]})
    assert charts == []
    assert "没有画图“2023年执行”：数据不够。" in publication.notices
