"""Calls that are written: only arguments that may have no plain value are looked at."""

import pytest

from jixiao.formula.evaluate import Compiler
from jixiao.formula.script import Code, Script
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value
from jixiao.formula.write import Writer
from tests.formula.sample import at, tree, value_of


def written(formula: str) -> Code:
    return Script(Writer(Compiler())).write(tree(formula, each="绩效指标"))


@pytest.mark.parametrize(
    ("formula", "checks"),
    [
        ("长度(三级指标)", 0),
        ("包含(三级指标, 度量单位)", 0),
        ("绝对值(权重)", 1),
        ("匹配(三级指标, 参数(词))", 1),
        ("年度()", 0),
    ],
)
def test_only_arguments_that_may_have_no_plain_value_are_looked_at(formula: str, checks: int) -> None:
    code = written(formula)
    assert code.text.count("is Special") == checks
    assert "facts.functions" not in code.text
    assert (code.is_plain, code.is_truth) == (False, False)


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("档次(权重)", "优"),
        ("档次(得分)", UNKNOWN),
        ("档次(批复指标值)", NOT_APPLICABLE),
        ("绝对值(得分 - 权重)", UNKNOWN),
        ("绝对值(批复指标值)", NOT_APPLICABLE),
        ("绝对值(-权重)", 3),
        ("应得分()", UNKNOWN),
    ],
)
def test_a_written_call_says_what_its_closure_says(formula: str, expected: Value) -> None:
    labels = {"绩效指标": [{"权重": "3", "批复指标值": "不涉及"}]}
    place = at(
        labels,
        each="绩效指标",
        functions={"档次": lambda _facts, row, total: "优" if row.weight.number == total else "差"},
    )
    assert value_of(tree(formula, each="绩效指标"), place) == expected
