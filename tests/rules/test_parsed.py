"""The formulas of a rule are read as its keys say, and what cannot be read is refused."""

import pytest

from jixiao.formula.problem import FormulaError
from jixiao.formula.template import parse_template
from jixiao.formula.tree import Aggregate, AmountOf, Compare, OpenCaliber, walk
from jixiao.rules.parsed import definition_of, parse_rule
from jixiao.rules.rule import Rule
from tests.formula.sample import VOCABULARY, table, tree
from tests.rules.sample import rule


def test_the_tolerance_of_a_rule_is_that_of_its_comparisons() -> None:
    (check,) = parse_rule(rule("支出合计 = 收入合计", tolerance="rounding"), vocabulary=VOCABULARY).checks
    assert isinstance(check, Compare)
    assert check.tolerance == "rounding"


def test_without_groups_a_sum_runs_over_the_table() -> None:
    (check,) = parse_rule(rule("sum(项目金额) = 0", each="项目"), vocabulary=VOCABULARY).checks
    assert {item.span for item in walk(check) if isinstance(item, Aggregate)} == {"table"}


@pytest.mark.parametrize(
    ("defines", "check", "each", "key"),
    [
        ("支出合计", "支出合计 = 基本支出 + 项目支出", "", ("expenditure", "total", "amount")),
        ("支出合计", "支出合计 = 基本支出 + 项目支出", "功能分类", ("functional", None, "expenditure")),
    ],
)
def test_a_definition_is_the_right_side_of_the_first_formula(
    defines: str, check: str, each: str, key: tuple[str, str | None, str]
) -> None:
    parsed = parse_rule(rule(check, defines=defines, each=each), vocabulary=VOCABULARY)
    (first,) = parsed.checks
    assert isinstance(first, Compare)
    assert definition_of(parsed) == (key, first.right)


def test_a_rule_that_defines_nothing_has_no_definition() -> None:
    assert definition_of(parse_rule(rule("支出合计 = 0"), vocabulary=VOCABULARY)) is None


@pytest.mark.parametrize(
    "check",
    ["基本支出 = 支出合计", "支出合计 ≥ 基本支出", "支出合计 + 0 = 基本支出", "支出合计[决算] = 0", "已填(支出合计)"],
)
def test_a_definition_stands_left_of_an_equation(check: str) -> None:
    with pytest.raises(FormulaError) as caught:
        definition_of(parse_rule(rule(check, defines="支出合计"), vocabulary=VOCABULARY))
    assert (caught.value.formula, caught.value.position) == (check, 0)
    assert caught.value.problem == "defines 的标签应当是第一个公式等号左边的全部"


@pytest.mark.parametrize(
    ("made", "formula", "problem"),
    [
        (rule("0 = 0", each="工程"), "工程", "没有叫“工程”的表"),
        (rule("支出合 = 0"), "支出合 = 0", "没有叫“支出合”的项目"),
        (rule("0 = 0", "支出合 = 0"), "支出合 = 0", "没有叫“支出合”的项目"),
        (rule("0 = 0", where="支出合 = 0"), "支出合 = 0", "没有叫“支出合”的项目"),
        (rule("0 = 0", where="开始月份 > 0"), "开始月份 > 0", "没有叫“开始月份”的项目"),
        (rule("0 = 0", messages=("{支出合}",)), "支出合", "没有叫“支出合”的项目"),
        (rule("0 = 0", defines="支出合"), "支出合", "没有叫“支出合”的项目"),
        (rule("0 = 0", defines="核定总编制"), "核定总编制", "defines 里应当是一个金额的标签"),
    ],
)
def test_what_cannot_be_read_is_refused(made: Rule, formula: str, problem: str) -> None:
    with pytest.raises(FormulaError) as caught:
        _ = parse_rule(made, vocabulary=VOCABULARY).messages
    assert (caught.value.formula, caught.value.position, caught.value.problem) == (formula, 0, problem)


def test_the_parts_of_a_rule_about_rows_know_the_row() -> None:
    parsed = parse_rule(
        rule("项目金额 > 0", each="项目", where="开始月份 > 0", messages=("{项目名称}",), defines="项目金额"),
        vocabulary=VOCABULARY,
    )
    assert parsed.each is table("项目")
    assert parsed.defined == AmountOf("project", None, "amount", OpenCaliber(), "项目金额", "row")
    assert parsed.where == tree("开始月份 > 0", each="项目")
    assert parsed.messages == (parse_template("{项目名称}", vocabulary=VOCABULARY, each=table("项目")),)
