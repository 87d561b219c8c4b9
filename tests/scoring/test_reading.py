"""Figures as scoring reads them: zero is a value, blank and missing are not, 不涉及 is neither."""

from fractions import Fraction

import pytest

from jixiao.book.evaluation import ScoreItem
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.finding import Operand
from jixiao.book.place import Place
from jixiao.scoring.reading import Obstacle, Reading, find_obstacle, read_cell, read_text
from jixiao.scoring.trace import Outcome
from tests.scoring.sample import quantitative

ZERO = Figure.plain("0")


def reading(figure: Figure, label: str = "实际完成值") -> Reading:
    return Reading(f"indicator/k1/{label}", label, figure, "次")


def test_a_cell_is_labelled_by_the_schema() -> None:
    row = quantitative("≥", "120", "90.5", "5")
    assert read_cell(row, column="actual", table="indicator", unit="次").operand == Operand(
        "indicator/k1/actual", "实际完成值", "90.5", "次", Place()
    )
    assert read_cell(row, column="weight", table="indicator").unit == ""


def test_money_is_printed_in_its_unit() -> None:
    budget = Reading("project/p1/amount@adjusted", "调整预算数", Figure.money("251.89"), "万元", is_money=True)
    assert budget.number == Fraction("251.89")
    assert budget.operand.printed == "251.89"


@pytest.mark.parametrize(
    ("figure", "printed"), [(ZERO, "0"), (BLANK, "未填写"), (MISSING, "未填写"), (NOT_APPLICABLE, "不涉及")]
)
def test_a_state_is_printed_in_words(figure: Figure, printed: str) -> None:
    assert reading(figure).operand.printed == printed


@pytest.mark.parametrize(("statement", "printed"), [(" 按序时进度 ", "按序时进度"), ("", "未填写")])
def test_text_is_read_for_the_trace(statement: str, printed: str) -> None:
    row = ScoreItem(key="s1", statement=statement)
    operand = read_text(row, column="statement", table="score_item")
    assert operand == Operand("score_item/s1/statement", "评分说明", printed, "", Place())


@pytest.mark.parametrize("figure", [BLANK, MISSING])
def test_what_is_missing_is_named(figure: Figure) -> None:
    found = find_obstacle((reading(figure, "指标值"), reading(ZERO), reading(figure, "权重")))
    missing = ("indicator/k1/指标值", "indicator/k1/权重")
    assert found == Obstacle(Outcome.CANNOT_TELL, "指标值、权重未填写。", missing)


def test_missing_goes_before_not_applicable() -> None:
    found = find_obstacle((reading(NOT_APPLICABLE, "指标值"), reading(BLANK)))
    assert found == Obstacle(Outcome.CANNOT_TELL, "实际完成值未填写。", ("indicator/k1/实际完成值",))


def test_not_applicable_is_no_zero() -> None:
    found = find_obstacle((reading(NOT_APPLICABLE, "指标值"), reading(NOT_APPLICABLE), reading(ZERO, "权重")))
    assert found == Obstacle(Outcome.NOT_APPLICABLE, "指标值、实际完成值填为不涉及。")


def test_zero_stands_in_nobodys_way() -> None:
    assert find_obstacle((reading(ZERO), reading(ZERO, "指标值"))) is None


def test_an_indicator_measured_in_money_is_read_as_it_stands() -> None:
    assert Reading("indicator/k1/target", "指标值", Figure.plain("90"), "万元").number == 90
    assert Reading("project/p1/amount@final", "决算数", Figure.money("90"), "万元", is_money=True).number == 90
