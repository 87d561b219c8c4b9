"""What formulas demand of a Book becomes cells, equations and bounds."""

from fractions import Fraction

import pytest

from jixiao.formula.linear import LinearCondition, linear_conditions
from jixiao.repair.condition_equation import bound_of, cell_of, equation_of, with_names
from jixiao.repair.system import Bound, Cell, Equation
from tests.formula.sample import COMPILER, Labels, at, tree

LABELS: Labels = {
    "支出合计[决算]": "5.00",
    "基本支出[决算]": "2.00",
    "核定总编制": "40",
    "在职人员总数": "35",
    "在职人员控制率": "87.5",
    "绩效指标": [{"编号": "i1", "权重": "5", "得分": "12"}, {"编号": "i2", "权重": "10", "得分": ""}],
}
TOTAL, BASIC = "expenditure/total/amount@final", "expenditure/basic/amount@final"


def demanded(formula: str, *, each: str = "", row: int = 0, tolerance: str = "exact") -> LinearCondition:
    """Return the only linear condition of a formula."""
    place = at(LABELS, each=each, row=row, is_printed=True)
    (found,) = linear_conditions(tree(formula, each=each, tolerance=tolerance), at=place, compiler=COMPILER)
    return found


def cells(condition: LinearCondition) -> list[Cell]:
    return [cell_of(leaf, figure_id=name) for name, leaf in condition.leaves.items()]


def test_figures_are_printed_as_a_report_prints_them() -> None:
    amounts = cells(demanded("支出合计 = 基本支出"))
    assert amounts[0] == Cell(TOTAL, 5_000_000, "5.00", "万元", 1_000_000, 10_000)
    rate = cells(demanded("在职人员控制率 = 在职人员总数 / 核定总编制", tolerance="percent"))
    by_id = {it.id: (it.value, it.printed, it.unit, it.quantum) for it in rate}
    assert by_id["headcount/self/control_rate"] == (Fraction(7, 8), "87.5", "%", Fraction(1, 1000))
    assert by_id["headcount/self/authorised"] == (40, "40", "", 1)


def test_a_figure_stands_beside_the_others_of_its_row() -> None:
    score, weight = cells(demanded("得分 <= 权重", each="绩效指标"))
    assert (score.nearby, weight.nearby) == (frozenset([5]), frozenset([12]))


def test_a_blank_has_no_value() -> None:
    score, _ = cells(demanded("得分 <= 权重", each="绩效指标", row=1))
    assert (score.value, score.printed, score.quantum) == (None, "", 0)


def test_an_equation_keeps_its_tolerance_and_an_inequality_is_none() -> None:
    found = equation_of(demanded("支出合计 = 基本支出", tolerance="rounding"))
    assert found == Equation({TOTAL: 1, BASIC: -1}, tolerance=10_000)  # 2 × 0.005 万元
    assert equation_of(demanded("支出合计 <= 基本支出")) is None
    rate = equation_of(demanded("在职人员控制率 = 在职人员总数 / 核定总编制", tolerance="percent"))
    assert rate is not None
    assert rate.is_rate


@pytest.mark.parametrize(
    ("formula", "each", "expected"),
    [
        ("得分 <= 权重", "绩效指标", Bound("indicator/i1/score", None, 5)),
        ("得分 >= 权重 - 1", "绩效指标", Bound("indicator/i1/score", 4, None)),
        ("0 <= 得分", "绩效指标", Bound("indicator/i1/score", 0, None)),
        ("2 * 得分 <= 10", "绩效指标", Bound("indicator/i1/score", None, 5)),
        ("支出合计 >= 0", "", Bound(TOTAL, 0, None)),
        ("支出合计 <= 基本支出", "", None),  # either amount may be the wrong one
        ("得分 = 权重", "绩效指标", None),
        ("核定总编制 <= 在职人员总数 + 得分", "绩效指标", None),
    ],
)
def test_an_inequality_bounds_one_figure(formula: str, each: str, expected: Bound | None) -> None:
    assert bound_of(demanded(formula, each=each)) == expected


def test_a_bound_allows_for_rounding() -> None:
    assert bound_of(demanded("得分 <= 权重", each="绩效指标", tolerance="1")) == Bound("indicator/i1/score", None, 6)
    assert bound_of(demanded("得分 >= 权重", each="绩效指标", tolerance="1")) == Bound("indicator/i1/score", 4, None)


def test_figures_that_become_one_are_added_up() -> None:
    found = demanded("支出合计 = 2 * 基本支出")
    assert with_names(found, names={"other": "name"}) is found
    renamed = with_names(found, names={BASIC: TOTAL})
    assert renamed.coefficients == {TOTAL: -1}
    assert renamed.leaves.keys() == {TOTAL}


def test_a_figure_that_is_compared_with_itself_demands_nothing() -> None:
    for formula in ("支出合计 = 基本支出", "支出合计 <= 基本支出"):
        renamed = with_names(demanded(formula), names={BASIC: TOTAL})
        assert (renamed.coefficients, equation_of(renamed), bound_of(renamed)) == ({}, None, None)
