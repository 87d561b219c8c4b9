"""What is printed has the id of its figure, or one made of the ids it comes from."""

import pytest

from jixiao.formula.figure_name import figure_name
from tests.formula.sample import Labels, at, tree

PROJECTS: Labels = {"项目": [{"编号": "p1", "项目金额": "2"}], "监控截止月": "8", "公用经费[执行·8月]": "3"}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("支出合计", "expenditure/total/amount@final"),
        ("上年(支出合计)", "expenditure/total/amount@final.y-1"),
        ("支出合计[全年预计·基金]", "expenditure/total/amount@forecast.government_fund"),
        ("核定总编制", "headcount/self/authorised"),
        ("上年(核定总编制)", "=headcount/self/authorised@y-1"),
        ("单位名称", ""),
        ("100", ""),
        ("年度()", ""),
        ("公用经费[执行]", "expenditure/public/amount@executed.m8"),
        ("人员经费[执行]", "expenditure/personnel/amount@executed"),
        ("基本支出 / 支出合计", "=(expenditure/basic/amount@final / expenditure/total/amount@final)"),
        ("绝对值(-收入合计)", "=绝对值(negative(income/total/amount@final))"),
        (
            "sum(项目.项目金额, 安排方式 = 追加)",
            "=sum:project(project/*/amount@final, (project/*/arrangement = “年中追加”))",
        ),
        ("count(项目)", "=count:project()"),
        ("收入合计 * 参数(结余率线)", "=(income/total/amount@final * 结余率线())"),
        ("收入合计 * 2", "=(income/total/amount@final * 2)"),
    ],
)
def test_the_id_says_what_was_printed(source: str, name: str) -> None:
    assert figure_name(tree(source), at=at(PROJECTS)) == name


def test_a_row_is_named_by_its_key() -> None:
    place = at(PROJECTS, each="项目")
    assert figure_name(tree("项目金额", each="项目"), at=place) == "project/p1/amount@final"
    share = figure_name(tree("项目金额 / sum(项目.项目金额)", each="项目"), at=place)
    assert share == "=(project/p1/amount@final / sum:project(project/*/amount@final))"
