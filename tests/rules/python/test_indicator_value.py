"""The place of an indicator in the classification, surveyed percentages and costs."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import BLANK, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.indicator_value import check_cost, check_levels, check_satisfaction, last_digit
from jixiao.rules.python_rule import Told

PARENTS = {"数量指标": ("产出指标",), "服务对象满意度指标": ("满意度指标", "效益指标")}
SURVEYED = Indicator(
    "a", unit="%", actual=Figure.plain("91.67"), satisfied=Figure.plain("55"), valid_answers=Figure.plain("60")
)
COST = Indicator("a", level1="成本指标", unit="万元", actual=Figure.plain("95.5"), ledger_cost=Figure.money("95.5"))


def level_told(level1: str, level2: str) -> Told:
    facts = Facts(
        Book(2024, indicators=(Indicator("a", level1=level1, level2=level2),)),
        name_of=lambda _list, code: code if code in ("产出指标", "效益指标", "满意度指标") else None,
        parents_of=lambda _list, code: PARENTS.get(code, ()),
    )
    return next(iter(check_levels(facts)))


def survey_told(row: Indicator) -> list[Told]:
    return list(check_satisfaction(Facts(Book(2024, indicators=(row,)))))


def cost_told(row: Indicator) -> list[Told]:
    return list(check_cost(Facts(Book(2024, indicators=(row,)))))


@pytest.mark.parametrize(
    ("level1", "level2", "verdict"),
    [
        ("产出指标", "数量指标", Verdict.PASS),
        ("效益指标", "服务对象满意度指标", Verdict.PASS),
        ("效益指标", "数量指标", Verdict.FAIL),
        ("产出指标", "", Verdict.CANNOT_TELL),
        ("", "数量指标", Verdict.CANNOT_TELL),
        ("产出指标", "自设指标", Verdict.CANNOT_TELL),
        ("自设指标", "数量指标", Verdict.CANNOT_TELL),
    ],
)
def test_a_second_level_belongs_to_one_of_its_parents(level1: str, level2: str, verdict: Verdict) -> None:
    told = level_told(level1, level2)
    assert told.verdict is verdict
    assert told.row == Indicator("a", level1=level1, level2=level2)


def test_a_level_in_the_wrong_place_is_told_with_the_right_one() -> None:
    told = level_told("效益指标", "数量指标")
    assert told.arithmetic == "“数量指标”属于产出指标，表中列在“效益指标”下"
    assert told.figures == ("indicator/a/level2", "indicator/a/level1")
    assert (told.stated, told.computed) == ("效益指标", "产出指标")


def test_a_level_with_two_right_places_is_told_with_both() -> None:
    told = level_told("产出指标", "服务对象满意度指标")
    assert told.arithmetic == "“服务对象满意度指标”属于满意度指标、效益指标，表中列在“产出指标”下"
    assert told.computed == "满意度指标、效益指标"


def test_a_level_that_no_list_knows_is_told_as_such() -> None:
    assert level_told("产出指标", "自设指标").arithmetic == "一级指标或二级指标未填，或不在代码表中"


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [  # 55 ÷ 60 = 91.6666…%
        ("91.68", Verdict.FAIL),
        ("91.67", Verdict.PASS),
        ("91.66", Verdict.PASS),
        ("91.65", Verdict.FAIL),
        ("91.7", Verdict.PASS),
        ("92", Verdict.PASS),
        ("91", Verdict.PASS),
        ("93", Verdict.FAIL),
        ("0", Verdict.FAIL),
    ],
)
def test_a_rate_is_rounded_or_cut_to_its_digits(printed: str, verdict: Verdict) -> None:
    assert [told.verdict for told in survey_told(replace(SURVEYED, actual=Figure.plain(printed)))] == [verdict]


def test_a_wrong_rate_is_told_with_its_counts() -> None:
    (told,) = survey_told(replace(SURVEYED, actual=Figure.plain("93")))
    assert told.arithmetic == "满意份数 ÷ 有效问卷数 = 55 ÷ 60 = 91.67%，所列满意度为 93%"
    assert told.figures == ("indicator/a/actual", "indicator/a/satisfied", "indicator/a/valid_answers")
    assert (told.stated, told.computed) == ("93%", "91.67%")
    assert told.row == replace(SURVEYED, actual=Figure.plain("93"))


def test_more_satisfied_than_answered_is_wrong_whatever_the_rate() -> None:
    row = replace(SURVEYED, actual=Figure.plain("105"), satisfied=Figure.plain("63"))
    figures = ("indicator/a/satisfied", "indicator/a/valid_answers")
    assert survey_told(row) == [Told(Verdict.FAIL, row, "满意份数 63 多于有效问卷数 60", figures, "63", "60")]


def test_one_more_than_all_answers_is_too_many_and_all_of_them_are_not() -> None:
    everybody = replace(SURVEYED, actual=Figure.plain("100"), satisfied=Figure.plain("60"))
    assert survey_told(everybody) == [Told(Verdict.PASS, everybody)]
    (told,) = survey_told(replace(everybody, satisfied=Figure.plain("61")))
    assert told.arithmetic == "满意份数 61 多于有效问卷数 60"
    (told,) = survey_told(replace(everybody, actual=Figure.plain("98")))
    assert told.arithmetic == "满意份数 ÷ 有效问卷数 = 60 ÷ 60 = 100%，所列满意度为 98%"


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [  # 1 ÷ 8 = 12.5 %
        ("13", Verdict.PASS),  # half a unit up is rounding
        ("12", Verdict.PASS),  # and what is cut off is less than a unit
        ("11", Verdict.FAIL),
        ("14", Verdict.FAIL),
        ("12.4", Verdict.FAIL),  # a whole tenth off is not cut
    ],
)
def test_a_share_half_way_may_be_rounded_up_or_cut(printed: str, verdict: Verdict) -> None:
    row = replace(SURVEYED, actual=Figure.plain(printed), satisfied=Figure.plain("1"), valid_answers=Figure.plain("8"))
    assert [told.verdict for told in survey_told(row)] == [verdict]


@pytest.mark.parametrize(
    ("row", "verdicts"),
    [
        (replace(SURVEYED, valid_answers=BLANK), [Verdict.CANNOT_TELL]),
        (replace(SURVEYED, satisfied=BLANK), [Verdict.CANNOT_TELL]),
        (replace(SURVEYED, actual=BLANK), [Verdict.CANNOT_TELL]),
        (replace(SURVEYED, unit="人"), [Verdict.NOT_APPLICABLE]),
        (replace(SURVEYED, valid_answers=Figure.plain("0")), [Verdict.NOT_APPLICABLE]),
        (replace(SURVEYED, satisfied=BLANK, valid_answers=BLANK), []),
    ],
)
def test_a_survey_without_its_counts_is_not_judged(row: Indicator, verdicts: list[Verdict]) -> None:
    reasons = {
        Verdict.CANNOT_TELL: "满意份数、有效问卷数或实际完成值未填",
        Verdict.NOT_APPLICABLE: "完成值不是百分数，或没有有效问卷",
    }
    assert survey_told(row) == [Told(verdict, row, reasons[verdict]) for verdict in verdicts]


@pytest.mark.parametrize(
    ("actual", "unit", "ledger", "verdict"),
    [
        ("95.5", "万元", Figure.money("955000", unit="元"), Verdict.PASS),
        ("95.51", "万元", Figure.money("955050", unit="元"), Verdict.PASS),  # half of 0.01万元 is 50元
        ("95.51", "万元", Figure.money("955049.99", unit="元"), Verdict.FAIL),
        ("95.5", "万元", Figure.money("955050.01", unit="元"), Verdict.FAIL),  # one decimal is no less exact
        ("95.51", "万元", Figure.money("95.50", is_rounded=True), Verdict.PASS),  # both rounded: 100元
        ("95.51", "万元", Figure.money("95.49", is_rounded=True), Verdict.FAIL),
        ("95.5123", "万元", Figure.money("955123.5", unit="元"), Verdict.PASS),  # half of 1元
        ("95.5123", "万元", Figure.money("955123.51", unit="元"), Verdict.FAIL),
        ("14876", "元", Figure.money("14876.5", unit="元"), Verdict.PASS),
        ("14876", "元", Figure.money("14876.51", unit="元"), Verdict.FAIL),
        ("0", "元", Figure.money("0"), Verdict.PASS),
    ],
)
def test_a_cost_agrees_within_half_of_its_last_digit(actual: str, unit: str, ledger: Figure, verdict: Verdict) -> None:
    row = replace(COST, actual=Figure.plain(actual), unit=unit, ledger_cost=ledger)
    assert [(told.verdict, told.row) for told in cost_told(row)] == [(verdict, row)]


def test_a_cost_is_told_in_the_unit_of_the_indicator() -> None:
    (told,) = cost_told(replace(COST, actual=Figure.plain("95")))
    assert told.arithmetic == "完成值 95 万元，台账成本 95.50 万元"
    assert (told.stated, told.computed) == ("95", "95.50")
    assert told.figures == ("indicator/a/actual", "indicator/a/ledger_cost")
    (told,) = cost_told(replace(COST, actual=Figure.plain("95"), unit="元"))
    assert told.arithmetic == "完成值 95 元，台账成本 955000.00 元"


@pytest.mark.parametrize(
    ("row", "verdicts"),
    [
        (replace(COST, actual=BLANK), [Verdict.CANNOT_TELL]),
        (replace(COST, unit="%"), [Verdict.NOT_APPLICABLE]),
        (replace(COST, actual_unit="%"), [Verdict.NOT_APPLICABLE]),
        (replace(COST, level1="产出指标", level2="成本指标"), [Verdict.PASS]),
        (replace(COST, level1="产出指标"), []),
        (replace(COST, ledger_cost=BLANK), []),
    ],
)
def test_only_costs_in_money_are_judged(row: Indicator, verdicts: list[Verdict]) -> None:
    reasons = {Verdict.CANNOT_TELL: "实际完成值未填", Verdict.NOT_APPLICABLE: "完成值不是金额", Verdict.PASS: ""}
    assert cost_told(row) == [Told(verdict, row, reasons[verdict]) for verdict in verdicts]


@pytest.mark.parametrize(
    ("number", "digit"),
    [(0, 1), (92, 1), (Fraction(183, 2), Fraction(1, 10)), (Fraction(1, 3), Fraction(1, 10**6))],
)
def test_the_last_digit_is_the_last_that_is_needed(number: Fraction, digit: Fraction) -> None:
    assert last_digit(number) == digit
