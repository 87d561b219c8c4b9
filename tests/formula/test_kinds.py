"""The kind of an expression, so that unlike things are never compared."""

import pytest

from jixiao.book.column import Kind
from jixiao.formula.kinds import clash, code_list, kind_of
from jixiao.formula.parse import parse_formula
from jixiao.formula.tree import Binary, Cell, Negative
from tests.formula.sample import VOCABULARY, table, tree

EACH = "绩效指标"


@pytest.mark.parametrize(
    ("formula", "kind"),
    [
        ("2万元", Kind.MONEY),
        ("90%", Kind.PERCENT),
        ("7", Kind.NUMBER),
        ("0", None),  # zero is of every kind
        ("0万元", None),
        ('"甲"', Kind.TEXT),
        ("指标性质", Kind.CODE),
        ("权重", Kind.NUMBER),
        ("三级指标", Kind.TEXT),
        ("支出合计", Kind.MONEY),
        ("-支出合计", Kind.MONEY),
        ("若 1 = 1 则 支出合计", Kind.MONEY),
        ("绝对值(支出合计)", Kind.MONEY),
        ("长度(支出合计)", None),
        ("count(绩效指标)", Kind.NUMBER),
        ("sum(绩效指标.权重)", Kind.NUMBER),
        ("max(项目.项目金额)", Kind.MONEY),
        ("参数(线)", None),
        ("引用(三级指标)", None),
        ("支出合计 + 参数(线)", Kind.MONEY),
        ("参数(线) - 支出合计", Kind.MONEY),
        ("支出合计 / 收入合计", Kind.PERCENT),  # a share
        ("支出合计 / 7", Kind.MONEY),
        ("支出合计 / 90%", Kind.MONEY),
        ("权重 / 90%", Kind.NUMBER),
        ("7 / 支出合计", None),
        ("支出合计 / 参数(线)", None),
        ("支出合计 * 7", Kind.MONEY),
        ("7 * 支出合计", Kind.MONEY),
        ("90% * 支出合计", Kind.MONEY),
        ("支出合计 * 参数(线)", Kind.MONEY),
        ("权重 * 90%", Kind.NUMBER),
        ("90% * 权重", Kind.NUMBER),
        ("90% * 90%", Kind.PERCENT),
        ("参数(线) * 权重", Kind.NUMBER),
        ("权重 = 7", None),
    ],
)
def test_the_kind_of_an_expression(formula: str, kind: Kind | None) -> None:
    assert kind_of(tree(formula, each=EACH)) is kind


def test_money_times_money_is_of_no_kind_that_has_a_name() -> None:
    money = parse_formula("支出合计", vocabulary=VOCABULARY)
    assert kind_of(Binary("*", money, money)) is Kind.MONEY
    assert kind_of(Negative(Binary("/", money, money))) is Kind.PERCENT


@pytest.mark.parametrize(
    ("left", "right", "problem"),
    [
        ("支出合计", "收入合计", ""),
        ("支出合计", "0", ""),
        ("支出合计", "参数(线)", ""),
        ("参数(线)", "支出合计", ""),
        ("支出合计", "7", "金额不能和个数或分数相比或相加减"),
        ("90%", "7", "比率不能和个数或分数相比或相加减"),
        ("权重", "支出合计", "个数或分数不能和金额相比或相加减"),
        ("指标性质", '"定性"', ""),  # a code, a day, a yes and a reference are compared as texts
        ("所属项目", "三级指标", ""),
        ("是否增长类", '"是"', ""),
        ("三级指标", "7", "文字不能和个数或分数相比或相加减"),
        ("7", "指标性质", "个数或分数不能和文字相比或相加减"),
    ],
)
def test_unlike_kinds_clash(left: str, right: str, problem: str) -> None:
    assert clash(tree(left, each=EACH), right=tree(right, each=EACH)) == problem


def test_a_day_is_compared_with_a_text() -> None:
    assert clash(tree("调整日期", each="预算调整"), right=tree('"2025-05-18"')) == ""


def test_only_a_code_column_draws_from_a_code_list() -> None:
    indicator = table(EACH)
    assert indicator is not None
    nature, name = (tree(label, each=EACH) for label in ("指标性质", "三级指标"))
    assert isinstance(nature, Cell)
    assert isinstance(name, Cell)
    key = tree("编号", each=EACH)
    assert isinstance(key, Cell)
    assert (code_list(nature), code_list(name), code_list(key)) == ("indicator_nature", "", "")
