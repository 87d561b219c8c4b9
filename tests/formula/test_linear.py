"""A linear condition says what the evaluator says, and which other figures would make it hold."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao.formula.linear import LinearCondition, linear_condition, linear_conditions
from jixiao.formula.special import Special
from jixiao.formula.tree import Compare
from tests.formula.sample import COMPILER, Labels, at, tree, value_of

TOTAL, BASIC, PROJECT = (f"expenditure/{name}/amount@final" for name in ("total", "basic", "project"))
AMOUNTS = {"支出合计[决算]": "5.00", "基本支出[决算]": "2.00", "项目支出[决算]": "2.99"}


def condition(
    formula: str, labels: Labels, *, tolerance: str = "exact", each: str = "", is_printed: bool = True
) -> LinearCondition | None:
    """Return a formula on a printed Book as a linear condition."""
    node = tree(formula, each=each, tolerance=tolerance)
    assert isinstance(node, Compare)
    place = at(labels, each=each, is_printed=is_printed, parameters=lambda _name, _key: None)
    return linear_condition(node, at=place, compiler=COMPILER)


def conditions(formula: str, labels: Labels, *, each: str = "") -> list[tuple[str, dict[str, object]]]:
    place = at(labels, each=each)
    found = linear_conditions(tree(formula, each=each), at=place, compiler=COMPILER)
    return [(it.op, dict(it.coefficients)) for it in found]


def test_an_equation_is_left_minus_right() -> None:
    found = condition("支出合计 = 基本支出 + 项目支出", AMOUNTS, tolerance="rounding")
    assert found is not None
    assert found.coefficients == {TOTAL: 1, BASIC: -1, PROJECT: -1}
    assert (found.residual, found.tolerance, found.op) == (10_000, 15_000, "=")  # 0.01 within 3 × 0.005 万元
    assert found.holds
    assert not found.has_blank


@pytest.mark.parametrize(("tolerance", "holds"), [("exact", False), ("9999", False), ("10000", True)])
def test_a_tolerance_is_that_of_the_comparison(tolerance: str, *, holds: bool) -> None:
    found = condition("支出合计 = 基本支出 + 项目支出", AMOUNTS, tolerance=tolerance)
    assert found is not None
    assert found.holds is holds


def test_a_rate_is_linear_in_its_figures() -> None:
    labels = {"在职人员总数": "35", "核定总编制": "40", "在职人员控制率": "87.5"}
    found = condition("在职人员控制率 = 在职人员总数 / 核定总编制", labels, tolerance="percent")
    assert found is not None
    assert found.is_rate
    assert found.residual == 0
    assert sorted(found.coefficients.values()) == [-40, Fraction(-7, 8), 1]  # n − 0.875·d − 40·r + 35
    assert found.constant == 35


@pytest.mark.parametrize(
    ("formula", "labels"),
    [
        ("支出合计 ≠ 基本支出", AMOUNTS),
        ("支出合计 < 基本支出", AMOUNTS),
        ("支出合计 = 收入合计", AMOUNTS),
        ("支出合计 = 基本支出 * 项目支出", AMOUNTS),
        ("支出合计 = 经营支出", {**AMOUNTS, "经营支出[决算]": "不涉及"}),
        ("支出合计 / 基本支出 = 项目支出 / 基本支出", {**AMOUNTS, "基本支出[决算]": "0"}),
        ("支出合计 / 基本支出 = 在职人员控制率", AMOUNTS),
        ("1 = 2", AMOUNTS),
        ('单位名称 = "科协"', {"单位名称": "科协"}),
    ],
)
def test_what_is_not_linear_or_not_known_is_none(formula: str, labels: Labels) -> None:
    assert condition(formula, labels) is None


def test_of_and_every_part_is_demanded_and_of_or_none() -> None:
    labels = {"绩效指标": [{"编号": "i1", "权重": "5", "得分": "12"}]}
    score, weight = "indicator/i1/score", "indicator/i1/weight"
    found = conditions("0 <= 得分 且 得分 <= 权重 且 三级指标 = 甲", labels, each="绩效指标")
    assert found == [("≤", {score: -1}), ("≤", {score: 1, weight: -1})]
    assert conditions("得分 <= 权重 或 得分 = 0", labels, each="绩效指标") == []


def test_what_follows_a_condition_is_demanded_where_the_condition_holds() -> None:
    assert conditions("若 支出合计 > 0 则 支出合计 = 基本支出", AMOUNTS) == [("=", {TOTAL: 1, BASIC: -1})]
    assert conditions("若 支出合计 < 0 则 支出合计 = 基本支出", AMOUNTS) == []
    assert conditions("若 收入合计 < 0 则 支出合计 = 基本支出", AMOUNTS) == []


def test_a_blank_score_takes_part() -> None:
    labels = {"评价": [{"编号": "e1", "自评得分": "10"}], "绩效指标": [{"编号": "i1", "得分": ""}]}
    found = condition("自评得分 = sum(绩效指标.得分)", labels, each="评价")
    assert found is not None
    assert found.has_blank
    assert found.residual == 10


def test_a_side_of_which_nothing_applies_is_no_condition() -> None:
    labels = {
        "支出合计[决算]": "0",
        "基本支出[决算]": "0",
        "项目": [{"编号": "p1", "项目金额[决算]": "不涉及"}],
    }
    assert condition("支出合计 = sum(项目.项目金额) + (若 基本支出 > 0 则 基本支出)", labels) is None


BUSY = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be
MONEY = st.integers(-300, 300).map(lambda fen: f"{Decimal(fen) / 100:.2f}")
FORMULAS = st.sampled_from(
    [
        "支出合计 = 基本支出 + 项目支出",
        "支出合计 - 基本支出 = 2 * 项目支出 - 0.5 * 基本支出",
        "支出合计 <= 基本支出 + 项目支出",
        "基本支出 + 项目支出 >= 支出合计 / 3",
        "绝对值(支出合计 - 基本支出) = 项目支出",
        "支出合计 = sum(项目.项目金额) + (若 基本支出 > 0 则 基本支出)",
        "支出合计 = sum(项目.项目金额, 项目金额 > 项目支出)",
    ]
)


@BUSY
@given(
    formula=FORMULAS,
    printed=st.lists(st.one_of(MONEY, st.sampled_from(["", "不涉及"])), min_size=5, max_size=5),
    tolerance=st.sampled_from(["exact", "rounding", "5000"]),
    is_printed=st.booleans(),
)
def test_amounts_are_judged_as_the_evaluator_judges_them(
    formula: str, printed: list[str], tolerance: str, *, is_printed: bool
) -> None:
    labels = {
        "支出合计[决算]": printed[0],
        "基本支出[决算]": printed[1],
        "项目支出[决算]": printed[2],
        "项目": [{"编号": f"p{n}", "项目金额[决算]": it} for n, it in enumerate(printed[3:])],
    }
    assert_same(formula, labels, tolerance=tolerance, is_printed=is_printed)


@BUSY
@given(
    st.integers(0, 60),
    st.integers(0, 60),
    st.integers(0, 1500).map(lambda tenths: f"{Decimal(tenths) / 10}"),
    st.sampled_from(["percent", "exact"]),
)
def test_rates_are_judged_as_the_evaluator_judges_them(staff: int, posts: int, rate: str, tolerance: str) -> None:
    labels = {"在职人员总数": str(staff), "核定总编制": str(posts), "在职人员控制率": rate}
    assert_same("在职人员控制率 = 在职人员总数 / 核定总编制", labels, tolerance=tolerance)


@BUSY
@given(st.integers(1, 60), st.integers(1, 60), st.integers(-2, 2))
def test_rates_that_are_nearly_right_are_judged_as_the_evaluator_judges_them(staff: int, posts: int, off: int) -> None:
    rate = Decimal(staff * 1000 // posts + off) / 10
    labels = {"在职人员总数": str(staff), "核定总编制": str(posts), "在职人员控制率": str(rate)}
    assert_same("在职人员总数 / 核定总编制 = 在职人员控制率", labels, tolerance="percent")


@BUSY
@given(MONEY, MONEY, st.integers(0, 3000).map(lambda digits: f"{Decimal(digits) / 10}"))
def test_shares_of_printed_amounts_are_judged_as_the_evaluator_judges_them(part: str, whole: str, rate: str) -> None:
    labels = {"支出合计[决算]": whole, "基本支出[决算]": part, "在职人员控制率": rate}
    assert_same("在职人员控制率 = 基本支出 / 支出合计", labels, tolerance="percent")


def assert_same(formula: str, labels: Labels, *, tolerance: str, is_printed: bool = True) -> None:
    """Assert that a linear condition holds exactly where the evaluator says so; without a verdict there is none."""
    place = at(labels, is_printed=is_printed)
    node = tree(formula, tolerance=tolerance)
    assert isinstance(node, Compare)
    verdict = value_of(node, place)
    found = linear_condition(node, at=place, compiler=COMPILER)
    if isinstance(verdict, Special):
        assert found is None or found.has_blank
    else:
        assert found is None or found.holds is verdict
        assert found is not None or not found_figures(formula, labels)


def found_figures(formula: str, labels: Labels) -> bool:
    """Whether some figure of a formula has a number, so that there is something to be linear in."""
    return "/" not in formula and all(
        str(labels[f"{it}[决算]"]) not in ("", "不涉及") for it in ("支出合计", "基本支出")
    )
