"""Sums, counts and extremes over rows; nothing is told of a table without rows."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Value
from jixiao.formula.tree import Aggregate
from tests.formula.sample import at, tree, value, value_of

WAN = 1_000_000
Printed = str | None


def projects(*printed: Printed) -> dict[str, list[dict[str, str]]]:
    """Return projects with these amounts; None is an amount that nobody stated."""
    return {"项目": [{"项目名称": "甲", **({} if text is None else {"项目金额[决算]": text})} for text in printed]}


@pytest.mark.parametrize(
    ("printed", "total"),
    [
        (("1", "2"), 3 * WAN),
        (("1", "0"), WAN),
        (("0", "0"), 0),
        (("1", ""), WAN),  # a blank counts 0
        (("", "1"), WAN),
        (("1", "不涉及"), WAN),
        (("", ""), BLANK),  # all of them blank is no 0
        (("", "不涉及"), BLANK),
        (("1", None), UNKNOWN),
        (("", None), UNKNOWN),
        (("0", ""), 0),
        ((), UNKNOWN),
    ],
)
def test_a_sum_is_told_unless_an_addend_is_missing(printed: tuple[Printed, ...], total: Value) -> None:
    assert value("sum(项目.项目金额)", projects(*printed)) == total


@pytest.mark.parametrize(
    ("printed", "least", "most"),
    [
        (("1", "2"), WAN, 2 * WAN),
        (("-1", "0"), -WAN, 0),
        (("1", ""), WAN, WAN),  # a blank is neither the least nor the most
        (("1", "不涉及"), WAN, WAN),
        (("", ""), UNKNOWN, UNKNOWN),
        (("1", None), UNKNOWN, UNKNOWN),
        ((), UNKNOWN, UNKNOWN),
    ],
)
def test_extremes_are_told_of_stated_values(printed: tuple[Printed, ...], least: Value, most: Value) -> None:
    labels = projects(*printed)
    assert (value("min(项目.项目金额)", labels), value("max(项目.项目金额)", labels)) == (least, most)


def test_rows_are_counted_whatever_they_hold() -> None:
    assert value("count(项目)", projects("1", "", None)) == 3
    assert value("count(项目)", projects()) is UNKNOWN


@pytest.mark.parametrize(
    ("condition", "total", "count"),
    [
        ("项目金额 > 1万元", 5 * WAN, 2),  # 2 + 3
        ("项目金额 > 9万元", 0, 0),  # no row meets it
        ("项目金额 > 0", 6 * WAN, 3),
        ("项目金额[年初预算] > 0", UNKNOWN, UNKNOWN),  # of no row can it be told
        ("项目金额 / 0 > 1", 0, 0),  # where it does not apply, the row is left out
        ("项目名称 = 甲", 6 * WAN, 3),
    ],
)
def test_only_rows_that_meet_the_condition_count(condition: str, total: Value, count: Value) -> None:
    labels = projects("1", "2", "3")
    assert value(f"sum(项目.项目金额, {condition})", labels) == total
    assert value(f"count(项目, {condition})", labels) == count


def test_a_row_that_may_or_may_not_meet_the_condition_leaves_the_sum_open() -> None:
    assert value("count(项目, 项目金额 > 1万元)", projects("2", None)) is UNKNOWN
    assert value("count(项目, 项目金额 > 1万元)", projects("2", "不涉及")) == 1


def test_the_rows_of_a_group_are_those_that_the_caller_gives() -> None:
    place = at(projects("1", "2", "4"))
    node = tree("sum(项目.项目金额)")
    assert isinstance(node, Aggregate)
    grouped = replace(node, span="group")
    assert value_of(grouped, place) is UNKNOWN
    place.facts.group = place.facts.rows("project")[1:]
    assert value_of(grouped, place) == 6 * WAN  # 2 + 4


def test_the_rows_below_add_up_and_where_there_are_none_it_does_not_apply() -> None:
    lines = {
        "功能分类": [
            {"编号": "a", "科目编码": "206", "上级科目编码": "合计", "支出合计[决算]": "9"},
            {"编号": "b", "科目编码": "20607", "上级科目编码": "206", "支出合计[决算]": "1"},
            {"编号": "c", "科目编码": "20608", "上级科目编码": "206", "支出合计[决算]": "2"},
        ]
    }
    assert value("下级(支出合计)", lines, each="功能分类", row=0) == 3 * WAN
    assert value("下级(支出合计)", lines, each="功能分类", row=1) is NOT_APPLICABLE


def test_a_row_of_which_nobody_knows_leaves_a_join_open() -> None:
    labels = {"项目": [{"编号": "p1", "开始月份": ""}, {"编号": "p2", "开始月份": "2"}]}
    labels["评价"] = [{"评价项目": "p1"}, {"评价项目": "p2"}]
    formula = "count(项目, 编号 = 本行.评价项目 且 开始月份 = 2)"
    assert [value(formula, labels, each="评价", row=row) for row in (0, 1)] == [UNKNOWN, 1]


def test_a_condition_compares_the_inner_row_with_the_row_of_the_rule() -> None:
    labels = {"项目": [{"编号": "p1", "项目金额[决算]": "1"}, {"编号": "p2", "项目金额[决算]": "2"}]}
    labels["绩效指标"] = [{"所属项目": "p2"}, {"所属项目": "p1"}]
    formula = "sum(项目.项目金额, 编号 = 本行.所属项目)"
    assert [value(formula, labels, each="绩效指标", row=row) for row in (0, 1)] == [2 * WAN, WAN]


@given(st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=6))
def test_aggregates_agree_with_python(cents: list[int]) -> None:
    labels = projects(*(str(Fraction(cent, 100).limit_denominator(100).numerator) for cent in cents))
    wan = [int(row["项目金额[决算]"]) * WAN for row in labels["项目"]]
    found = [value(f"{kind}(项目.项目金额)", labels) for kind in ("sum", "min", "max")]
    assert found == [sum(wan), min(wan), max(wan)]
