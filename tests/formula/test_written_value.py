"""Values that are written: what can be without a plain value is known, and only the seldom is left to closures."""

import pytest

from jixiao.book.column import Kind
from jixiao.formula.evaluate import Compiler
from jixiao.formula.script import Code, Script
from jixiao.formula.tree import Aggregate, Cell, Negative, Node, Number, Text
from jixiao.formula.write import Writer
from jixiao.formula.written_value import is_own, written_number
from tests.formula.sample import compiler, tree

CALL = "(facts, row, inner)"


def written(node: Node, *, by: Compiler | None = None) -> Code:
    return Script(Writer(by or Compiler())).write(node)


@pytest.mark.parametrize(
    ("formula", "is_plain"),
    [
        ("项目名称", True),
        ("是否增长类", True),
        ("所属项目", True),
        ("权重", False),
        ("支出合计", False),
        ("参数(线)", False),
        ("参数(线, 三级指标)", False),
        ("-权重", False),
        ("权重 + 1", False),
        ("权重 * 2", False),
    ],
)
def test_what_may_have_no_plain_value_is_known(formula: str, *, is_plain: bool) -> None:
    each = "项目" if formula == "项目名称" else "绩效指标"
    code = written(tree(formula, each=each))
    assert (code.is_plain, code.is_truth) == (is_plain, False)
    assert CALL not in code.text


def test_constants_are_plain_and_so_are_their_negatives() -> None:
    three = Number(3, Kind.NUMBER, "3")
    for node in (three, Text("甲"), Negative(three)):
        assert (written(node).is_plain, written(node).is_truth) == (True, False)


@pytest.mark.parametrize(
    ("formula", "each"),
    [
        ("上年(开始月份)", "项目"),
        ("核定总编制", ""),
        ("合同签订日期", "政府采购"),
        ("参数(线, 权重)", "绩效指标"),
        ("sum(项目.开始月份)", ""),
        ("唯一(三级指标)", "绩效指标"),
    ],
)
def test_what_is_seldom_asked_is_left_to_a_closure(formula: str, each: str) -> None:
    code = written(tree(formula, each=each))
    assert code.text.endswith(CALL)
    assert (code.is_plain, code.is_truth) == (False, False)


def test_only_an_amount_with_a_definition_calls_for_it() -> None:
    by = compiler(支出合计="基本支出 + 项目支出")
    assert CALL in written(tree("支出合计"), by=by).text
    assert CALL not in written(tree("收入合计"), by=by).text


def test_the_number_of_a_cell_is_read_where_its_figure_is_looked_at() -> None:
    script = Script(Writer(Compiler()))
    cell = tree("开始月份", each="项目")
    number = written_number(cell, script=script)
    assert number is not None
    assert (number.text, number.test, number.read) == (
        "v1.number",
        "(v1 := row.start_month).state is VALUE",
        "row.start_month",
    )
    constant = written_number(tree("3万元"), script=script)
    assert constant is not None
    assert (script.objects[constant.text], constant.test, constant.read) == (3_000_000, "", "")
    others = [tree(text, each="项目") for text in ("项目名称", "上年(开始月份)", "核定总编制", "支出合计", "-开始月份")]
    assert [written_number(node, script=script) for node in others] == [None] * 5


def test_a_cell_is_in_hand_in_the_row_of_the_rule_and_of_the_aggregate() -> None:
    cells: list[Node] = [tree(text, each="项目") for text in ("开始月份", "上年(开始月份)", "核定总编制")]
    inner = tree("sum(项目.开始月份)")
    assert isinstance(inner, Aggregate)
    assert inner.value is not None
    found = [is_own(node) for node in (*cells, inner.value) if isinstance(node, Cell)]
    assert found == [True, False, False, True]
