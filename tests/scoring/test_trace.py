"""What a trace says about itself."""

from fractions import Fraction

import pytest

from jixiao.book.book import Book
from jixiao.book.figure import Exact
from jixiao.book.finding import Operand
from jixiao.book.place import Place
from jixiao.law.mark import Mark
from jixiao.scoring.trace import Basis, Citation, Flag, FlagKind, Outcome, Trace

VERIFIED = Basis("S", "10 分", "甲", is_verified=True)
UNVERIFIED = Basis("S", "10 分", "乙", is_verified=False)


@pytest.mark.parametrize(
    ("score", "weight", "lost"),
    [
        (Fraction("3.75"), 5, Fraction("1.25")),
        (5, 5, 0),
        (Fraction("1.66"), Fraction("1.666"), 0),  # 0.006 can be neither won nor lost
        (None, 5, None),
        (0, None, None),
    ],
)
def test_lost_points(score: Exact | None, weight: Exact | None, lost: Exact | None) -> None:
    assert Trace("id", "名", weight, score=score).lost == lost


@pytest.mark.parametrize(
    ("basis", "is_verified"),
    [((), True), ((VERIFIED,), True), ((VERIFIED, UNVERIFIED), False)],
)
def test_one_unverified_parameter_makes_the_score_unverified(basis: tuple[Basis, ...], *, is_verified: bool) -> None:
    assert Trace("id", "名", 5, basis=basis).is_verified is is_verified


def test_what_is_printed_beside_a_parameter() -> None:
    assert (VERIFIED.verified_text, UNVERIFIED.verified_text) == ("已核实", "未核实")


def test_a_settled_flag_is_not_open() -> None:
    asks = Flag(FlagKind.REASON, "请说明")
    settled = Flag(FlagKind.SURVEY, "有问卷", is_open=False)
    assert Trace("id", "名", 5, flags=(asks, settled)).open_flags == (asks,)


@pytest.mark.parametrize(
    ("weight", "note"),
    [(Fraction(45, 2), "22.5 分，未计入总分：没填。"), (None, "分值不明，未计入总分：没填。")],
)
def test_a_trace_without_a_score_reports_its_weight(weight: Exact | None, note: str) -> None:
    before = Flag(FlagKind.SCORE_REFUSED, "越界")
    trace = Trace("id", "名", weight, flags=(before,)).unscored(
        Outcome.CANNOT_TELL, problem="没填。", missing=("indicator/k1/actual",)
    )
    assert (trace.outcome, trace.score, trace.problem) == (Outcome.CANNOT_TELL, None, "没填。")
    assert trace.missing == ("indicator/k1/actual",)
    assert trace.flags == (before, Flag(FlagKind.UNSCORED, note, is_open=True))


def test_places_come_from_the_book() -> None:
    inputs = (Operand("indicator/k1/actual", "实际完成值", "90", "次", Place()), Operand("x", "无", "1", "", Place()))
    place = Place(table=1, row=7, column=9)
    placed = Trace("id", "名", 5, inputs=inputs).placed(Book(2023, places={"indicator/k1/actual": place}))
    assert [item.place for item in placed.inputs] == [place, Place()]
    assert [item.printed for item in placed.inputs] == ["90", "1"]


def test_a_citation_names_instrument_and_article() -> None:
    found = Citation("S/over", "某号", "关于计分", Mark.GENERAL, is_verified=False).states("130% 复核")
    assert found == Basis("S/over", "130% 复核", "某号 关于计分", is_verified=False)
    assert Citation("S", "", "表下说明", Mark.CONFIRMED, is_verified=True).states("x").source == "表下说明"


def test_outcomes_have_words() -> None:
    assert [outcome.label for outcome in Outcome] == ["已计分", "不适用", "待评定", "无法计分"]
