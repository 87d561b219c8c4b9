"""What is printed has a name: the id of a figure of the Book, or one that says how it is derived."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.formula.figure_name import figure_name
from jixiao.formula.leaves import At
from tests.formula.sample import Labels, at, tree

LABELS: Labels = {
    "监控截止月": "8",
    "支出合计[执行·8月]": "1",
    "项目": [{"编号": "p1", "项目金额[执行·8月]": "1"}],
}


@pytest.mark.parametrize(
    ("formula", "name"),
    [
        ("支出合计", "expenditure/total/amount@final"),
        ("支出合计[执行·6月]", "expenditure/total/amount@executed.m6"),
        ("支出合计[执行]", "expenditure/total/amount@executed.m8"),  # as the Book keeps it
        ("收入合计[执行]", "income/total/amount@executed"),  # the Book does not have it
        ("项目金额[执行]", "project/p1/amount@executed.m8"),
        ("开始月份", "project/p1/start_month"),
        ("核定总编制", "headcount/self/authorised"),
        ("项目名称", ""),  # a text is no figure
        ("编号", ""),
        ('"甲"', ""),
        ("5万元", ""),
        ("年度()", ""),
        ("参数(线)", ""),
        ("长度(项目名称)", ""),
        ("支出合计 - 收入合计", "=(expenditure/total/amount@final - income/total/amount@final)"),
        ("支出合计 / 2", "=(expenditure/total/amount@final / 2)"),
        ("-支出合计", "=negative(expenditure/total/amount@final)"),
        ("上年(支出合计)", "expenditure/total/amount@final.y-1"),
        ("上年(核定总编制)", "=headcount/self/authorised@y-1"),
        ("上年(上年(开始月份))", "=project/p1/start_month@y-2"),
        ("上年(项目名称)", ""),
        ("count(项目)", "=count:project()"),
        ("count(项目, 项目名称 = 甲)", "=count:project((project/*/name = “甲”))"),
        ("sum(项目.开始月份)", "=sum:project(project/*/start_month)"),
        (
            "sum(项目.项目金额, 编号 = 本行.编号)",
            "=sum:project(project/*/amount@final, (project/*/key = project/p1/key))",
        ),
        ("绝对值(开始月份)", "=绝对值(project/p1/start_month)"),
        ("支出合计 * 参数(线)", "=(expenditure/total/amount@final * 线())"),
        ("支出合计 * 参数(线, 3)", "=(expenditure/total/amount@final * 线(3))"),
        ("若 开始月份 > 1 则 支出合计", "=given((project/p1/start_month > 1), expenditure/total/amount@final)"),
    ],
)
def test_a_figure_has_its_id_and_a_derived_one_says_how(formula: str, name: str) -> None:
    assert figure_name(tree(formula, each="项目"), at=at(LABELS, each="项目")) == name


def test_the_rows_below_have_their_own_span() -> None:
    lines = {"功能分类": [{"编号": "f1", "科目编码": "206"}]}
    name = figure_name(tree("下级(支出合计)", each="功能分类"), at=at(lines, each="功能分类"))
    assert name == "=sum:functional:children(functional/*/expenditure@final)"


def test_inside_an_aggregate_the_inner_row_is_named() -> None:
    place = at(LABELS, each="项目")
    inner = structs.replace(place, inner=replace(place.row, key="p7"))
    aggregate = tree("sum(项目.开始月份 + 本行.开始月份)", each="项目")
    assert figure_name(aggregate, at=inner) == "=sum:project((project/p7/start_month + project/p1/start_month))"


@pytest.mark.parametrize(("window", "suffix"), [("8", "executed.m8"), ("", "executed"), ("不涉及", "executed")])
def test_without_a_window_an_executed_amount_has_no_month(window: str, suffix: str) -> None:
    place = at({"监控截止月": window, "支出合计[执行·8月]": "1"})
    assert figure_name(tree("支出合计[执行]"), at=place) == f"expenditure/total/amount@{suffix}"


def test_only_executed_amounts_without_a_month_have_that_of_the_window() -> None:
    place = At(at({"监控截止月": "8", "支出合计[执行·8月]": "1", "支出合计[决算]": "1"}).facts)
    assert figure_name(tree("支出合计"), at=place) == "expenditure/total/amount@final"
    assert figure_name(tree("支出合计[执行·6月]"), at=place) == "expenditure/total/amount@executed.m6"
