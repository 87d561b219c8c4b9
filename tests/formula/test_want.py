"""Where a value is not there, the figures for want of which it is not are named."""

import pytest

from jixiao.formula.want import wanted_labels
from tests.formula.sample import COMPILER, Labels, at, compiler, inside, tree

LABELS: Labels = {
    "收入合计[决算]": "1",
    "基本支出[决算]": "",
    "项目支出[决算]": "不涉及",
    "核定总编制": "9",
    "单位名称": "科协",
    "评价": [{"编号": "e1"}],
    "项目": [{"编号": "p1", "项目金额[决算]": "1", "开始月份": "2"}, {"编号": "p2"}],
}


def wanted(formula: str, *, each: str = "", labels: Labels = LABELS) -> tuple[str, ...]:
    """Return what is wanted for a formula."""
    names = {("fund", "general"): "一般公共预算"}
    place = at(labels, each=each, name_of=lambda code_list, code: names.get((code_list, code)))
    return wanted_labels(tree(formula, each=each), at=place, compiler=COMPILER)


@pytest.mark.parametrize(
    ("formula", "labels"),
    [
        ("收入合计", ()),
        ("项目支出", ()),  # what does not apply is not wanted
        ("基本支出", ("基本支出（决算）",)),
        ("支出合计", ("支出合计（决算）",)),
        ("支出合计[年初预算]", ("支出合计（年初预算）",)),
        ("支出合计[执行·8月]", ("支出合计（执行·8月）",)),
        ("支出合计[执行·一般公共预算·8月]", ("支出合计（执行·8月·一般公共预算）",)),
        ("支出合计[决算·基金]", ("支出合计（决算·government_fund）",)),  # no name is known
        ("上年(支出合计)", ("支出合计（上年决算）",)),
        ("支出合计 - 上年(支出合计)", ("支出合计（决算）", "支出合计（上年决算）")),
        ("支出合计 + 支出合计", ("支出合计（决算）",)),  # each once
        ("收入合计 / 支出合计", ("支出合计（决算）",)),
        ("收入合计 + 基本支出", ()),  # a blank counts 0 in a sum that has a value
        ("支出合计 + 基本支出", ("支出合计（决算）", "基本支出（决算）")),
        ("退休人数", ("退休人数",)),
        ("单位代码", ("单位代码",)),
        ("单位名称", ()),
        ("参数(线)", ()),  # not in force does not apply
        ("参数(线, 退休人数)", ("线",)),
        ("绝对值(支出合计)", ("支出合计（决算）",)),
        ("sum(项目.项目金额)", ("项目金额（决算）",)),
        ("sum(项目.项目金额[年初预算])", ("项目金额（年初预算）",)),
        ("sum(项目.开始月份)", ("开始月份",)),
        ('sum(项目.开始月份, 编号 = "p1")', ()),
        ("sum(绩效指标.权重)", ("绩效指标",)),  # there is no row at all
        ("max(项目.项目金额) - 收入合计", ("项目金额（决算）",)),
    ],
)
def test_what_is_wanted_is_named_with_its_caliber(formula: str, labels: tuple[str, ...]) -> None:
    assert wanted(formula) == labels


def test_of_a_row_the_figures_of_that_row_are_wanted() -> None:
    assert wanted("项目金额 + 收入合计 * 结束月份", each="项目") == ("结束月份",)
    assert wanted("sum(项目.项目金额, 编号 = 本行.评价项目)", each="评价") == ()


def test_of_the_row_of_an_aggregate_its_figures_are_wanted() -> None:
    node, place = inside("开始月份 + 结束月份 = 3", LABELS, over="项目")
    assert wanted_labels(node, at=place, compiler=COMPILER) == ("结束月份",)
    node, place = inside("开始月份 * 2 = 4", LABELS, over="项目")
    assert wanted_labels(node, at=place, compiler=COMPILER) == ()


def test_in_rows_the_fund_is_named() -> None:
    labels = {"项目": [{"编号": "p1"}]}
    assert wanted("sum(项目.项目金额[决算·一般公共预算])", labels=labels) == ("项目金额（决算·一般公共预算）",)


def test_a_figure_that_could_be_computed_is_wanted_itself() -> None:
    place = at({"基本支出[决算]": "1"})
    by = compiler(支出合计="基本支出 + 项目支出")
    assert wanted_labels(tree("支出合计 - 1万元"), at=place, compiler=by) == ("支出合计（决算）",)
