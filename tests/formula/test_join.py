"""An aggregate that follows a reference looks its rows up; it says what comparing each row would say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.formula.join import find_join
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value
from jixiao.formula.tree import Aggregate, Cell, Compare, Every
from tests.formula.sample import tree, value

LABELS = {
    "评价": [{"编号": "e1", "评价项目": "p1"}, {"编号": "e2", "评价项目": "p9"}, {"编号": "e3"}],
    "绩效指标": [
        {"所属项目": "p1", "三级指标": "甲", "权重": "30"},
        {"所属项目": "p1", "三级指标": "乙", "权重": "50"},
        {"所属项目": "p2", "三级指标": "甲", "权重": "90"},
        {"三级指标": "甲", "权重": "7"},
        {"三级指标": "丙"},
    ],
}


def join_column(formula: str, *, each: str = "评价") -> str | None:
    """Return the column by which an aggregate is looked up, None if every row is compared."""
    node = tree(formula, each=each)
    assert isinstance(node, Aggregate)
    join = find_join(node)
    return None if join is None else join.cell.column


@pytest.mark.parametrize(
    ("formula", "column"),
    [
        ("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", "project"),
        ("sum(绩效指标.权重, 本行.评价项目 = 所属项目)", "project"),
        ("count(绩效指标, 所属项目 = 本行.评价项目 且 权重 > 0)", "project"),
        ("count(绩效指标, 权重 > 0 且 所属项目 = 本行.评价项目)", "project"),
        ("count(项目, 编号 = 本行.评价项目)", "key"),
        ('count(绩效指标, 所属项目 = "")', "project"),
        ("sum(绩效指标.权重)", None),
        ("sum(绩效指标.权重, 权重 > 0)", None),
        ("count(绩效指标, 所属项目 ≠ 本行.评价项目)", None),
        ("count(绩效指标, 所属项目 = 本行.评价项目 或 权重 > 0)", None),
        ("count(绩效指标, 三级指标 = 本行.评价结论)", None),  # an empty text tells nothing
        ("count(绩效指标, 所属项目 = 三级指标)", None),  # the key is not the same for all rows
        ("count(绩效指标, 所属项目 = 上年(所属项目))", None),
    ],
)
def test_only_a_reference_that_is_the_same_for_all_rows_is_joined(formula: str, column: str | None) -> None:
    assert join_column(formula) == column


def test_the_rows_of_a_group_and_the_rows_below_are_not_looked_up_in_the_whole_table() -> None:
    node = tree("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", each="评价")
    assert isinstance(node, Aggregate)
    assert find_join(node) is not None
    assert find_join(replace(node, span="group")) is None
    assert find_join(replace(node, span="children")) is None


@pytest.mark.parametrize(
    ("formula", "results"),
    [
        ("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", (80, 0, UNKNOWN)),  # 30 + 50; no row; 7 and a blank
        ("count(绩效指标, 所属项目 = 本行.评价项目)", (2, 0, 2)),  # an empty reference finds the empty ones
        ("count(绩效指标, 所属项目 = 本行.评价项目 且 三级指标 = 甲)", (1, 0, 1)),
        ("count(绩效指标, 所属项目 = 本行.评价项目 且 权重 > 10)", (2, 0, UNKNOWN)),
        (
            "count(绩效指标, 所属项目 = 本行.评价项目 且 权重 / 0 > 1)",
            (2, 0, UNKNOWN),
        ),  # what does not apply has no say
        ("count(绩效指标, 所属项目 = 本行.评价项目 且 1 = 2)", (0, 0, 0)),
        ("max(绩效指标.权重, 所属项目 = 本行.评价项目)", (50, UNKNOWN, UNKNOWN)),
    ],
)
def test_the_rows_found_are_those_that_meet_the_condition(formula: str, results: tuple[Value, ...]) -> None:
    assert tuple(value(formula, LABELS, each="评价", row=row) for row in range(3)) == results


def test_a_table_without_rows_tells_nothing() -> None:
    labels = {"评价": LABELS["评价"]}
    assert value("count(绩效指标, 所属项目 = 本行.评价项目)", labels, each="评价") is UNKNOWN


def test_a_key_without_a_value_leaves_each_row_open() -> None:
    formula = "count(绩效指标, 所属项目 = 上年(评价项目))"
    assert join_column(formula) == "project"
    assert value(formula, LABELS, each="评价") is UNKNOWN  # there is no Book of last year
    assert value(f"{formula[:-1]} 且 三级指标 = 丁)", LABELS, each="评价") == 0  # no row can meet it
    excluded = "count(绩效指标, 所属项目 = (若 1 = 2 则 评价项目))"
    assert value(excluded, LABELS, each="评价") == 0
    assert value("若 1 = 2 则 评价项目", LABELS, each="评价") is NOT_APPLICABLE


@given(st.lists(st.sampled_from(["", "p1", "p2"]), min_size=1, max_size=8), st.sampled_from(["", "p1", "p2", "p3"]))
def test_a_join_counts_what_python_counts(projects: list[str], wanted: str) -> None:
    labels = {"评价": [{"评价项目": wanted}], "绩效指标": [{"所属项目": project} for project in projects]}
    assert value("count(绩效指标, 所属项目 = 本行.评价项目)", labels, each="评价") == projects.count(wanted)


def test_the_join_is_one_part_of_the_condition() -> None:
    node = tree("count(绩效指标, 权重 > 0 且 所属项目 = 本行.评价项目)", each="评价")
    assert isinstance(node, Aggregate)
    join = find_join(node)
    assert isinstance(node.condition, Every)
    assert join is not None
    assert (join.comparison, join.is_all) == (node.condition.items[1], False)
    whole = find_join(replace(node, condition=join.comparison))
    assert whole is not None
    assert whole.is_all
    assert isinstance(whole.cell, Cell)
    assert isinstance(whole.comparison, Compare)
