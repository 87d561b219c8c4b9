"""What a word of a formula names depends on the table it is read in."""

import pytest

from jixiao.book.column import Kind
from jixiao.formula.names import Scope, code_text, read_caliber, resolve_word
from jixiao.formula.problem import FormulaError
from jixiao.formula.tokens import Sort, Token
from jixiao.formula.tree import AmountOf, Cell, Node, OpenCaliber, Text
from tests.formula.sample import VOCABULARY, table

OPEN = OpenCaliber()
BOOK = Scope(VOCABULARY)
PROJECT = Scope(VOCABULARY, table("项目"))
INDICATOR = Scope(VOCABULARY, table("绩效指标"))
LINE = Scope(VOCABULARY, table("功能分类"))
EVALUATION_OVER_PROJECTS = Scope(VOCABULARY, table("评价"), table("项目"))
PROJECT_OVER_PROJECTS = Scope(VOCABULARY, table("项目"), table("项目"))


def project(label: str, name: str, kind: Kind, *, origin: str) -> Cell:
    """Return a cell of the table of projects."""
    return Cell("project", name, kind, label, origin)


@pytest.mark.parametrize(
    ("word", "scope", "node"),
    [
        ("支出合计", BOOK, AmountOf("expenditure", "total", "amount", OPEN, "支出合计")),
        ("支出.支出合计", BOOK, AmountOf("expenditure", "total", "amount", OPEN, "支出合计")),
        ("支出.金额", BOOK, None),  # a fixed row is named by its own label
        ("核定总编制", BOOK, Cell("headcount", "authorised", Kind.NUMBER, "核定总编制", "single")),
        ("人员总数.核定总编制", BOOK, Cell("headcount", "authorised", Kind.NUMBER, "核定总编制", "single")),
        ("人员总数.编号", BOOK, None),  # the one row of a single table needs no key
        ("项目名称", BOOK, None),
        ("没有的表.项目名称", BOOK, None),
        ("项目.没有的列", BOOK, None),
        ("项目名称", PROJECT, project("项目名称", "name", Kind.TEXT, origin="row")),
        ("项目.项目名称", PROJECT, project("项目名称", "name", Kind.TEXT, origin="row")),
        ("本行.项目名称", PROJECT, project("项目名称", "name", Kind.TEXT, origin="row")),
        ("本行.项目名称", BOOK, None),
        (
            "核定总编制",
            Scope(VOCABULARY, table("人员总数")),
            Cell("headcount", "authorised", Kind.NUMBER, "核定总编制", "single"),
        ),
        ("编号", PROJECT, project("编号", "key", Kind.REFERENCE, origin="row")),
        ("编号", BOOK, None),
        ("项目金额", PROJECT, AmountOf("project", None, "amount", OPEN, "项目金额", "row")),
        ("支出合计", PROJECT, AmountOf("expenditure", "total", "amount", OPEN, "支出合计")),
        ("支出合计", LINE, AmountOf("functional", None, "expenditure", OPEN, "支出合计", "row")),  # the row comes first
        ("支出.支出合计", LINE, AmountOf("expenditure", "total", "amount", OPEN, "支出合计")),
        ("核定总编制", PROJECT, Cell("headcount", "authorised", Kind.NUMBER, "核定总编制", "single")),
        ("项目名称", EVALUATION_OVER_PROJECTS, project("项目名称", "name", Kind.TEXT, origin="inner")),
        ("项目.项目名称", EVALUATION_OVER_PROJECTS, project("项目名称", "name", Kind.TEXT, origin="inner")),
        ("编号", EVALUATION_OVER_PROJECTS, project("编号", "key", Kind.REFERENCE, origin="inner")),
        ("评价项目", EVALUATION_OVER_PROJECTS, Cell("evaluation", "project", Kind.REFERENCE, "评价项目", "row")),
        ("项目金额", EVALUATION_OVER_PROJECTS, AmountOf("project", None, "amount", OPEN, "项目金额", "inner")),
        ("项目名称", PROJECT_OVER_PROJECTS, project("项目名称", "name", Kind.TEXT, origin="inner")),
        ("本行.项目名称", PROJECT_OVER_PROJECTS, project("项目名称", "name", Kind.TEXT, origin="row")),
        ("权重", INDICATOR, Cell("indicator", "weight", Kind.NUMBER, "权重", "row")),
        ("台账成本", INDICATOR, Cell("indicator", "ledger_cost", Kind.MONEY, "台账成本", "row", is_addend=True)),
    ],
)
def test_a_word_names_the_nearest_cell_or_amount(word: str, scope: Scope, node: Node | None) -> None:
    assert resolve_word(word, scope=scope) == node


def test_inside_an_aggregate_only_the_inner_table_changes() -> None:
    inner = table("项目")
    assert inner is not None
    assert Scope(VOCABULARY, table("评价")).inside(inner) == EVALUATION_OVER_PROJECTS


@pytest.mark.parametrize(
    ("text", "caliber"),
    [
        ("决算", OpenCaliber("final")),
        ("执行数", OpenCaliber("executed")),
        ("政府性基金", OpenCaliber(fund="government_fund")),
        ("执行·8月", OpenCaliber("executed", as_of=8)),
        ("执行·1月", OpenCaliber("executed", as_of=1)),
        ("12月·一般公共预算·执行", OpenCaliber("executed", "general", 12)),
        ("决算.汇总", OpenCaliber("final", scope="department")),
        (" 决算 · 基金 · 本级 ", OpenCaliber("final", "government_fund")),
    ],
)
def test_a_caliber_is_read_in_any_order(text: str, caliber: OpenCaliber) -> None:
    assert read_caliber(Token(Sort.CALIBER, text, 4), vocabulary=VOCABULARY, formula=f"支出合计[{text}]") == caliber


@pytest.mark.parametrize(
    ("text", "part", "nearest"),
    [
        ("结算", "结算", ("决算",)),
        ("决算·八月", "八月", ()),
        ("执行·月", "月", ()),
        ("执行·13月", "13月", ()),
        ("执行·0月", "0月", ()),
        ("公共预算", "公共预算", ("一般公共预算", "调整预算")),
        ("", "", ()),
    ],
)
def test_what_is_no_caliber_is_refused_with_the_nearest_word(text: str, part: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(FormulaError) as caught:
        read_caliber(Token(Sort.CALIBER, text, 4), vocabulary=VOCABULARY, formula=f"支出合计[{text}]")
    assert caught.value.formula == f"支出合计[{text}]"
    assert (caught.value.position, caught.value.problem) == (4, f"口径里没有“{part}”")
    assert caught.value.nearest == nearest


NATURE = Cell("indicator", "nature", Kind.CODE, "指标性质", "row")
STATUS = Cell("project", "status", Kind.CODE, "项目状态", "row")
ARRANGEMENT = Cell("project", "arrangement", Kind.CODE, "安排方式", "row")
NAME = Cell("project", "name", Kind.TEXT, "项目名称", "row")


@pytest.mark.parametrize(
    ("word", "like", "text"),
    [
        ("定性", NATURE, Text("定性")),
        ("追加", ARRANGEMENT, Text("年中追加")),  # a synonym is its code
        ("定量", NATURE, None),
        ("完工", STATUS, Text("完工")),  # a list that is not there refuses nothing
        ("科普", NAME, Text("科普")),
        ("定性", NAME, Text("定性")),
    ],
)
def test_a_bare_word_beside_a_column_is_a_code_of_its_list(word: str, like: Cell, text: Text | None) -> None:
    assert code_text(word, like=like, vocabulary=VOCABULARY) == text
