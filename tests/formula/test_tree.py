"""A tree holds all meaning; a change of it touches what it says and nothing else."""

from collections.abc import Callable

import pytest

from jixiao.book.caliber import Caliber
from jixiao.book.column import Kind
from jixiao.formula.parse import parse_formula
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
    bind_caliber,
    children,
    from_origin,
    has_open_fund,
    has_open_phase,
    read_like,
    rebuild,
    shift_year,
    walk,
    with_tolerance,
    within_group,
)
from tests.formula.sample import VOCABULARY, table

A, B, C = (Number(number, Kind.NUMBER, str(number)) for number in (1, 2, 3))
CELL = Cell("project", "name", Kind.TEXT, "项目名称", "row")
AMOUNT = AmountOf("expenditure", "total", "amount", OpenCaliber(), "支出合计")
NODES: list[tuple[Node, tuple[Node, ...]]] = [
    (A, ()),
    (Text("甲"), ()),
    (CELL, ()),
    (AMOUNT, ()),
    (Parameter("线"), ()),
    (Parameter("线", A), (A,)),
    (Binary("+", A, B), (A, B)),
    (Negative(A), (A,)),
    (Aggregate("count", "project", None, None), ()),
    (Aggregate("count", "project", None, B), (B,)),
    (Aggregate("sum", "project", A, None), (A,)),
    (Aggregate("sum", "project", A, B), (A, B)),
    (Call("年度", ()), ()),
    (Call("包含", (A, B)), (A, B)),
    (Compare("=", A, B, "0.01"), (A, B)),
    (Every((A, B, C)), (A, B, C)),
    (Some((A, B)), (A, B)),
    (Inverse(A), (A,)),
    (Given(A, B), (A, B)),
    (Filled(A), (A,)),
    (Excluded(A), (A,)),
    (Member(A, (B, C)), (A, B, C)),
    (Unique("project", (CELL, CELL)), (CELL, CELL)),
]


def parsed(formula: str, *, each: str = "项目") -> Node:
    """Return the tree of a formula with its calibers open."""
    return parse_formula(formula, vocabulary=VOCABULARY, each=table(each))


def calibers(node: Node) -> list[OpenCaliber]:
    """Return the calibers of all amounts in the order of the text."""
    return [item.caliber for item in walk(node) if isinstance(item, AmountOf)]


@pytest.mark.parametrize(("node", "below"), NODES, ids=lambda item: type(item).__name__)
def test_the_nodes_below_come_in_the_order_of_the_text(node: Node, below: tuple[Node, ...]) -> None:
    assert children(node) == below


@pytest.mark.parametrize("node", [node for node, _ in NODES], ids=lambda node: type(node).__name__)
def test_a_node_rebuilt_from_what_is_below_it_is_itself(node: Node) -> None:
    assert rebuild(node, below=children(node)) == node


def test_a_rebuilt_node_takes_what_it_is_given_in_order() -> None:
    assert rebuild(Member(A, (B, C)), below=(C, A, B)) == Member(C, (A, B))
    assert rebuild(Compare("≥", A, B, "rounding"), below=(B, A)) == Compare("≥", B, A, "rounding")
    assert rebuild(Aggregate("sum", "project", A, None, "group"), below=(B,)) == Aggregate(
        "sum", "project", B, None, "group"
    )


def test_a_node_is_rebuilt_from_as_many_nodes_as_are_below_it() -> None:
    for below in ((), (A,), (A, B, C)):
        with pytest.raises(ValueError, match=r"zip\(\)"):
            rebuild(Binary("+", A, B), below=below)


def test_a_node_below_which_nothing_changes_is_returned_as_it_is() -> None:
    node = Binary("+", A, B)
    assert rebuild(node, below=(A, B)) is node
    assert rebuild(node, below=(Number(1, Kind.NUMBER, "1"), B)) is not node
    bound = parsed("支出合计[决算·基金] = 0")
    assert bind_caliber(bound, phase="initial") is bound


def test_walking_yields_a_node_before_what_is_below_it() -> None:
    left = Negative(A)
    assert list(walk(Binary("-", left, B))) == [Binary("-", left, B), left, A, B]


@pytest.mark.parametrize(
    ("formula", "open_phase", "open_fund"),
    [
        ("支出合计 = 0", True, True),
        ("支出合计[决算] = 0", False, True),
        ("支出合计[基金] = 0", True, False),
        ("支出合计[决算·基金] = 0", False, False),
        ("支出合计[决算·基金] = 收入合计[决算]", False, True),
        ("项目名称 = 甲", False, False),
        ("sum(项目.项目金额) = 0", True, True),
        ("支出合计[决算·全部资金] = 0", False, False),
    ],
)
def test_a_caliber_is_open_where_the_formula_leaves_it_out(formula: str, *, open_phase: bool, open_fund: bool) -> None:
    assert (has_open_phase(parsed(formula)), has_open_fund(parsed(formula))) == (open_phase, open_fund)


def test_an_open_caliber_takes_what_the_rule_gives_and_keeps_what_it_says() -> None:
    assert OpenCaliber().bind("final", fund="all") == Caliber("final")
    said = OpenCaliber("executed", "general", 8, 1, "department")
    assert said.bind("final", fund="all") == Caliber("executed", "general", 8, 1, "department")


def test_binding_fills_every_open_part_of_the_tree() -> None:
    node = parsed("支出合计 = sum(项目.项目金额[执行·8月]) + 收入合计[基金]")
    bound = bind_caliber(node, phase="final", fund="general")
    assert calibers(bound) == [
        OpenCaliber("final", "general"),
        OpenCaliber("executed", "general", 8),
        OpenCaliber("final", "government_fund"),
    ]
    assert calibers(bind_caliber(AMOUNT, phase="initial")) == [OpenCaliber("initial", "all")]


def test_last_year_is_one_year_further_back_for_amounts_and_cells() -> None:
    node = shift_year(shift_year(parsed("支出合计 + 1万元 = 项目金额")))
    assert [caliber.years_back for caliber in calibers(node)] == [2, 2]
    assert shift_year(CELL) == Cell("project", "name", Kind.TEXT, "项目名称", "row", 1)
    assert shift_year(A) == A


def test_a_tolerance_holds_for_what_is_judged_and_a_condition_stays_exact() -> None:
    node = with_tolerance(
        parsed("若 支出合计 > 0 则 (支出合计 = 1万元 且 非 sum(项目.项目金额, 项目金额 > 0) < 2万元)"),
        tolerance="rounding",
    )
    assert [(item.op, item.tolerance) for item in walk(node) if isinstance(item, Compare)] == [
        (">", "exact"),
        ("=", "rounding"),
        ("<", "rounding"),
        (">", "exact"),
    ]


def test_only_aggregates_over_the_table_of_the_rule_run_over_its_group() -> None:
    node = parsed("sum(项目.项目金额) + max(绩效指标.台账成本) = 项目金额")
    spans = [item.span for item in walk(within_group(node, table="project")) if isinstance(item, Aggregate)]
    assert spans == ["group", "table"]


def test_an_aggregate_over_the_rows_below_stays_there_and_one_inside_another_is_found() -> None:
    below = parsed("下级(支出合计) = 支出合计", each="功能分类")
    assert within_group(below, table="functional") == below
    nested = parsed("sum(项目.项目金额, 项目金额 < max(项目.项目金额))")
    spans = [item.span for item in walk(within_group(nested, table="project")) if isinstance(item, Aggregate)]
    assert spans == ["group", "group"]


@pytest.mark.parametrize(
    ("own", "like", "read"),
    [
        (OpenCaliber("final"), OpenCaliber("final"), OpenCaliber("final")),
        (OpenCaliber("executed"), OpenCaliber("executed", as_of=8), OpenCaliber("executed", as_of=8)),
        (OpenCaliber("executed", as_of=6), OpenCaliber("executed", as_of=8), OpenCaliber("executed", as_of=6)),
        (OpenCaliber("final"), OpenCaliber("executed", as_of=8), OpenCaliber("final")),  # no month for another phase
        (OpenCaliber("final", years_back=1), OpenCaliber("final", years_back=1), OpenCaliber("final", years_back=2)),
        (OpenCaliber("final"), OpenCaliber("final", scope="department"), OpenCaliber("final", scope="department")),
        (OpenCaliber("final", scope="department"), OpenCaliber("final"), OpenCaliber("final", scope="department")),
        (OpenCaliber("final", "general"), OpenCaliber("final", "all"), OpenCaliber("final", "general")),
    ],
)
def test_a_definition_is_read_in_the_month_year_and_scope_of_what_it_defines(
    own: OpenCaliber, like: OpenCaliber, read: OpenCaliber
) -> None:
    amount = AmountOf("expenditure", "total", "amount", own, "支出合计")
    assert calibers(read_like(Negative(amount), caliber=like)) == [read]


def test_a_definition_used_inside_an_aggregate_reads_the_inner_row() -> None:
    single = Cell("headcount", "on_post", Kind.NUMBER, "在职人员总数", "single")
    row = AmountOf("project", None, "amount", OpenCaliber(), "项目金额", "row")
    node = from_origin(Every((Binary("+", row, A), CELL, single)), origin="inner")
    assert [getattr(item, "origin", "") for item in walk(node)] == ["", "", "inner", "", "inner", "single"]


@pytest.mark.parametrize(
    "change",
    [
        lambda node: bind_caliber(node, phase="final"),
        shift_year,
        lambda node: read_like(node, caliber=OpenCaliber("executed", as_of=8, years_back=1)),
        lambda node: from_origin(node, origin="inner"),
    ],
)
def test_a_change_reaches_every_place_of_a_tree(change: Callable[[Node], Node]) -> None:
    for node, below in NODES:
        if below and not isinstance(node, Unique):
            replaced = rebuild(node, below=(AMOUNT,) * len(below))
            assert children(change(replaced)) == (change(AMOUNT),) * len(below)
