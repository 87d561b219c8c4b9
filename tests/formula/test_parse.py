"""A formula is parsed into its tree, or refused at the place where it goes wrong."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.column import Kind
from jixiao.formula.parse import AGGREGATES, FUNCTIONS, parse_formula
from jixiao.formula.problem import FormulaError
from jixiao.formula.tree import (
    Aggregate,
    AmountOf,
    Binary,
    Call,
    Cell,
    Compare,
    Every,
    Excluded,
    Filled,
    Given,
    Inverse,
    Member,
    Negative,
    Node,
    Number,
    OpenCaliber,
    Parameter,
    Some,
    Text,
    Unique,
    children,
)
from tests.formula.sample import VOCABULARY, table


def number(value: int) -> Number:
    """Return a plain constant."""
    return Number(value, Kind.NUMBER, str(value))


def total(caliber: OpenCaliber | None = None) -> AmountOf:
    """Return 支出合计 in a caliber."""
    return AmountOf("expenditure", "total", "amount", caliber or OpenCaliber(), "支出合计")


def parsed(formula: str, *, each: str = "") -> Node:
    """Return the tree of a formula."""
    return parse_formula(formula, vocabulary=VOCABULARY, each=table(each))


ONE, TWO, THREE = number(1), number(2), number(3)
NATURE = Cell("indicator", "nature", Kind.CODE, "指标性质", "row")
NAME = Cell("indicator", "name", Kind.TEXT, "三级指标", "row")
WEIGHT = Cell("indicator", "weight", Kind.NUMBER, "权重", "row")
INNER_WEIGHT = Cell("indicator", "weight", Kind.NUMBER, "权重", "inner")
LINE = Parameter("线")


@pytest.mark.parametrize(
    ("formula", "node"),
    [
        ("1", ONE),
        ("1 + 2 * 3", Binary("+", ONE, Binary("*", TWO, THREE))),
        ("(1 + 2) * 3", Binary("*", Binary("+", ONE, TWO), THREE)),
        ("1 - 2 - 3", Binary("-", Binary("-", ONE, TWO), THREE)),
        ("1 / 2 / 3", Binary("/", Binary("/", ONE, TWO), THREE)),
        ("-1 - -2", Binary("-", Negative(ONE), Negative(TWO))),
        ("--1", Negative(Negative(ONE))),
        ("-1 * 2", Binary("*", Negative(ONE), TWO)),
        ("1 + 2 = 3", Compare("=", Binary("+", ONE, TWO), THREE)),
        ("1 ≠ 2", Compare("≠", ONE, TWO)),
        ("1 < 2", Compare("<", ONE, TWO)),
        ("1 > 2", Compare(">", ONE, TWO)),
        ("1 <= 2", Compare("≤", ONE, TWO)),
        ("1 >= 2", Compare("≥", ONE, TWO)),
        (
            "1 = 1 且 2 = 2 且 3 = 3",
            Every((Compare("=", ONE, ONE), Compare("=", TWO, TWO), Compare("=", THREE, THREE))),
        ),
        (
            "1 = 1 或 2 = 2 且 3 = 3",
            Some((Compare("=", ONE, ONE), Every((Compare("=", TWO, TWO), Compare("=", THREE, THREE))))),
        ),
        ("非 1 = 1 且 2 = 2", Every((Inverse(Compare("=", ONE, ONE)), Compare("=", TWO, TWO)))),
        ("非 非 1 = 1", Inverse(Inverse(Compare("=", ONE, ONE)))),
        ("若 1 = 1 则 2 = 2", Given(Compare("=", ONE, ONE), Compare("=", TWO, TWO))),
        (
            "若 1 = 1 则 若 2 = 2 则 3 = 3",
            Given(Compare("=", ONE, ONE), Given(Compare("=", TWO, TWO), Compare("=", THREE, THREE))),
        ),
        ("(若 1 = 1 则 2) = 3", Compare("=", Given(Compare("=", ONE, ONE), TWO), THREE)),
        ("1 属于 {2、3}", Member(ONE, (TWO, THREE))),
        ("1 属于 {2, 3}", Member(ONE, (TWO, THREE))),
        ("1 属于 {2}", Member(ONE, (TWO,))),
        ("支出合计", total()),
        ("支出合计[决算]", total(OpenCaliber("final"))),
        ("「支出合计」[执行·8月]", total(OpenCaliber("executed", as_of=8))),
        (
            "上年(支出合计[决算] - 1万元)",
            Binary("-", total(OpenCaliber("final", years_back=1)), Number(1_000_000, Kind.MONEY, "1万元")),
        ),
        ("上年(支出合计 = 0)", Compare("=", total(OpenCaliber(years_back=1)), number(0))),
        ("已填(支出合计)", Filled(total())),
        ("不涉及(支出合计)", Excluded(total())),
        ("参数(线)", LINE),
        ('参数("线")', LINE),
        ("参数(「线」)", LINE),
        ("参数(线, 1)", Parameter("线", ONE)),
        ("参数(线, 参数(线))", Parameter("线", LINE)),
        ("年度()", Call("年度", ())),
        ("长度(“甲”)", Call("长度", (Text("甲"),))),
        ('包含("甲乙", "甲")', Call("包含", (Text("甲乙"), Text("甲")))),
        ("绝对值(1 - 2)", Call("绝对值", (Binary("-", ONE, TWO),))),
        ("绝对值(-1)", Call("绝对值", (Negative(ONE),))),
    ],
)
def test_a_formula_about_the_book(formula: str, node: Node) -> None:
    assert parsed(formula) == node


@pytest.mark.parametrize(
    ("formula", "node"),
    [
        ("权重 = 1", Compare("=", WEIGHT, ONE)),
        ("指标性质 = 定性", Compare("=", NATURE, Text("定性"))),
        ('指标性质 = "定性"', Compare("=", NATURE, Text("定性"))),
        ("指标性质 ≠ 定性", Compare("≠", NATURE, Text("定性"))),
        ("指标性质 属于 {定性、定性}", Member(NATURE, (Text("定性"), Text("定性")))),
        ("三级指标 = 培训人次", Compare("=", NAME, Text("培训人次"))),
        ("三级指标 = 权重说明", Compare("=", NAME, Text("权重说明"))),
        ("是否增长类 = 是", Compare("=", Cell("indicator", "growth", Kind.FLAG, "是否增长类", "row"), Text("是"))),
        ("三级指标 = 所属项目", Compare("=", NAME, Cell("indicator", "project", Kind.REFERENCE, "所属项目", "row"))),
        ("count(绩效指标)", Aggregate("count", "indicator", None, None)),
        ("count(绩效指标, 权重 > 1)", Aggregate("count", "indicator", None, Compare(">", INNER_WEIGHT, ONE))),
        ("sum(绩效指标.权重)", Aggregate("sum", "indicator", INNER_WEIGHT, None)),
        ("sum(权重)", Aggregate("sum", "indicator", INNER_WEIGHT, None)),  # a label of the row's own table names it
        ("min(绩效指标.权重 * 2)", Aggregate("min", "indicator", Binary("*", INNER_WEIGHT, TWO), None)),
        (
            "max(绩效指标.权重, 权重 < 本行.权重)",
            Aggregate("max", "indicator", INNER_WEIGHT, Compare("<", INNER_WEIGHT, WEIGHT)),
        ),
        (
            "sum(项目.项目金额, 编号 = 本行.所属项目)",
            Aggregate(
                "sum",
                "project",
                AmountOf("project", None, "amount", OpenCaliber(), "项目金额", "inner"),
                Compare(
                    "=",
                    Cell("project", "key", Kind.REFERENCE, "编号", "inner"),
                    Cell("indicator", "project", Kind.REFERENCE, "所属项目", "row"),
                ),
            ),
        ),
        ("sum(绩效指标.权重) + 权重", Binary("+", Aggregate("sum", "indicator", INNER_WEIGHT, None), WEIGHT)),
        (
            "唯一(所属项目, 三级指标)",
            Unique("indicator", (Cell("indicator", "project", Kind.REFERENCE, "所属项目", "row"), NAME)),
        ),
        ("唯一(三级指标)", Unique("indicator", (NAME,))),
        ("应得分()", Call("应得分", ())),
        ("引用(三级指标)", Call("引用", (NAME,))),
    ],
)
def test_a_formula_about_a_row(formula: str, node: Node) -> None:
    assert parsed(formula, each="绩效指标") == node


def test_a_code_comes_before_a_label_of_the_same_name_and_only_beside_its_column() -> None:
    arrangement = Cell("project", "arrangement", Kind.CODE, "安排方式", "row")
    assert parsed("安排方式 = 追加", each="项目") == Compare("=", arrangement, Text("年中追加"))
    assert parsed("安排方式 = 项目名称", each="项目") == Compare(
        "=", arrangement, Cell("project", "name", Kind.TEXT, "项目名称", "row")
    )


def test_a_label_in_corner_brackets_is_never_a_code() -> None:
    with pytest.raises(FormulaError) as caught:
        parsed("安排方式 = 「没有」", each="项目")
    assert caught.value.problem == "“安排方式”的代码表里没有“没有”"


def test_the_rows_below_are_added_in_a_hierarchy() -> None:
    inner = AmountOf("functional", None, "expenditure", OpenCaliber(), "支出合计", "inner")
    own = AmountOf("functional", None, "expenditure", OpenCaliber(), "支出合计", "row")
    assert parsed("下级(支出合计) = 支出合计", each="功能分类") == Compare(
        "=", Aggregate("sum", "functional", inner, None, "children"), own
    )


@pytest.mark.parametrize(
    ("formula", "constant"),
    [
        ("2万元", Number(2_000_000, Kind.MONEY, "2万元")),
        ("0.5元", Number(50, Kind.MONEY, "0.5元")),
        ("1亿元", Number(10_000_000_000, Kind.MONEY, "1亿元")),
        ("90%", Number(Fraction(9, 10), Kind.PERCENT, "90%")),
        ("2.50", Number(Fraction(5, 2), Kind.NUMBER, "2.50")),
    ],
)
def test_a_constant_is_exact_and_keeps_how_it_was_written(formula: str, constant: Number) -> None:
    assert parsed(formula) == constant


@pytest.mark.parametrize(
    ("formula", "position", "problem"),
    [
        ("", 0, "这里应当是标签或数，却是“公式结尾”"),
        ("1 +", 3, "这里应当是标签或数，却是“公式结尾”"),
        ("1 = ", 4, "这里应当是标签或数，却是“公式结尾”"),
        ("* 1", 0, "这里应当是标签或数，却是“*”"),
        ("1 = 若", 4, "这里应当是标签或数，却是“若”"),
        ("[决算]", 0, "这里应当是标签或数，却是“决算”"),
        ("1 2", 2, "多出“2”"),
        ("1 < 2 < 3", 6, "多出“<”"),
        ("1)", 1, "多出“)”"),
        ("(1", 2, "这里应当是“)”，却是“公式结尾”"),
        ("(1 2", 3, "这里应当是“)”，却是“2”"),
        ("若 1 = 1", 7, "这里应当是“则”，却是“公式结尾”"),
        ("若 1 = 1 且 2", 11, "这里应当是“则”，却是“公式结尾”"),
        ("1 属于 2", 5, "这里应当是“{”，却是“2”"),
        ("1 属于 {2", 7, "这里应当是“}”，却是“公式结尾”"),
        ("1 属于 {}", 6, "这里应当是标签或数，却是“}”"),
        ("支出合计 = 1", 0, "金额不能和个数或分数相比或相加减"),
        ("0 = 0 且 支出合计 = 1", 8, "金额不能和个数或分数相比或相加减"),
        ("1 + 支出合计", 0, "个数或分数不能和金额相比或相加减"),
        ("0 * 0 + 1 - 支出合计", 0, "个数或分数不能和金额相比或相加减"),
        ("支出合计 属于 {1万元、1}", 8, "金额不能和个数或分数相比或相加减"),
        ("支出合计[八月]", 4, "口径里没有“八月”"),
        ("支出合计(1)", 0, "没有叫“支出合计”的函数"),
        ("支出合 = 0", 0, "没有叫“支出合”的项目"),
        ("0 = 支出合", 4, "没有叫“支出合”的项目"),
        ("项目.项目金额 > 0", 0, "“项目.项目金额”是另一张表的列，要写在 sum、count、min 或 max 里"),
        ("项目.项目名称 = 甲", 0, "“项目.项目名称”是另一张表的列，要写在 sum、count、min 或 max 里"),
        ("sum(支出合计)", 4, "“支出合计”不属于任何表，求和、计数要写成 表.列"),
        ("sum(1 + 支出合计)", 8, "“支出合计”不属于任何表，求和、计数要写成 表.列"),
        ("sum()", 4, "“)”不属于任何表，求和、计数要写成 表.列"),
        ("sum(项目.项目金额", 11, "这里应当是“)”，却是“公式结尾”"),
        ("sum(项目.项目金额; 1)", 4, "没有叫“项目.项目金额;”的项目"),
        ("count(项目 1)", 9, "这里应当是“)”，却是“1”"),
        ("sum(项目.没有)", 4, "没有叫“项目.没有”的项目"),
        ("参数(1)", 3, "参数( ) 里应当是参数名"),
        ("参数()", 3, "参数( ) 里应当是参数名"),
        ("参数(线 1)", 5, "这里应当是“)”，却是“1”"),
        ("长度(1 2)", 5, "这里应当是“)”，却是“2”"),
        ("长度(1,)", 5, "这里应当是标签或数，却是“)”"),
        ("年度( ", 4, "这里应当是标签或数，却是“公式结尾”"),
        ("下级(支出合计) = 0", 0, "下级( ) 只能用在有上下级的表上"),
        ("唯一(三级指标)", 3, "没有叫“三级指标”的项目"),
        ("唯一(支出合计)", 0, "唯一( ) 里只能是本表的列"),
        ("已填 = 1", 0, "没有叫“已填”的项目"),
        ("「支出合计」(1)", 6, "多出“(”"),
    ],
)
def test_what_is_no_formula_about_the_book_is_refused_at_its_place(formula: str, position: int, problem: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parsed(formula)
    assert (caught.value.position, caught.value.problem, caught.value.formula) == (position, problem, formula)


@pytest.mark.parametrize(
    ("formula", "position", "problem"),
    [
        ("指标性质 = 定量", 7, "“指标性质”的代码表里没有“定量”"),
        ("指标性质 属于 {定性、定量}", 12, "“指标性质”的代码表里没有“定量”"),
        ("指标性质 = 1", 0, "文字不能和个数或分数相比或相加减"),
        ("权重 = 定性", 5, "没有叫“定性”的项目"),  # beside a number no word is a code
        ("权重 = 1 且 项目名称 = 1", 9, "没有叫“项目名称”的项目"),
        ("下级(权重) = 0", 0, "下级( ) 只能用在有上下级的表上"),
        ("唯一(1)", 0, "唯一( ) 里只能是本表的列"),
        ("唯一(三级指标, 权重 = 1)", 0, "唯一( ) 里只能是本表的列"),
        ("项目.项目金额 > 0", 0, "“项目.项目金额”是另一张表的列，要写在 sum、count、min 或 max 里"),
        ("sum(项目.项目金额, 本行.没有 = 1)", 13, "没有叫“本行.没有”的项目"),
        ("sum(项目.项目金额) > 项目金额", 15, "没有叫“项目金额”的项目"),  # outside the brackets it names nothing
        ("sum(项目金额)", 4, "“项目金额”不属于任何表，求和、计数要写成 表.列"),
    ],
)
def test_what_is_no_formula_about_a_row_is_refused_at_its_place(formula: str, position: int, problem: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parsed(formula, each="绩效指标")
    assert (caught.value.position, caught.value.problem) == (position, problem)


@pytest.mark.parametrize(
    ("formula", "each", "nearest"),
    [
        ("支出合 = 0", "", ("支出合计", "项目支出")),
        ("支出合 = 0", "绩效指标", ("支出合计", "项目支出")),  # the labels of the Book as well
        ("权 = 0", "绩效指标", ("权重",)),
        ("权 = 0", "", ()),  # a label of a table is known only to a rule about its rows
        ("安排方式 = 年中追", "项目", ("年中追加",)),
        ("安排方式 = 支出合", "项目", ()),  # beside a code column only its codes are near
        ("绝对(1)", "", ("绝对值",)),
        ("参(1)", "", ("参数",)),
        ("下(1)", "", ("下级",)),
        ("唯(1)", "", ("唯一",)),
        ("已(1)", "", ("已填",)),
        ("不涉(1)", "", ("不涉及",)),
        ("上(1)", "", ("上年",)),
        ("summ(1)", "", ("sum",)),
    ],
)
def test_the_nearest_words_are_offered(formula: str, each: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(FormulaError) as caught:
        parsed(formula, each=each)
    assert caught.value.nearest == nearest


def test_a_refusal_is_a_whole_sentence() -> None:
    with pytest.raises(FormulaError) as caught:
        parsed("收入合计 = 支出合")
    assert str(caught.value) == (
        "公式第 8 个字符处：没有叫“支出合”的项目，最接近的是“支出合计”“项目支出”。公式：收入合计 = ▲支出合"
    )


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_is_called_by_its_name(name: str) -> None:
    assert parsed(f"{name}(1, 2)") == Call(name, (ONE, TWO))


@pytest.mark.parametrize("name", AGGREGATES)
def test_every_aggregate_runs_over_the_table_it_names(name: str) -> None:
    node = parsed(f"{name}(绩效指标.权重)")
    assert node == Aggregate(name, "indicator", None if name == "count" else INNER_WEIGHT, None)


def written(node: Node) -> str:
    """Return a tree as a formula with brackets around every part."""
    parts = [f"({written(item)})" for item in children(node)]
    match node:
        case Parameter(name, _):
            return f"参数({name})"
        case Binary(op, _, _) | Compare(op, _, _, _):
            return f"{parts[0]} {op} {parts[1]}"
        case Every() | Some():
            return (" 且 " if isinstance(node, Every) else " 或 ").join(parts)
        case Given():
            return f"若 {parts[0]} 则 {parts[1]}"
        case Member():
            return f"{parts[0]} 属于 {{{'、'.join(parts[1:])}}}"
        case _:
            return f"{'-' if isinstance(node, Negative) else '非 '}{parts[0]}"


def larger(part: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """Return trees made of smaller ones."""
    several = st.lists(part, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Binary, st.sampled_from("+-*/"), part, part),
        st.builds(Compare, st.sampled_from("=≠<>≤≥"), part, part),
        st.builds(Negative, part),
        st.builds(Inverse, part),
        st.builds(Every, several),
        st.builds(Some, several),
        st.builds(Given, part, part),
        st.builds(Member, part, several),
    )


LEAVES: st.SearchStrategy[Node] = st.sampled_from("甲乙丙").map(Parameter)  # their kind is not known, so all may meet


@given(st.recursive(LEAVES, larger, max_leaves=8))
def test_a_tree_written_as_a_formula_is_parsed_to_itself(node: Node) -> None:
    assert parsed(written(node)) == node
