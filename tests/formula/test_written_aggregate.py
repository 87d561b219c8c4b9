"""Aggregates that are written: without rows below nothing is called, and a known key is not asked for again."""

import re

import pytest
from msgspec.structs import replace

from jixiao.formula.evaluate import Compiler
from jixiao.formula.script import Code, Script
from jixiao.formula.special import NOT_APPLICABLE
from jixiao.formula.tree import Aggregate, Node
from jixiao.formula.write import Writer
from tests.formula.sample import at, tree, value_of

CALL = "(facts, row, inner)"
LINES = [
    {"编号": "a", "科目编码": "206", "上级科目编码": "合计", "支出合计[决算]": "3"},
    {"编号": "b", "科目编码": "20607", "上级科目编码": "206", "支出合计[决算]": "1"},
    {"编号": "c", "科目编码": "20608", "上级科目编码": "206", "支出合计[决算]": "2"},
]


def written(node: Node) -> Code:
    return Script(Writer(Compiler())).write(node)


@pytest.mark.parametrize(
    "formula",
    [
        "sum(绩效指标.权重)",
        "count(绩效指标, 权重 > 本行.自评得分)",
        "sum(绩效指标.权重, 权重 > 本行.自评得分 且 所属项目 = 本行.评价项目)",
    ],
)
def test_what_no_key_tells_apart_is_left_to_a_closure(formula: str) -> None:
    assert written(tree(formula, each="评价")).text.endswith(CALL)


def test_the_answer_to_a_key_is_looked_for_before_a_closure_is_asked() -> None:
    code = written(tree("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", each="评价"))
    assert re.search(r"facts\.remembered\.get\(\(k\d+, row\.project\)\)", code.text)
    assert (code.is_plain, code.is_truth) == (False, False)


def test_equal_aggregates_of_two_formulas_are_remembered_together() -> None:
    writer, node = Writer(Compiler()), tree("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", each="评价")
    same = tree("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", each="评价")
    labels = {"评价": [{"评价项目": ""}], "绩效指标": [{"权重": "3"}, {"权重": "4"}]}
    place = at(labels, each="评价")
    assert writer.compile(node)(place.facts, place.row, None) == 7  # 3 + 4
    assert len(place.facts.remembered) == 1
    assert writer.compile(same)(place.facts, place.row, None) == 7
    assert len(place.facts.remembered) == 1


@pytest.mark.parametrize(("row", "expected"), [(0, 3_000_000), (1, NOT_APPLICABLE)])  # 1 + 2 万元, in fen; a leaf
def test_the_rows_below_a_row_are_added_where_there_are_some(row: int, expected: object) -> None:
    node = tree("下级(支出合计)", each="功能分类")
    assert isinstance(node, Aggregate)
    assert written(node).text.endswith("else NOT_APPLICABLE)")
    assert value_of(node, at({"功能分类": LINES}, each="功能分类", row=row)) == expected
    assert value_of(replace(node, kind="max"), at({"功能分类": LINES}, each="功能分类", row=row)) == (
        2_000_000 if row == 0 else NOT_APPLICABLE  # the greater of 1 and 2 万元
    )
