"""What is the same for every row of a Book is told apart from what is not."""

import pytest
from msgspec.structs import replace

from jixiao.formula.remembered import is_of_book, remembered
from jixiao.formula.tree import Aggregate
from tests.formula.sample import at, tree


def aggregate(formula: str) -> Aggregate:
    node = tree(formula, each="评价")
    assert isinstance(node, Aggregate)
    return node


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("count(项目)", True),
        ("sum(项目.项目金额)", True),
        ('sum(项目.项目金额, 开始月份 > 1 且 匹配(项目名称, ".+"))', True),
        ("count(项目, 项目金额 > 支出合计)", True),
        ("count(项目, 项目名称 = 单位名称)", True),
        ("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", True),
        ("sum(绩效指标.权重, 权重 > 0 且 所属项目 = 本行.评价项目)", True),
        ("sum(绩效指标.权重, 权重 > 本行.自评得分 且 所属项目 = 本行.评价项目)", False),
        ("count(绩效指标, 权重 > 本行.自评得分)", False),
        ("count(绩效指标, 权重 > 0 或 所属项目 = 本行.评价项目)", False),
        ("count(项目, 项目金额 > 本行.表内金额)", False),
        ("count(评价, 自评得分 = 应得分())", False),
        ("count(绩效指标, 权重 > sum(项目.开始月份, 编号 = 本行.评价项目))", False),
    ],
)
def test_an_aggregate_is_of_the_book_unless_it_reads_the_row(formula: str, *, expected: bool) -> None:
    assert is_of_book(aggregate(formula)) is expected


@pytest.mark.parametrize("span", ["group", "children"])
def test_the_rows_of_a_group_and_those_below_a_row_are_not_those_of_the_book(span: str) -> None:
    assert not is_of_book(replace(aggregate("count(项目)"), span=span))
    inner = replace(aggregate("sum(项目.开始月份)"), span=span)
    assert not is_of_book(replace(aggregate("count(项目)"), value=inner))


def test_a_closure_is_asked_once_for_each_book_and_key() -> None:
    asked: list[object] = []

    def closure(*given: object) -> int:
        asked.append(given[1:])
        return len(asked)

    one, other = at().facts, at().facts
    plain = remembered(closure, name="甲")
    assert [plain(one, "a", "b"), plain(one, "c", "d"), plain(other, "a", "b")] == [1, 1, 2]
    assert asked == [("a", "b"), ("a", "b")]
    keyed = remembered(closure, name="乙", key=lambda _facts, row, inner: (row, inner))
    assert [keyed(one, "a", "b"), keyed(one, "a", "c"), keyed(one, "b", "c")] == [3, 3, 4]
    same = remembered(closure, name="甲")
    assert same(one, None, None) == 1
