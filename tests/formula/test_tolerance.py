"""Printed figures may disagree as far as their rounding explains, and not one digit further."""

from decimal import Decimal

import pytest

from jixiao.book.column import Kind
from jixiao.book.figure import BLANK, Exact, Figure
from jixiao.formula.leaves import Leaf
from jixiao.formula.special import Value
from jixiao.formula.tolerance import envelope, is_rounded
from tests.formula.sample import COMPILER, Labels, at, compiler, tree, value_of


def holds(formula: str, labels: Labels, *, tolerance: str, is_printed: bool = True) -> Value:
    """Return whether a condition about a printed Book holds within a tolerance."""
    place = at(labels, is_printed=is_printed, parameters=lambda _name, _key: None)
    return value_of(tree(formula, tolerance=tolerance), place)


def amounts(income: str, expenditure: str, **rest: str) -> Labels:
    """Return 收入合计 and 支出合计 of the final account, and further figures."""
    return {"收入合计[决算]": income, "支出合计[决算]": expenditure, **rest}


@pytest.mark.parametrize(
    ("formula", "income", "within", "beyond"),
    [
        # two figures of two decimals: 2 × 0.01 ÷ 2 = 0.01
        ("收入合计 = 支出合计", "1.00", "1.01", "1.02"),
        ("收入合计 = 支出合计", "1.00", "0.99", "0.98"),
        ("收入合计 ≥ 支出合计", "1.00", "1.01", "1.02"),
        ("支出合计 ≤ 收入合计", "1.00", "1.01", "1.02"),
        ("收入合计 ≤ 支出合计", "1.00", "0.99", "0.98"),
        ("收入合计 > 支出合计", "1.00", "1.00", "1.01"),  # more must be possible
        ("支出合计 < 收入合计", "1.00", "1.00", "1.01"),
        # writers drop trailing zeros: 0.01 is the digit of all
        ("收入合计 = 支出合计", "1", "1.01", "1.02"),
        ("收入合计 = 支出合计", "1.00", "1.0", "1.1"),
        # both round to ten thousand yuan: 2 × 1 ÷ 2 = 1
        ("收入合计 = 支出合计", "1", "2", "3"),
        # what is exact to the fen adds nothing: 1 × 0.01 ÷ 2 = 0.005
        ("收入合计 = 支出合计", "1.00", "10050.00元", "10050.01元"),
        ("收入合计 = 支出合计", "10000.00元", "10000.00元", "10000.01元"),
        # three figures: 3 × 0.01 ÷ 2 = 0.015
        ("收入合计 = 支出合计 + 支出合计", "1.00", "0.50", "0.51"),
        ("支出合计 + 支出合计 - 0 = 收入合计", "0.99", "0.50", "0.51"),
    ],
)
def test_the_envelope_is_half_a_digit_for_each_rounded_figure(
    formula: str, income: str, within: str, beyond: str
) -> None:
    found = [holds(formula, amounts(income, other), tolerance="rounding") for other in (within, beyond)]
    assert found == [True, False]


def test_unequal_is_never_a_matter_of_rounding() -> None:
    assert holds("收入合计 ≠ 支出合计", amounts("1.00", "1.00"), tolerance="rounding") is False


def test_texts_are_never_a_matter_of_rounding() -> None:
    for tolerance in ("rounding", "percent", "0.01"):
        assert holds('单位名称 = "甲"', {"单位名称": "乙"}, tolerance=tolerance) is False
        assert holds('"甲" = 单位名称', {"单位名称": "乙"}, tolerance=tolerance) is False


def test_typed_figures_leave_no_room() -> None:
    assert holds("收入合计 = 支出合计", amounts("1.00", "1.000001"), tolerance="rounding", is_printed=False) is False


@pytest.mark.parametrize(
    ("formula", "authorised", "expected"),
    [
        ("核定总编制 = 9", "9.5", True),
        ("核定总编制 = 9", "9.51", False),
        ("核定总编制 = 9", "8.5", True),
        ("核定总编制 = 9", "8.49", False),
        ("核定总编制 ≤ 9", "9.5", True),
        ("核定总编制 ≤ 9", "9.51", False),
        ("核定总编制 ≥ 9", "8.5", True),
        ("核定总编制 ≥ 9", "8.49", False),
        ("核定总编制 < 9", "9.49", True),
        ("核定总编制 < 9", "9.5", False),
        ("核定总编制 > 9", "8.51", True),
        ("核定总编制 > 9", "8.5", False),
    ],
)
def test_a_fixed_tolerance_is_the_same_for_all_figures(formula: str, authorised: str, *, expected: bool) -> None:
    assert holds(formula, {"核定总编制": authorised}, tolerance="0.5") is expected


RATE = "在职人员控制率"
SHARE = f"{RATE} = 支出合计 / 收入合计"
CHANGE = f"{RATE} = (支出合计 - 收入合计) / 收入合计"


@pytest.mark.parametrize(
    ("expenditure", "income", "printed", "expected"),
    [
        # 13071 ÷ 19524 = 66.9483… %
        ("13071", "19524", "66.95", True),  # rounded
        ("13071", "19524", "66.94", True),  # cut
        ("13071", "19524", "66.96", False),
        ("13071", "19524", "66.93", False),
        ("13071", "19524", "66.9", True),
        ("13071", "19524", "67.0", False),
        ("13071", "19524", "67", True),
        ("13071", "19524", "66", True),
        ("13071", "19524", "68", False),
        # 49.995 % is rounded to 50.00 and cut to 49.99; 49.99 % itself is never 49.98
        ("9999", "20000", "50.00", True),
        ("9999", "20000", "49.99", True),
        ("9999", "20000", "50.01", False),
        ("4999", "10000", "49.98", False),
        ("0", "20000", "0.00", True),
        ("0", "20000", "0.01", False),
        ("7", "100000", "0.00", True),  # 0.007 % is cut to 0.00
        ("7", "100000", "0.01", True),
        ("1", "10000", "0.00", False),
    ],
)
def test_a_printed_percentage_is_rounded_or_cut(expenditure: str, income: str, printed: str, *, expected: bool) -> None:
    labels = {**amounts(income, expenditure), RATE: printed}
    assert holds(SHARE, labels, tolerance="percent", is_printed=False) is expected
    turned = f"支出合计 / 收入合计 = {RATE}"
    assert holds(turned, labels, tolerance="percent", is_printed=False) is expected


@pytest.mark.parametrize(
    ("formula", "highest", "lowest"),
    [
        # 1.00 ± 0.005 over 2.00 ± 0.005: 50 % ± (0.005 + 0.5 × 0.005) ÷ 2 = 0.375 %, + 0.005 % or − 0.01 %
        (SHARE, "50.38", "49.62"),
        # 1 × 0.9: 45 % ± (0.9 × 0.005 + 0.45 × 0.005) ÷ 2 = 0.3375 %
        (f"{RATE} = 支出合计 * 90% / 收入合计", "45.34", "44.66"),
        # 1 ± 0.005 times 80 % ± 0.5 %: 40 % ± (1 × 0.005 + 0.8 × 0.005 + 0.4 × 0.005) ÷ 2 = 0.55 %
        (f"{RATE} = 支出合计 * 常年项目执行进度 / 收入合计", "40.55", "39.45"),
        # a sum of 3 ± 0.01 over 2: 150 % ± (0.01 + 1.5 × 0.005) ÷ 2 = 0.875 %
        (f"{RATE} = (支出合计 + 收入合计) / 收入合计", "150.88", "149.12"),
        # a difference of 1 ± 0.01 over 2: 50 % ± (0.01 + 0.5 × 0.005) ÷ 2 = 0.625 %
        (f"{RATE} = 绝对值(支出合计 - 收入合计) / 收入合计", "50.63", "49.37"),
        # two addends of 0.5 ± 0.005 are as uncertain as a difference
        (f"{RATE} = sum(项目.项目金额) / 收入合计", "50.63", "49.37"),
        # 50 % counted from the other end: what is negative is rounded and cut towards 0
        (CHANGE, "-49.37", "-50.63"),
        # what does not apply counts 0 and is known exactly
        (f"{RATE} = 支出合计 / 收入合计 + 支出合计 / 基本支出", "50.38", "49.62"),
        (f"{RATE} = 支出合计 / 收入合计 + 参数(没有)", "50.38", "49.62"),
        (f"{RATE} = 支出合计 / (收入合计 + 参数(没有))", "50.38", "49.62"),
        # 绝对值 of a product: 40 % ± 0.55 % as above
        (f"{RATE} = 绝对值(支出合计 * 常年项目执行进度) / 收入合计", "40.55", "39.45"),
        # rows that a condition picks: 0.5 ± 0.005 over 2: 25 % ± (0.005 + 0.25 × 0.005) ÷ 2 = 0.3125 %
        (f"{RATE} = sum(项目.项目金额, 项目名称 = 甲) / 收入合计", "25.31", "24.68"),
    ],
)
def test_the_rounding_of_the_amounts_moves_the_percentage(formula: str, highest: str, lowest: str) -> None:
    labels = {
        **amounts("2.00", "1.00"),
        "基本支出[决算]": "0",
        "常年项目执行进度": "80",
        "项目": [{"项目名称": "甲", "项目金额[决算]": "0.50"}, {"项目名称": "乙", "项目金额[决算]": "0.50"}],
    }
    step = Decimal("0.01")
    rates = [Decimal(highest) + step, Decimal(highest), Decimal(lowest), Decimal(lowest) - step]
    found = [holds(formula, {**labels, RATE: str(rate)}, tolerance="percent") for rate in rates]
    assert found == [False, True, True, False]


@pytest.mark.parametrize(
    ("formula", "printed", "expected"),
    [
        # 66.9483… %: half a digit of two decimals is 0.005 %
        (f"{RATE} ≥ 支出合计 / 收入合计", "66.95", True),
        (f"{RATE} ≥ 支出合计 / 收入合计", "66.94", False),  # 0.0083 % too little
        (f"{RATE} ≤ 支出合计 / 收入合计", "66.95", True),
        (f"{RATE} ≤ 支出合计 / 收入合计", "66.96", False),
        (f"支出合计 / 收入合计 ≥ {RATE}", "66.95", True),
        (f"支出合计 / 收入合计 ≥ {RATE}", "66.96", False),
        (f"{RATE} ≠ 支出合计 / 收入合计", "66.95", True),
    ],
)
def test_a_limit_is_compared_within_half_a_printed_digit(formula: str, printed: str, *, expected: bool) -> None:
    labels = {**amounts("19524", "13071"), RATE: printed}
    assert holds(formula, labels, tolerance="percent", is_printed=False) is expected


def test_of_two_percentages_the_left_one_is_the_printed_one() -> None:
    formula = f"{RATE} = 常年项目执行进度"
    found = [
        holds(formula, {RATE: rate, "常年项目执行进度": "50.0"}, tolerance="percent") for rate in ("50.05", "50.06")
    ]
    assert found == [True, False]  # 0.05 % of the right one and 0.005 % of the left one; 50.055 % is the limit


@pytest.mark.parametrize(
    ("figure", "kind", "expected"),
    [
        (Figure.money("1.00", is_rounded=True), Kind.MONEY, True),
        (Figure.money("1.00", unit="元", is_rounded=True), Kind.MONEY, False),  # one fen is the last digit there is
        (Figure.money("1.00"), Kind.MONEY, False),
        (Figure.percent("50"), Kind.PERCENT, True),
        (Figure.plain("5"), Kind.NUMBER, False),
        (BLANK, Kind.MONEY, False),
    ],
)
def test_a_figure_is_rounded_if_digits_below_the_last_one_may_be_gone(
    figure: Figure, kind: Kind, *, expected: bool
) -> None:
    assert is_rounded(Leaf("", "", kind, figure)) is expected


@pytest.mark.parametrize(
    ("formula", "fen"),
    [
        ("收入合计 = 支出合计", 10_000),  # 2 × 0.01 万元 ÷ 2
        ("收入合计 = 0", 5000),
        ("收入合计 = 基本支出", 5000),  # a blank has no digits
        ("0 = 0", 0),
    ],
)
def test_the_envelope_in_fen(formula: str, fen: Exact) -> None:
    place = at({**amounts("1.00", "1.00"), "基本支出[决算]": ""}, is_printed=True)
    assert envelope(tree(formula), at=place, compiler=COMPILER) == fen


@pytest.mark.parametrize(
    ("formula", "printed", "expected"),
    [
        (f"{RATE} ≤ 支出合计 / 收入合计", "50.38", True),  # 50 % + 0.375 % + 0.005 % is the limit
        (f"{RATE} ≤ 支出合计 / 收入合计", "50.39", False),
        (f"{RATE} ≥ 支出合计 / 收入合计", "49.62", True),
        (f"{RATE} ≥ 支出合计 / 收入合计", "49.61", False),
    ],
)
def test_a_limit_is_compared_within_the_rounding_of_its_amounts(formula: str, printed: str, *, expected: bool) -> None:
    assert holds(formula, {**amounts("2.00", "1.00"), RATE: printed}, tolerance="percent") is expected


@pytest.mark.parametrize(("printed", "expected"), [("50.00", True), ("50.01", False)])
def test_half_a_digit_itself_is_within(printed: str, *, expected: bool) -> None:
    labels = {**amounts("20000", "9999"), RATE: printed}  # 49.995 %
    assert holds(f"{RATE} ≤ 支出合计 / 收入合计", labels, tolerance="percent", is_printed=False) is expected


def test_a_constant_has_no_digits_of_its_own() -> None:
    labels = {**amounts("2.00", "1.00")}  # 50 % ± 0.375 %
    found = [holds(f"支出合计 / 收入合计 ≥ {line}", labels, tolerance="percent") for line in ("50.37%", "50.38%")]
    assert found == [True, False]


def test_the_figures_behind_a_definition_or_a_condition_are_rounded_too() -> None:
    labels = {**amounts("1.00", "1.01"), "基本支出[决算]": "1.01"}
    place = at({"收入合计[决算]": "1.00", "基本支出[决算]": "1.01"}, is_printed=True)
    by = compiler(支出合计="基本支出")
    assert value_of(tree("收入合计 = 支出合计", tolerance="rounding"), place, by=by) is True
    conditional = "收入合计 = (若 1 = 1 则 支出合计)"
    assert holds(conditional, labels, tolerance="rounding") is True
    rated = {**amounts("2.00", "1.00"), RATE: "50.38"}
    assert holds(f"(若 1 = 1 则 {RATE}) = 支出合计 / 收入合计", rated, tolerance="percent") is True
    assert holds(f"{RATE} = (若 1 = 1 则 支出合计) / 收入合计", rated, tolerance="percent") is True


def test_a_figure_that_is_referred_to_is_rounded_too() -> None:
    row = {"分子": "expenditure/total/amount@final", "分母": "income/total/amount@final"}
    for printed, expected in (("50.38", True), ("50.39", False)):
        labels = {**amounts("2.00", "1.00"), "所列比率": [{**row, "所列比率值": printed}]}
        place = at(labels, each="所列比率", is_printed=True)
        node = tree("所列比率值 = 引用(分子) / 引用(分母)", each="所列比率", tolerance="percent")
        assert value_of(node, place) is expected
