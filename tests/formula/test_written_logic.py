"""Conditions that are written: what always comes to True or False needs no third value."""

import pytest

from jixiao.formula.evaluate import Compiler
from jixiao.formula.script import Code, Script
from jixiao.formula.tree import with_tolerance
from jixiao.formula.write import Writer
from tests.formula.sample import at, compiler, inside, tree, value_of

CALL = "(facts, row, inner)"


def written(formula: str, *, each: str = "项目", tolerance: str = "exact") -> Code:
    return Script(Writer(Compiler())).write(tree(formula, each=each, tolerance=tolerance))


@pytest.mark.parametrize(
    ("formula", "is_truth"),
    [
        ('项目名称 = ""', True),
        ("编号 = 上年(编号)", False),
        ("项目名称 = 甲", False),
        ("开始月份 = 1", False),
        ("1 <= 2", False),
        ("已填(项目名称)", True),
        ("已填(开始月份)", True),
        ("已填(支出合计)", True),
        ("已填(开始月份 + 1)", True),
        ("已填(核定总编制)", True),
        ("不涉及(开始月份)", True),
        ("不涉及(支出合计)", True),
        ("不涉及(核定总编制)", True),
        ("不涉及(项目名称)", True),
        ("已填(项目名称) 且 已填(开始月份)", True),
        ("已填(项目名称) 或 已填(开始月份)", True),
        ("已填(项目名称) 且 开始月份 = 1", False),
        ("已填(项目名称) 或 开始月份 = 1", False),
        ("非 已填(项目名称)", True),
        ("非 开始月份 = 1", False),
        ("若 已填(项目名称) 则 已填(开始月份)", False),
        ("项目名称 属于 {甲}", False),
    ],
)
def test_what_always_comes_to_true_or_false_is_known(formula: str, *, is_truth: bool) -> None:
    code = written(formula)
    assert (code.is_truth, code.is_plain) == (is_truth, is_truth)


@pytest.mark.parametrize(
    "formula",
    [
        "项目名称 = 甲",
        "项目名称 ≠ 项目类别",
        "开始月份 <= 结束月份",
        "1 <= 开始月份",
        "项目金额 = 支出合计",
        "已填(项目名称) 且 开始月份 = 1",
        "非 (已填(开始月份) 或 项目名称 = 甲)",
        "若 已填(支出合计) 则 不涉及(开始月份)",
        "项目名称 属于 {甲、乙}",
    ],
)
def test_what_python_can_say_calls_nothing(formula: str) -> None:
    assert CALL not in written(formula).text


@pytest.mark.parametrize(
    "formula", ["已填(上年(项目名称))", "不涉及(核定总编制)", "开始月份 属于 {开始月份、1}", "不涉及(项目名称)"]
)
def test_what_is_seldom_asked_is_left_to_a_closure(formula: str) -> None:
    assert written(formula).text.endswith(CALL)


def test_cells_are_compared_without_being_read_twice() -> None:
    assert written("开始月份 <= 结束月份").text == (
        "(v1.number <= v2.number"
        " if (v1 := row.start_month).state is VALUE and (v2 := row.end_month).state is VALUE"
        " else NOT_APPLICABLE if row.start_month.state is EXCLUDED or row.end_month.state is EXCLUDED else UNKNOWN)"
    )


def test_only_what_may_be_rounded_looks_at_the_envelope() -> None:
    calls = [
        written(formula, tolerance="rounding").text.count(CALL[:-1])
        for formula in ("开始月份 = 结束月份", "支出合计 = 1元")
    ]
    assert calls == [1, 1]
    assert written("支出合计 = 1元").text.count(CALL[:-1]) == 0


def test_a_rounded_comparison_looks_at_the_row_of_the_aggregate_and_at_definitions() -> None:
    by = compiler("项目", 项目金额="项目金额[到位]")
    node = tree("sum(项目.项目金额) = 支出合计", tolerance="rounding")
    labels = {"项目": [{"项目金额[到位]": "1.00"}], "支出合计[决算]": "1.01"}
    assert value_of(node, at(labels, is_printed=True), by=by) is True
    inner, place = inside(
        "项目金额 = 支出合计",
        {"项目": [{"项目金额[决算]": "1.00"}], "支出合计[决算]": "1.01"},
        over="项目",
        is_printed=True,
    )
    assert value_of(with_tolerance(inner, tolerance="rounding"), place) is True


@pytest.mark.parametrize(
    ("formula", "count"),
    [
        ("若 已填(支出合计) 则 支出合计 = 1万元", 1),
        ("若 已填(支出合计) 且 已填(收入合计) 则 支出合计 = 1万元", 2),
        ("若 已填(收入合计) 或 已填(支出合计) 则 支出合计 = 1万元", 3),
        ("若 不涉及(支出合计) 则 支出合计 = 1万元", 2),
        ("若 已填(收入合计) 则 支出合计 = 1万元", 2),
        ("(若 已填(支出合计) 则 支出合计 = 1万元) 且 支出合计 = 1万元", 2),
    ],
)
def test_an_amount_that_is_known_to_be_stated_is_not_looked_for_again(formula: str, count: int) -> None:
    assert written(formula, each="").text.count("facts.figures.get(") == count


@pytest.mark.parametrize(
    "formula",
    [
        "若 已填(支出合计) 则 支出合计 = 收入合计",
        "若 (已填(收入合计) 或 已填(支出合计)) 且 已填(支出合计) 则 支出合计 > 收入合计",
        "若 已填(支出合计) 则 若 已填(收入合计) 则 收入合计 + 支出合计 = 0",
        "若 已填(支出合计) 则 支出合计 = 3万元 或 支出合计 < 收入合计",
    ],
)
def test_what_is_known_of_an_amount_changes_no_answer(formula: str) -> None:
    node = tree(formula)
    for labels in ({}, {"支出合计": "3"}, {"收入合计": "3"}, {"支出合计": "3", "收入合计": "3"}):
        facts = at(labels).facts
        assert Writer(Compiler()).compile(node)(facts, None, None) == Compiler().compile(node)(facts, None, None)
