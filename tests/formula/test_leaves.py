"""The figures that a formula reads, one by one."""

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.formula.evaluate import Compiler
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At, Leaf, read_leaves
from jixiao.formula.tree import Aggregate
from tests.formula.sample import COMPILER, Labels, at, compiler, inside, tree

ONE, TWO = Figure.money("1"), Figure.money("2")
LABELS = {
    "支出合计[决算]": "1",
    "基本支出[决算]": "",
    "项目支出[决算]": "不涉及",
    "核定总编制": "9",
    "在职人员控制率": "80",
    "单位名称": "科协",
    "项目": [
        {"编号": "p1", "项目名称": "甲", "项目金额[决算]": "1", "项目金额[年初预算]": "2"},
        {"编号": "p2", "项目名称": "乙", "项目金额[决算]": "2"},
    ],
    "评价": [{"编号": "e1", "评价项目": "p2"}],
    "绩效目标": [{"目标内容": "科普"}],
}


def leaves(
    formula: str, *, each: str = "", row: int = 0, prior: Labels | None = None, by: Compiler = COMPILER
) -> list[Leaf]:
    """Return the leaves of a formula on the Book of LABELS."""
    place = at(LABELS, each=each, row=row, prior=prior)
    return list(read_leaves(tree(formula, each=each), at=place, compiler=by))


def ids(formula: str, *, each: str = "", by: Compiler = COMPILER) -> list[str]:
    """Return the ids of the figures that a formula reads."""
    return [leaf.figure_id for leaf in leaves(formula, each=each, by=by)]


def total(row: str) -> str:
    """Return the id of an amount of the final account."""
    return f"expenditure/{row}/amount@final"


def test_an_amount_is_a_leaf_whatever_its_state() -> None:
    assert leaves("支出合计 + 基本支出 + 项目支出 + 经营支出") == [
        Leaf(total("total"), "支出合计", Kind.MONEY, ONE),
        Leaf(total("basic"), "基本支出", Kind.MONEY, BLANK),
        Leaf(total("project"), "项目支出", Kind.MONEY, NOT_APPLICABLE),
        Leaf(total("operating"), "经营支出", Kind.MONEY, MISSING),
    ]


def test_an_amount_of_a_row_belongs_to_the_row() -> None:
    owner = at(LABELS).facts.rows("project")[1]
    assert leaves("项目金额 = 支出合计", each="项目", row=1) == [
        Leaf("project/p2/amount@final", "项目金额", Kind.MONEY, TWO, owner),
        Leaf(total("total"), "支出合计", Kind.MONEY, ONE),
    ]


def test_a_cell_is_a_leaf_if_it_holds_a_figure_or_nothing() -> None:
    headcount = at(LABELS).facts.book.headcount
    unit = at(LABELS).facts.book.unit
    assert leaves("核定总编制 = 退休人数") == [
        Leaf("headcount/self/authorised", "核定总编制", Kind.NUMBER, Figure.plain("9"), headcount),
        Leaf("headcount/self/retired", "退休人数", Kind.NUMBER, BLANK, headcount),
    ]
    assert leaves("在职人员控制率 = 80%") == [
        Leaf("headcount/self/control_rate", "在职人员控制率", Kind.PERCENT, Figure.percent("80"), headcount)
    ]
    assert leaves('单位名称 = ""') == []  # a text is no operand
    assert leaves('单位代码 = "甲"') == [Leaf("unit/self/code", "单位代码", Kind.TEXT, BLANK, unit)]
    assert ids("项目已全部列出 = 是") == ["project_summary/self/lists_all"]
    assert ids("目标所属项目 = 目标内容", each="绩效目标") == []  # an empty reference is the unit as a whole


def test_a_cell_of_a_year_without_the_row_is_missing() -> None:
    assert leaves("上年(核定总编制)") == [Leaf("", "核定总编制", Kind.NUMBER, MISSING)]
    assert leaves("上年(核定总编制)", prior={"核定总编制": "7"})[0].figure == Figure.plain("7")


@pytest.mark.parametrize(
    ("formula", "rows"),
    [
        ("支出合计", ["total"]),
        ("若 支出合计 = 1万元 则 基本支出 = 0", ["basic"]),  # the condition holds and is no operand
        ("若 支出合计 = 2万元 则 基本支出 = 0", []),
        ("若 经营支出 = 0 则 基本支出 = 0", ["operating", "basic"]),  # it cannot be told: both are wanted
        ("若 项目支出 = 0 则 基本支出 = 0", ["project", "basic"]),
        ("支出合计 > 0 且 非 基本支出 = -项目支出", ["total", "basic", "project"]),
        ("绝对值(支出合计 - 基本支出) 属于 {上缴上级支出、1万元}", ["total", "basic", "superior"]),
        ("已填(基本支出)", ["basic"]),
        ("参数(表, 支出合计)", []),  # a key that is known chooses and is no operand
        ("参数(表, 经营支出)", ["operating"]),
        ("参数(表, 基本支出)", ["basic"]),
        ("参数(表, 项目支出)", []),
        ("参数(线)", []),
    ],
)
def test_the_leaves_come_in_the_order_of_the_text(formula: str, rows: list[str]) -> None:
    assert ids(formula) == [total(row) for row in rows]


def test_an_aggregate_reads_the_rows_that_meet_its_condition_and_not_the_condition() -> None:
    owner = at(LABELS).facts.rows("project")[1]
    assert leaves("sum(项目.项目金额, 项目名称 = 乙)") == [
        Leaf("project/p2/amount@final", "项目金额", Kind.MONEY, TWO, owner)
    ]
    assert ids("sum(项目.项目金额)") == ["project/p1/amount@final", "project/p2/amount@final"]
    assert ids("sum(项目.项目金额, 项目金额[年初预算] > 0)") == ["project/p1/amount@final"]  # of p2 it cannot be told
    assert ids("sum(项目.项目金额, 编号 = 本行.评价项目)", each="评价") == ["project/p2/amount@final"]
    assert ids("count(项目)") == []
    assert ids("sum(项目.开始月份)") == ["project/p1/start_month", "project/p2/start_month"]


def test_the_rows_of_a_group_are_read() -> None:
    node = tree("sum(项目.项目金额)")
    assert isinstance(node, Aggregate)
    place = at(LABELS)
    place.facts.group = place.facts.rows("project")[:1]
    found = read_leaves(replace(node, span="group"), at=place, compiler=COMPILER)
    assert [leaf.figure_id for leaf in found] == ["project/p1/amount@final"]


def test_a_figure_that_nobody_stated_is_replaced_by_those_it_is_computed_from() -> None:
    assert ids("收入合计", by=compiler(收入合计="支出合计 + 基本支出")) == [total("total"), total("basic")]
    assert ids("支出合计", by=compiler(支出合计="基本支出 + 项目支出")) == [total("total")]  # somebody stated it
    assert ids("基本支出", by=compiler(基本支出="支出合计")) == [total("basic")]  # a blank is stated


def test_inside_an_aggregate_a_definition_reads_the_inner_row() -> None:
    assert ids("sum(项目.项目金额[调整预算])", each="项目", by=compiler("项目", 项目金额="项目金额[决算]")) == [
        "project/p1/amount@final",
        "project/p2/amount@final",
    ]
    assert ids("sum(评价.表内金额)", each="评价", by=compiler("评价", 表内金额="支出合计")) == [total("total")]


def test_a_definition_that_is_a_sum_of_itself_ends() -> None:
    (project,) = compiler("项目", 项目金额="sum(项目金额)").definitions.values()
    labels = {"项目": [{"编号": "p1"}]}
    by = Compiler({("project", None, "amount"): project})
    found = list(read_leaves(tree("项目金额", each="项目"), at=at(labels, each="项目"), compiler=by))
    assert [(leaf.figure_id, leaf.figure) for leaf in found] == [("project/p1/amount@final", MISSING)]


@pytest.mark.parametrize(
    ("condition", "read"),
    [
        ("开始月份 = 结束月份", ["project/r1/start_month", "project/r1/end_month"]),
        ("若 开始月份 = 2 则 结束月份 = 3", ["project/r1/end_month"]),
        ("参数(表, 开始月份) = 3", []),
        ("参数(表, 结束月份) = 3", ["project/r1/end_month"]),
        ("项目金额 = 0", ["project/r1/amount@final"]),
    ],
)
def test_the_figures_of_the_row_of_an_aggregate_are_read(condition: str, read: list[str]) -> None:
    node, place = inside(condition, {"项目": [{"开始月份": "2"}]}, over="项目")
    assert [leaf.figure_id for leaf in read_leaves(node, at=place, compiler=COMPILER)] == read


@pytest.mark.parametrize(
    ("formula", "read"),
    [
        ("若 开始月份 = 2 则 结束月份 = 3", ["project/p1/end_month"]),
        ("参数(表, 开始月份) = 3", []),
        ("sum(评价.自评得分 * 本行.开始月份) = 3", ["evaluation/e1/total", "project/p1/start_month"]),
    ],
)
def test_the_figures_of_the_row_of_the_rule_are_read(formula: str, read: list[str]) -> None:
    labels = {"项目": [{"编号": "p1", "开始月份": "2"}], "评价": [{"编号": "e1"}]}
    found = read_leaves(tree(formula, each="项目"), at=at(labels, each="项目"), compiler=COMPILER)
    assert [leaf.figure_id for leaf in found] == read


def test_the_figures_of_the_rows_below_are_read() -> None:
    lines = [{"编号": "a", "科目编码": "206"}, {"编号": "b", "科目编码": "20607", "上级科目编码": "206"}]
    place = at({"功能分类": lines}, each="功能分类")
    found = read_leaves(tree("下级(支出合计) = 0", each="功能分类"), at=place, compiler=COMPILER)
    assert [leaf.figure_id for leaf in found] == ["functional/b/expenditure@final"]


def test_a_reference_of_the_row_of_an_aggregate_is_read() -> None:
    node, place = inside("引用(分子) = 0", {"所列比率": [{"分子": "a/b/c@final"}]}, over="所列比率")
    assert [leaf.figure_id for leaf in read_leaves(node, at=place, compiler=COMPILER)] == ["a/b/c@final"]


def test_definitions_that_come_back_to_each_other_end_with_a_missing_figure() -> None:
    found = leaves("收入合计", by=compiler(收入合计="收入总计", 收入总计="收入合计"))
    assert [leaf.figure for leaf in found] == [MISSING]
    twice = leaves("收入合计", by=compiler(收入合计="收入合计 + 收入合计"))
    assert len(twice) == 2**8  # eight steps deep


def test_a_reference_is_read_as_the_figure_that_it_names() -> None:
    rates = {"所列比率": [{"分子": total("total"), "分母": "headcount/self/authorised"}, {}]}
    place = At(at(rates | {"支出合计[决算]": "1", "核定总编制": "9"}).facts)
    found = []
    for row in place.facts.rows("rate"):
        node = tree("引用(分子) + 引用(分母)", each="所列比率")
        found.append(list(read_leaves(node, at=replace(place, row=row), compiler=COMPILER)))
    assert found == [
        [
            Leaf(total("total"), "分子", Kind.MONEY, ONE),
            Leaf("headcount/self/authorised", "分母", Kind.NUMBER, Figure.plain("9")),
        ],
        [Leaf("", "分子", Kind.NUMBER, MISSING), Leaf("", "分母", Kind.NUMBER, MISSING)],
    ]


def test_a_reference_that_is_no_column_names_nothing() -> None:
    assert list(read_leaves(tree('引用("a/b/c")'), at=At(Facts(Book(2024))), compiler=COMPILER)) == []


def test_a_reference_one_year_back_without_a_row_is_missing() -> None:
    place = at({"所列比率": [{"分子": total("total")}], "支出合计[决算]": "1"}, each="所列比率")
    found = list(read_leaves(tree("上年(引用(分子))", each="所列比率"), at=place, compiler=COMPILER))
    assert found == [Leaf("", "分子", Kind.NUMBER, MISSING)]
