"""Expressions become linear forms over the figures that they read."""

from fractions import Fraction

import pytest

from jixiao.formula.evaluate import Compiler
from jixiao.formula.linear_form import LinearForm, linear_form
from tests.formula.sample import COMPILER, Labels, at, compiler, tree

WAN = 1_000_000
LABELS: Labels = {
    "支出合计[决算]": "5",
    "基本支出[决算]": "2",
    "项目支出[决算]": "",
    "经营支出[决算]": "不涉及",
    "核定总编制": "40",
    "监控截止月": "8",
    "支出合计[执行·8月]": "3",
    "项目": [
        {"编号": "p1", "项目名称": "甲", "安排方式": "年初安排", "项目金额[决算]": "1"},
        {"编号": "p2", "项目名称": "乙", "安排方式": "年中追加", "项目金额[决算]": "4"},
    ],
    "绩效指标": [{"编号": "i1", "权重": "5", "得分": "12"}, {"编号": "i2", "权重": "10", "得分": ""}],
}
TOTAL, BASIC, PROJECT = (f"expenditure/{name}/amount@final" for name in ("total", "basic", "project"))


def form(
    formula: str, *, each: str = "", row: int = 0, by: Compiler = COMPILER, prior: Labels | None = None
) -> LinearForm | None:
    """Return the linear form of a formula on the Book of LABELS."""
    place = at(LABELS, each=each, row=row, prior=prior, parameters=lambda name, _key: {"比例": 3}.get(name))
    return linear_form(tree(formula, each=each), at=place, compiler=by)


def terms(formula: str, *, each: str = "", row: int = 0, by: Compiler = COMPILER) -> dict[str, object] | None:
    found = form(formula, each=each, row=row, by=by)
    return None if found is None else dict(found.terms)


@pytest.mark.parametrize(
    ("formula", "constant", "expected"),
    [
        ("支出合计", 0, {TOTAL: 1}),
        ("7", 7, {}),
        ("参数(比例)", 3, {}),
        ("参数(别的)", None, {}),
        ("支出合计 - 基本支出 + 1万元", WAN, {TOTAL: 1, BASIC: -1}),
        ("-(支出合计 - 基本支出)", 0, {TOTAL: -1, BASIC: 1}),
        ("支出合计 + 支出合计", 0, {TOTAL: 2}),
        ("支出合计 - 支出合计", 0, {}),
        ("2 * 支出合计", 0, {TOTAL: 2}),
        ("支出合计 * 2", 0, {TOTAL: 2}),
        ("2 * 3", 6, {}),
        ("支出合计 / 4", 0, {TOTAL: Fraction(1, 4)}),
        ("支出合计 * 基本支出", None, {}),
        ("支出合计 / 基本支出", None, {}),
        ("支出合计 / 0", None, {}),
        ("支出合计 + 项目支出", 0, {TOTAL: 1, PROJECT: 1}),  # a blank is there
        ("支出合计 + 经营支出", 0, {TOTAL: 1}),  # what does not apply is not
        ("支出合计 + 收入合计", None, {}),  # what is missing is not known
        ("收入合计 - 支出合计", None, {}),
        ("绝对值(基本支出 - 支出合计)", 0, {TOTAL: 1, BASIC: -1}),
        ("绝对值(支出合计 - 基本支出)", 0, {TOTAL: 1, BASIC: -1}),
        ("绝对值(收入合计)", None, {}),
        ("支出合计 + (若 基本支出 > 0 则 基本支出)", 0, {TOTAL: 1, BASIC: 1}),
        ("支出合计 + (若 基本支出 < 0 则 基本支出)", 0, {TOTAL: 1}),
        ("支出合计 + (若 收入合计 < 0 则 基本支出)", None, {}),
        ("count(项目)", 2, {}),
        ("max(项目.项目金额)", None, {}),
        ("支出合计[执行]", 0, {"expenditure/total/amount@executed.m8": 1}),
        ("核定总编制", 0, {"headcount/self/authorised": 1}),
        ("年度()", None, {}),
        ("引用(单位名称)", None, {}),
        ('"甲"', None, {}),
        ("单位名称", None, {}),
    ],
)
def test_an_expression_is_a_constant_and_a_factor_for_each_figure(
    formula: str, constant: int | None, expected: dict[str, object]
) -> None:
    found = form(formula)
    assert (None if found is None else (found.constant, dict(found.terms))) == (
        None if constant is None else (constant, expected)
    )


def test_a_sum_over_rows_has_a_term_for_each_row_that_meets_the_condition() -> None:
    both = {"project/p1/amount@final": 1, "project/p2/amount@final": 1}
    assert terms("sum(项目.项目金额)") == both
    assert terms("sum(项目.项目金额, 安排方式 = 年中追加)") == {"project/p2/amount@final": 1}
    assert terms("sum(项目.项目金额, 项目金额 > 收入合计)") is None
    assert terms("sum(项目.项目金额[年初预算])") is None
    assert terms("sum(资产.资产年末数)") is None  # no row at all


def test_a_blank_score_is_a_term_although_the_evaluator_cannot_tell() -> None:
    assert terms("sum(绩效指标.得分)") == {"indicator/i1/score": 1, "indicator/i2/score": 1}


def test_a_cell_of_last_year_is_a_figure_of_its_own() -> None:
    found = form("核定总编制 - 上年(核定总编制)", prior={"核定总编制": "41"})
    assert found is not None
    assert found.terms == {"headcount/self/authorised": 1, "headcount/self/authorised@y-1": -1}
    assert found.value == -1


def test_what_nobody_stated_is_replaced_by_what_it_is_computed_from() -> None:
    by = compiler(收入合计="支出合计 + 基本支出")
    assert terms("收入合计", by=by) == {TOTAL: 1, BASIC: 1}
    assert terms("收入合计", by=compiler(收入合计="支出合计 * 基本支出")) is None
    endless = compiler(收入合计="事业收入", 事业收入="收入合计")
    assert terms("收入合计", by=endless) is None


def test_the_value_counts_a_blank_zero() -> None:
    found = form("支出合计 + 项目支出 - 1万元")
    assert found is not None
    assert found.value == 4 * WAN


@pytest.mark.parametrize(("formula", "error"), [("支出合计 - 2 * 基本支出", 15_000), ("支出合计 / 2", 2_500), ("3", 0)])
def test_the_error_adds_up_the_halves_of_the_last_digits(formula: str, error: int) -> None:
    place = at({"支出合计[决算]": "5.00", "基本支出[决算]": "2.00"}, is_printed=True)
    found = linear_form(tree(formula), at=place, compiler=COMPILER)
    assert found is not None
    assert found.error == error  # 0.01 万元 is 10 000 fen
