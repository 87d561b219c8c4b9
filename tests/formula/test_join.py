"""Rows that follow a reference are looked up by key, which changes no result."""

from dataclasses import replace

import pytest

from jixiao.formula.join import Join, find_join
from jixiao.formula.special import UNKNOWN
from jixiao.formula.tree import Aggregate, Compare, Every
from tests.formula.sample import COMPILER, Labels, at, tree, value

LABELS: Labels = {
    "项目": [{"编号": "p1", "项目金额[决算]": "1"}, {"编号": "p2", "项目金额[决算]": "2"}, {"编号": "p2"}],
    "评价": [{"评价项目": "p1"}, {"评价项目": "p2"}, {"评价项目": "p9"}, {}],
    "绩效指标": [{"所属项目": "p1", "权重": "5"}, {"权重": "7"}, {"所属项目": "p1", "权重": "1"}],
}


def aggregate(formula: str) -> Aggregate:
    """Return an aggregate in a rule about evaluations."""
    node = tree(formula, each="评价")
    assert isinstance(node, Aggregate)
    return node


@pytest.mark.parametrize(
    ("condition", "number"),
    [
        ("编号 = 本行.评价项目", 0),
        ("本行.评价项目 = 编号", 0),
        ("编号 = 本行.评价项目 且 开始月份 > 3", 0),
        ("开始月份 > 3 且 编号 = 本行.评价项目", 1),
        ('编号 = "p1"', 0),
    ],
)
def test_a_condition_that_names_the_key_of_a_row_is_a_join(condition: str, number: int) -> None:
    node = aggregate(f"sum(项目.项目金额, {condition})")
    parts = node.condition.items if isinstance(node.condition, Every) else (node.condition,)
    comparison = parts[number]
    assert isinstance(comparison, Compare)
    found = find_join(node)
    assert found is not None
    assert isinstance(found, Join)
    assert (found.cell.column, found.comparison, found.is_all) == ("key", comparison, len(parts) == 1)
    assert {found.cell, found.key} == {comparison.left, comparison.right}


@pytest.mark.parametrize(
    "formula",
    [
        "sum(项目.项目金额)",
        "sum(项目.项目金额, 编号 ≠ 本行.评价项目)",
        "sum(项目.项目金额, 非 编号 = 本行.评价项目)",
        "sum(项目.项目金额, 编号 = 本行.评价项目 或 开始月份 > 3)",
        "sum(项目.项目金额, 项目名称 = 本行.表内项目名称)",  # an empty text would leave the sum open
        "sum(项目.项目金额, 编号 = 项目名称)",  # both depend on the row
        "sum(绩效指标.权重, 所属项目 = 编号)",
        "sum(项目.项目金额, 上年(编号) = 本行.评价项目)",
    ],
)
def test_no_other_condition_is_a_join(formula: str) -> None:
    assert find_join(aggregate(formula)) is None


def test_only_an_aggregate_over_the_whole_table_is_joined() -> None:
    node = aggregate("sum(项目.项目金额, 编号 = 本行.评价项目)")
    assert find_join(replace(node, span="group")) is None


@pytest.mark.parametrize(
    ("formula", "results"),
    [
        ("count(项目, 编号 = 本行.评价项目)", [1, 2, 0, 0]),
        ("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", [6, 0, 0, 7]),  # empty is the unit as a whole
        ("sum(绩效指标.权重, 所属项目 = 本行.评价项目 且 权重 > 1)", [5, 0, 0, 7]),
        ("sum(绩效指标.权重, 权重 > 1 且 所属项目 = 本行.评价项目)", [5, 0, 0, 7]),
        ("count(绩效指标, 本行.评价项目 = 所属项目)", [2, 0, 0, 1]),
    ],
)
def test_a_join_picks_the_rows_that_comparing_would_pick(formula: str, results: list[int]) -> None:
    assert [value(formula, LABELS, each="评价", row=row) for row in range(4)] == results
    node = aggregate(formula)
    assert isinstance(node.condition, Compare | Every)
    for row, result in enumerate(results):
        place = at(LABELS, each="评价", row=row)
        holds = COMPILER.compile(node.condition)
        met = [item for item in place.facts.rows(node.table) if holds(place.facts, place.row, item) is True]
        weights = [item.weight.number for item in met] if node.kind == "sum" else [1] * len(met)
        assert sum(weights) == result


def test_a_row_without_last_years_row_leaves_the_sum_open() -> None:
    formula = "count(项目, 编号 = 上年(本行.评价项目))"
    assert value(formula, LABELS, each="评价") is UNKNOWN
    assert value(f"{formula[:-1]} 且 开始月份 > 3)", LABELS, each="评价") is UNKNOWN
    prior = {"评价": [{"编号": "r1", "评价项目": "p2"}]}
    assert value(formula, LABELS, each="评价", prior=prior) == 2
