"""A script names what its text refers to, and nothing of a rule stands in its text."""

import pytest

from jixiao.formula.evaluate import Compiler
from jixiao.formula.script import Code, Script
from jixiao.formula.write import Writer
from tests.formula.sample import at, tree


def script() -> Script:
    return Script(Writer(Compiler()))


def test_names_are_taken_once() -> None:
    made = script()
    assert [made.fresh(), made.fresh()] == ["v1", "v2"]
    names = [made.keep(thing) for thing in ("甲", "甲", 3)]
    assert len(set(names)) == 3
    assert [made.objects[name] for name in names] == ["甲", "甲", 3]


def test_scripts_share_no_objects() -> None:
    one, other = script(), script()
    assert one.keep("甲") == other.keep("乙")
    assert "甲" not in other.objects.values()


def test_an_expression_becomes_a_function_of_facts_and_rows() -> None:
    made = script()
    function = made.function(Code(f"(facts, row, inner, {made.keep('甲')})"))
    facts = at().facts
    assert function(facts, "row", "inner") == (facts, "row", "inner", "甲")


def test_a_closure_is_called_with_what_the_function_gets() -> None:
    made = script()
    code = made.call(lambda facts, row, inner: (facts, row, inner))
    facts = at().facts
    assert made.function(code)(facts, "row", "inner") == (facts, "row", "inner")
    assert (code.is_plain, code.is_truth) == (False, False)


@pytest.mark.parametrize(
    "formula",
    [
        "项目名称 = 「甲'\")」 且 单位名称 属于 {甲、乙}",
        "支出合计 > 3万元",
        '匹配(项目名称, ".+") 或 参数(线, "甲") = 1',
    ],
)
def test_nothing_that_a_formula_says_stands_in_the_text(formula: str) -> None:
    code = script().write(tree(formula, each="项目"))
    assert code.text.isascii()
    assert not any(mark in code.text for mark in ('"', "300", "+", "@"))
