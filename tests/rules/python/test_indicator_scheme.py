"""Weights and scores against the scheme of their evaluation."""

from collections.abc import Callable
from fractions import Fraction

import pytest

from jixiao.book.book import Book
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import BLANK, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value
from jixiao.rules.python.indicator_scheme import check_bands, check_weights
from jixiao.rules.python_rule import Told

TEN = Figure.plain("10")


def answering(value: Value) -> Callable[..., Value]:
    return lambda *_arguments: value


def weights_told(problem: Value) -> Told:
    book = Book(2024, evaluations=(Evaluation("e1"),), indicators=(Indicator("a"), Indicator("b", project="p1")))
    return next(iter(check_weights(Facts(book, functions={"分值问题": answering(problem)}))))


def bands_told(score: Figure, *, allowed: Value, achievement: str = "达成", weight: Figure = TEN) -> Told:
    row = Indicator("a", nature="定性", weight=weight, score=score, achievement=achievement)
    facts = Facts(Book(2024, indicators=(row,)), functions={"得分范围": answering(allowed)})
    return next(iter(check_bands(facts)))


@pytest.mark.parametrize(
    ("problem", "verdict"),
    [
        ("", Verdict.PASS),
        ("产出 49，方案是 50", Verdict.FAIL),
        (UNKNOWN, Verdict.CANNOT_TELL),
        (NOT_APPLICABLE, Verdict.NOT_APPLICABLE),
    ],
)
def test_the_answer_of_scoring_decides_on_the_weights(problem: Value, verdict: Verdict) -> None:
    told = weights_told(problem)
    assert told.verdict is verdict
    assert told.row == Evaluation("e1")


def test_scoring_is_asked_about_each_evaluation_of_the_book() -> None:
    book = Book(2024, evaluations=(Evaluation("e1"), Evaluation("e2")))
    functions = {"分值问题": lambda facts, row: f"{facts.book.year}·{row.key}"}
    assert [told.arithmetic for told in check_weights(Facts(book, functions=functions))] == ["2024·e1", "2024·e2"]


def test_weights_that_differ_are_told_with_the_indicators_of_the_evaluation() -> None:
    told = weights_told("产出 49，方案是 50")
    assert (told.verdict, told.arithmetic, told.figures) == (
        Verdict.FAIL,
        "产出 49，方案是 50",
        ("indicator/a/weight",),
    )


@pytest.mark.parametrize(
    ("printed", "verdict"),
    [("5.99", Verdict.FAIL), ("6", Verdict.PASS), ("7.99", Verdict.PASS), ("8", Verdict.FAIL)],
)
def test_both_ends_belong_to_a_band(printed: str, verdict: Verdict) -> None:
    assert bands_told(Figure.plain(printed), allowed=(6, Fraction(799, 100))).verdict is verdict


def test_a_score_outside_its_band_is_told_with_the_band() -> None:
    told = bands_told(Figure.plain("8"), allowed=(6, Fraction(799, 100)), achievement="部分达成")
    assert told.row == Indicator("a", nature="定性", weight=TEN, score=Figure.plain("8"), achievement="部分达成")
    assert told.arithmetic == "达成程度为“部分达成”，得分应在 6～7.99 分之间，所列为 8 分"
    assert (told.figures, told.stated, told.computed) == (("indicator/a/score",), "8", "6～7.99")


def test_an_inferred_level_does_not_refute_a_score() -> None:
    assert bands_told(Figure.plain("7"), allowed=(8, 10), achievement="").verdict is Verdict.CANNOT_TELL
    assert bands_told(Figure.plain("8"), allowed=(8, 10), achievement="").verdict is Verdict.PASS


@pytest.mark.parametrize(("score", "weight"), [(BLANK, TEN), (TEN, BLANK)])
def test_a_blank_is_no_score(score: Figure, weight: Figure) -> None:
    assert bands_told(score, allowed=(0, 10), weight=weight).verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize("printed", ["-0.01", "10.01"])
def test_a_score_outside_its_weight_is_left_to_another_rule(printed: str) -> None:
    assert bands_told(Figure.plain(printed), allowed=(8, 10)).verdict is Verdict.NOT_APPLICABLE


def test_without_a_band_nothing_can_be_told() -> None:
    assert bands_told(TEN, allowed=UNKNOWN).verdict is Verdict.CANNOT_TELL


def test_quantitative_and_changed_scores_are_passed_over() -> None:
    rows = (Indicator("a", nature="≥", score=TEN), Indicator("b", nature="定性", human_change="另有约定"))
    assert list(check_bands(Facts(Book(2024, indicators=rows)))) == []


@pytest.mark.parametrize(
    ("score", "allowed", "achievement", "reason"),
    [
        (BLANK, (8, 10), "达成", "得分或权重未填"),
        (Figure.plain("10.01"), (8, 10), "达成", "得分不在 0 与权重之间，另行指出"),
        (TEN, UNKNOWN, "达成", "达成程度未填，或评分方案没有这一档"),
        (Figure.plain("7"), (8, 10), "", "达成程度未填"),
        (TEN, (8, 10), "达成", ""),  # a score in its band needs no words
    ],
)
def test_a_score_that_is_not_refuted_is_told_with_its_reason(
    score: Figure, allowed: Value, achievement: str, reason: str
) -> None:
    told = bands_told(score, allowed=allowed, achievement=achievement)
    assert told.arithmetic == reason
    assert told.row == Indicator("a", nature="定性", weight=TEN, score=score, achievement=achievement)


def test_scoring_is_asked_for_the_band_of_each_indicator_of_the_book() -> None:
    rows = tuple(Indicator(key, nature="定性", weight=TEN, score=TEN, achievement="达成") for key in ("a", "b"))
    bands = {(2024, "a"): (8, 10), (2024, "b"): (0, 6)}
    facts = Facts(
        Book(2024, indicators=rows), functions={"得分范围": lambda asked, row: bands[asked.book.year, row.key]}
    )
    assert [told.verdict for told in check_bands(facts)] == [Verdict.PASS, Verdict.FAIL]
