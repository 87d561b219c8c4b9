"""Items that a person judges, and the sum of the indicators."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.evaluation import ScoreItem
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Exact, Figure
from jixiao.book.finding import Operand
from jixiao.book.place import Place
from jixiao.scoring.item import score_judgement, sum_indicators
from jixiao.scoring.scheme import Item, ItemMethod
from jixiao.scoring.trace import FlagKind, Outcome, Trace
from tests.scoring.sample import kinds, notes, scheme

DEPARTMENT = scheme("DEPT-SC-2023")
KNOWN = Item("财务管理", 10, ItemMethod.JUDGEMENT)
UNKNOWN = Item("财务管理", None, ItemMethod.JUDGEMENT)
OPTIONAL = Item("绩效结果应用", None, ItemMethod.JUDGEMENT, is_optional=True)
TEXT = "建立了制度"


def row(score: str | Figure, maximum: str = "", reason: str = "", statement: str = TEXT) -> ScoreItem:
    return ScoreItem(
        key="s3",
        name="财务管理",
        score=Figure.plain(score) if isinstance(score, str) else score,
        maximum=Figure.plain(maximum) if maximum else BLANK,
        reason=reason,
        statement=statement,
    )


def judged(item: Item, *rows: ScoreItem) -> Trace:
    return score_judgement(item, rows=rows, scheme=DEPARTMENT)


def test_every_point_is_traced() -> None:
    trace = judged(KNOWN, row("9", "10", " 岗位兼任 "))
    assert (trace.subject, trace.label, trace.weight) == ("score_item/s3/score", "财务管理", 10)
    assert (trace.outcome, trace.score, trace.computed, trace.lost) == (Outcome.SCORED, 9, None, 1)
    assert (trace.formula, trace.explanation) == ("评分人评定 9 分", "岗位兼任")
    assert trace.inputs == (
        Operand("score_item/s3/score", "评分", "9", "分", Place()),
        Operand("score_item/s3/maximum", "满分", "10", "分", Place()),
        Operand("score_item/s3/statement", "评分说明", TEXT, "", Place()),
    )
    assert [(item.parameter, item.value) for item in trace.basis] == [("DEPT-SC-2023", "财务管理 10 分")]
    assert notes(trace, FlagKind.REASON) == [("失分 1 分，须写明原因。", False)]
    assert notes(trace, FlagKind.STATEMENT) == [("评定的得分须写明评分说明。", False)]


@pytest.mark.parametrize(
    ("reason", "statement", "open_kinds"),
    [
        ("", TEXT, [FlagKind.REASON]),
        ("", " ", [FlagKind.STATEMENT, FlagKind.REASON]),
        ("岗位兼任", "", []),
        (" ", TEXT, [FlagKind.REASON]),
    ],
)
def test_lost_points_and_judgements_need_words(reason: str, statement: str, open_kinds: list[FlagKind]) -> None:
    trace = judged(KNOWN, row("9", reason=reason, statement=statement))
    assert [flag.kind for flag in trace.open_flags] == open_kinds


@pytest.mark.parametrize(
    ("score", "expected"), [("10", 10), ("0", 0), ("9.125", Fraction("9.13")), ("10.01", None), ("-0.01", None)]
)
def test_a_score_lies_between_0_and_the_maximum(score: str, expected: Exact | None) -> None:
    trace = judged(KNOWN, row(score))
    assert trace.score == expected
    assert (FlagKind.SCORE_REFUSED in kinds(trace)) is (expected is None)


def test_rounding_never_passes_the_maximum() -> None:
    assert judged(replace(KNOWN, maximum=Fraction("1.666")), row("1.666")).score == Fraction("1.66")


def test_a_maximum_of_the_report_bounds_the_rounding() -> None:
    assert judged(UNKNOWN, row("1.666", "1.666")).score == Fraction("1.66")


def test_full_marks_lose_nothing() -> None:
    assert kinds(judged(KNOWN, row("10"))) == [FlagKind.STATEMENT]
    assert judged(replace(KNOWN, maximum=Fraction("1.666")), row("1.66")).lost == 0
    assert kinds(judged(replace(KNOWN, maximum=Fraction("1.666")), row("1.66"))) == [FlagKind.STATEMENT]


@pytest.mark.parametrize(("score", "problem"), [("12", "评分 12 分超过满分 10 分。"), ("-1", "评分 -1 分为负。")])
def test_a_refused_score_is_explained(score: str, problem: str) -> None:
    trace = judged(KNOWN, row(score))
    assert (trace.outcome, trace.problem, trace.missing) == (Outcome.CANNOT_TELL, problem, ())
    assert notes(trace, FlagKind.SCORE_REFUSED) == [(problem, True)]
    assert kinds(trace) == [FlagKind.SCORE_REFUSED, FlagKind.UNSCORED]


def test_an_unknown_maximum_is_said_and_judges_nothing() -> None:
    trace = judged(UNKNOWN, row("9"))
    assert (trace.score, trace.weight, trace.lost) == (9, None, None)
    assert kinds(trace) == [FlagKind.STATEMENT, FlagKind.MAXIMUM_UNKNOWN]
    assert notes(trace, FlagKind.MAXIMUM_UNKNOWN) == [("方案没有满分，不能判断是否失分。", False)]
    assert trace.basis[0].value == "财务管理 满分不明"


def test_a_maximum_that_the_report_states_is_used_where_the_scheme_has_none() -> None:
    trace = judged(UNKNOWN, row("9", "10"))
    assert (trace.weight, trace.lost) == (10, 1)
    assert notes(trace, FlagKind.MAXIMUM_UNKNOWN) == [("方案没有满分，按报告所填满分 10 分。", False)]
    assert kinds(judged(UNKNOWN, row("12", "10"))) == [FlagKind.SCORE_REFUSED, FlagKind.UNSCORED]


@pytest.mark.parametrize(
    ("maximum", "expected"), [("10", []), ("", []), ("15", [("报告所填满分 15 分，方案是 10 分，按方案。", True)])]
)
def test_a_maximum_that_differs_is_said(maximum: str, expected: list[tuple[str, bool]]) -> None:
    trace = judged(KNOWN, row("10", maximum))
    assert (trace.weight, notes(trace, FlagKind.WEIGHT_DIFFERS)) == (10, expected)


@pytest.mark.parametrize(
    ("rows", "problem", "missing"),
    [
        ((), "没有这一项的评分。", ()),
        ((row("9"), row("8")), "有 2 行评分，不知以哪一行为准。", ()),
        ((row(BLANK),), "评分未填写。", ("score_item/s3/score",)),
    ],
)
def test_one_row_with_a_score_is_needed(rows: tuple[ScoreItem, ...], problem: str, missing: tuple[str, ...]) -> None:
    trace = judged(KNOWN, *rows)
    assert (trace.outcome, trace.score, trace.problem) == (Outcome.CANNOT_TELL, None, problem)
    assert trace.subject == ("score_item/s3/score" if missing else "")
    assert (trace.missing, trace.label, trace.weight) == (missing, "财务管理", 10)
    assert [item.value for item in trace.basis] == ["财务管理 10 分"]


def test_a_score_that_does_not_apply() -> None:
    assert judged(KNOWN, row(NOT_APPLICABLE)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("rows", [(), (row(BLANK),), (row(NOT_APPLICABLE),), (row(BLANK), row(BLANK))])
def test_an_optional_item_may_be_left_out(rows: tuple[ScoreItem, ...]) -> None:
    trace = judged(OPTIONAL, *rows)
    assert (trace.outcome, trace.problem) == (Outcome.NOT_APPLICABLE, "报告没有评分，方案也不要求评分。")


def test_an_optional_item_counts_where_it_is_scored() -> None:
    assert judged(OPTIONAL, row("5")).score == 5
    assert judged(OPTIONAL, row("5"), row(BLANK)).outcome is Outcome.CANNOT_TELL


def indicator(score: str) -> Trace:
    return Trace("indicator/k/score", "名", 5, score=Fraction(score) if score else None)


def test_the_sum_is_exact_and_printed() -> None:
    item = Item("绩效指标", 90, ItemMethod.SUM_OF_INDICATORS)
    traces = [indicator("3.75"), indicator(""), indicator("22.5"), indicator("0")]
    trace = sum_indicators(item, traces=traces, scheme=scheme())
    assert (trace.score, trace.computed, trace.outcome) == (Fraction("26.25"), Fraction("26.25"), Outcome.SCORED)
    assert trace.formula == "3.75 + 22.5 + 0 = 26.25"
    assert (trace.subject, trace.label, trace.weight) == ("", "绩效指标", 90)
    assert [found.value for found in trace.basis] == ["绩效指标 90 分"]


def test_a_whole_sum_is_an_integer() -> None:
    item = Item("绩效指标", 90, ItemMethod.SUM_OF_INDICATORS)
    assert type(sum_indicators(item, traces=[indicator("22.5"), indicator("22.5")], scheme=scheme()).score) is int


@pytest.mark.parametrize(("traces", "problem"), [([], "没有绩效指标。"), ([indicator("")], "没有一项指标能计分。")])
def test_no_sum_of_nothing(traces: list[Trace], problem: str) -> None:
    item = Item("绩效指标", 90, ItemMethod.SUM_OF_INDICATORS)
    trace = sum_indicators(item, traces=traces, scheme=scheme())
    assert (trace.outcome, trace.score, trace.problem) == (Outcome.CANNOT_TELL, None, problem)
    assert (trace.label, trace.weight) == ("绩效指标", 90)
    assert [found.value for found in trace.basis] == ["绩效指标 90 分"]
