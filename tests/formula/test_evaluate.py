"""A figure that nobody stated is computed by its definition, in the caliber and the row it is wanted for."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from jixiao.book.column import Kind
from jixiao.formula.closure import Closure
from jixiao.formula.evaluate import Compiler
from jixiao.formula.leaves import At
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value
from jixiao.formula.tree import AmountOf, Binary, Given, Node, Number, OpenCaliber, with_tolerance
from tests.formula.sample import Labels, at, compiler, inside, tree, value_at, value_of

WAN = 1_000_000


def computed(formula: str, labels: Labels, *, by: Mapping[str, str], prior: Labels | None = None) -> Value:
    """Return the value of a formula about the Book where some amounts are defined."""
    return value_at(formula, at(labels, prior=prior), by=compiler(**by))


SUM = {"支出合计": "基本支出 + 项目支出"}
PARTS = {"基本支出[决算]": "1", "项目支出[决算]": "2"}


def test_what_nobody_stated_is_computed_and_what_somebody_stated_is_not() -> None:
    assert computed("支出合计", PARTS, by=SUM) == 3 * WAN
    assert computed("支出合计", {**PARTS, "支出合计[决算]": "9"}, by=SUM) == 9 * WAN
    assert computed("支出合计", {**PARTS, "支出合计[决算]": "0"}, by=SUM) == 0


def test_a_blank_is_stated_and_not_computed() -> None:
    assert computed("支出合计 + 收入合计", {**PARTS, "支出合计[决算]": "", "收入合计[决算]": "5"}, by=SUM) == 5 * WAN


def test_without_a_definition_what_nobody_stated_is_unknown() -> None:
    assert value_at("支出合计", at(PARTS), by=Compiler()) is UNKNOWN
    assert computed("收入合计", PARTS, by=SUM) is UNKNOWN


def test_a_definition_whose_parts_are_missing_tells_nothing() -> None:
    assert computed("支出合计", {"基本支出[决算]": "1"}, by=SUM) is UNKNOWN


@pytest.mark.parametrize("caliber", ["年初预算", "决算·基金", "执行·8月", "决算·汇总", "全年预计·一般公共预算·汇总"])
def test_a_definition_is_read_in_the_caliber_of_what_is_wanted(caliber: str) -> None:
    labels = {f"基本支出[{caliber}]": "1", f"项目支出[{caliber}]": "2", "基本支出[到位]": "7"}
    assert computed(f"支出合计[{caliber}]", labels, by=SUM) == 3 * WAN


def test_a_definition_of_last_year_reads_last_years_parts() -> None:
    assert computed("上年(支出合计)", {"基本支出[决算]": "7"}, prior=PARTS, by=SUM) == 3 * WAN


def test_definitions_build_on_each_other() -> None:
    labels = {"人员经费[决算]": "1", "公用经费[决算]": "3", "项目支出[决算]": "2"}
    assert computed("支出合计", labels, by={**SUM, "基本支出": "人员经费 + 公用经费"}) == 6 * WAN  # (1 + 3) + 2


def test_two_definitions_of_each_other_end() -> None:
    both = {"支出合计": "基本支出 + 项目支出", "基本支出": "支出合计 - 项目支出"}
    assert computed("支出合计", {"项目支出[决算]": "2"}, by=both) is UNKNOWN
    assert computed("支出合计", PARTS, by=both) == 3 * WAN
    assert computed("基本支出", {"支出合计[决算]": "5", "项目支出[决算]": "2"}, by=both) == 3 * WAN


def test_what_stands_behind_a_condition_comes_back_to_its_own_definition_and_ends() -> None:
    by = {"支出合计": "基本支出 + (若 项目支出 > 0 则 支出合计)"}
    assert computed("支出合计", PARTS, by=by) is UNKNOWN
    assert computed("支出合计", {**PARTS, "项目支出[决算]": "0"}, by=by) == WAN


def test_what_stands_behind_a_condition_is_compiled_when_the_condition_first_holds() -> None:
    compiled = []

    class Watched(Compiler):
        def compile(self, node: Node) -> Closure:
            compiled.append(node)
            return super().compile(node)

    given = tree("若 基本支出 > 0 则 项目支出 = 1万元")
    assert isinstance(given, Given)
    closure = Watched().compile(given)
    assert closure(at({"基本支出[决算]": "0"}).facts, None, None) is NOT_APPLICABLE
    assert given.conclusion not in compiled
    facts = at({"基本支出[决算]": "1", "项目支出[决算]": "1"}).facts
    assert [closure(facts, None, None) for _ in range(2)] == [True, True]
    assert compiled.count(given.conclusion) == 1


def test_a_definition_may_be_wanted_twice_in_one_formula() -> None:
    assert computed("支出合计 + 支出合计", PARTS, by=SUM) == 6 * WAN


def test_a_definition_of_a_row_is_read_in_that_row_also_inside_an_aggregate() -> None:
    labels = {
        "功能分类": [
            {"科目编码": "20607", "基本支出[决算]": "1", "项目支出[决算]": "2"},
            {"科目编码": "20608", "基本支出[决算]": "4", "项目支出[决算]": "8"},
        ]
    }
    by = compiler("功能分类", 支出合计="基本支出 + 项目支出")
    own = [value_at("支出合计", at(labels, each="功能分类", row=row), each="功能分类", by=by) for row in (0, 1)]
    assert own == [3 * WAN, 12 * WAN]
    of_all = value_at("sum(功能分类.支出合计)", at(labels, each="功能分类"), each="功能分类", by=by)
    assert of_all == 15 * WAN


def test_the_definition_of_an_amount_is_bound_to_its_caliber() -> None:
    by = Compiler({("expenditure", "total", "amount"): Number(7, Kind.MONEY, "7分")})
    wanted = AmountOf("expenditure", "total", "amount", OpenCaliber(), "支出合计")
    assert by.definition_of(wanted) == Number(7, Kind.MONEY, "7分")
    other = AmountOf("income", "total", "amount", OpenCaliber(), "收入合计")
    assert by.definition_of(other) is None
    assert by.defined(other) is None


def test_a_definition_takes_phase_fund_month_year_scope_and_origin_of_what_is_wanted() -> None:
    by = compiler("项目", 项目金额="项目金额[到位] - 项目金额")
    caliber = OpenCaliber("executed", "general", 8, 1, "department")
    wanted = AmountOf("project", None, "amount", caliber, "项目金额", "inner")
    received = replace(wanted, caliber=replace(caliber, phase="received", as_of=0))  # money is received in no month
    assert by.definition_of(wanted) == Binary("-", received, wanted)


EVALUATIONS: Labels = {
    "评价": [
        {
            "自评得分": "2",
            "表内总分": "3",
            "复核得分": "不涉及",
            "评价结论": "甲",
            "表内项目名称": "甲",
            "表内金额[决算]": "不涉及",
        },
        {
            "自评得分": "9",
            "表内总分": "1",
            "复核得分": "1",
            "评价结论": "",
            "表内项目名称": "乙",
            "表内金额[决算]": "1",
        },
    ],
    "项目": [{"开始月份": "2"}, {"开始月份": "2"}, {"开始月份": "3"}],
}
CONDITIONS = (  # each holds for the first evaluation and not for the second
    "{0}自评得分 + {0}表内总分 = 5",
    "{0}表内总分 - {0}自评得分 = 1",
    "{0}表内总分 * {0}自评得分 = 6",
    "{0}表内总分 / {0}自评得分 = 150%",
    "-{0}自评得分 = -2",
    "{0}自评得分 = 2",
    "2 = {0}自评得分",
    "{0}自评得分 < {0}表内总分",
    "{0}自评得分 = 2 且 {0}表内总分 = 3",
    "{0}自评得分 = 2 或 {0}表内总分 = 3",
    "非 {0}自评得分 = 9",
    "若 {0}自评得分 = 2 则 {0}表内总分 = 3",
    "若 1 = 1 则 {0}自评得分 = 2",
    "已填({0}评价结论)",
    "非 已填({0}表内金额)",
    "已填({0}自评得分 / ({0}表内总分 - 1))",
    "不涉及({0}复核得分)",
    "不涉及({0}表内金额)",
    "不涉及({0}复核得分 * 2)",
    "{0}自评得分 属于 {{2、7}}",
    "2 属于 {{{0}自评得分}}",
    "{0}自评得分 属于 {{{0}表内总分 - 1}}",
    "参数(键, {0}自评得分) = 2",
    "绝对值({0}自评得分) = 2",
    "长度({0}评价结论) = 1",
    "{0}表内项目名称 = 甲",
    "{0}表内金额 + 1万元 = 1万元",
)


def evaluations(*, row: int) -> At:
    """Return where a rule about evaluations is read."""
    return at(EVALUATIONS, each="评价", row=row, parameters=lambda _name, key: key)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_every_part_of_a_formula_reads_the_row_of_the_rule(condition: str) -> None:
    formula = condition.format("")
    found = [value_at(formula, evaluations(row=row), each="评价") for row in (0, 1)]
    assert (found[0], found[1] is True) == (True, False)


@pytest.mark.parametrize("condition", CONDITIONS)
def test_every_part_of_a_formula_reads_the_row_of_the_aggregate(condition: str) -> None:
    assert value_at(f"count(评价, {condition.format('')})", evaluations(row=1)) == 1


@pytest.mark.parametrize("condition", CONDITIONS)
def test_inside_an_aggregate_every_part_of_a_formula_finds_the_row_of_the_rule(condition: str) -> None:
    formula = f"count(项目, {condition.format('本行.')})"
    assert [value_at(formula, evaluations(row=row), each="评价") for row in (0, 1)] == [3, 0]


@pytest.mark.parametrize(
    ("formula", "results"),
    [
        ("count(项目, 开始月份 = 本行.自评得分)", [2, 0]),
        ("count(项目, 开始月份 = 2 且 本行.自评得分 = 2)", [2, 0]),
        ("sum(项目.开始月份 * 本行.自评得分)", [14, 63]),  # 7 × 2, 7 × 9
        ("max(项目.开始月份 - 本行.表内总分)", [0, 2]),
        ("sum(项目.开始月份, 开始月份 = 本行.表内总分)", [3, 0]),
    ],
)
def test_an_aggregate_reads_both_rows(formula: str, results: list[int]) -> None:
    assert [value_at(formula, evaluations(row=row), each="评价") for row in (0, 1)] == results


def test_a_tolerance_looks_at_the_figures_of_the_row_of_the_aggregate() -> None:
    labels = {"评价": [{"表内金额[决算]": "1.00"}], "支出合计[决算]": "1.01"}
    for formula, tolerance in (("表内金额 = 支出合计", "rounding"), ("表内金额 / 支出合计 = 自评执行率", "percent")):
        rated = {**labels, "评价": [{"表内金额[决算]": "1.00", "自评执行率": "99"}]}
        node, place = inside(formula, rated, over="评价", is_printed=True)
        assert value_of(with_tolerance(node, tolerance=tolerance), place) is True
