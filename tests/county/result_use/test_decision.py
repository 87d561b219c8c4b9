"""Decisions: on both sides of each line, exact to the fen, and open where something is missing."""

from dataclasses import replace
from fractions import Fraction

import pytest

from jixiao.book.figure import Exact
from jixiao.county.result_use.decision import UNDECIDED, decide, decide_all
from tests.county.result_use.sample import GOOD, TERMS
from tests.county.round import WAN


@pytest.mark.parametrize(
    ("points", "use", "share"),
    [
        (90, "优先安排", 0),
        (Fraction("89.99"), "保留", 0),
        (80, "保留", 0),
        (Fraction("79.99"), "压减", Fraction(1, 10)),
        (60, "压减", Fraction(1, 10)),
        (Fraction("59.99"), "取消", 1),
    ],
)
def test_the_grade_decides_the_use(points: Exact, use: str, share: Exact) -> None:
    decision = decide(replace(GOOD, points=points), terms=TERMS)
    assert (decision.use, decision.share) == (use, share)


@pytest.mark.parametrize(
    ("rate", "share"),
    [
        (Fraction("0.8"), 0),
        (Fraction("0.7999"), Fraction(1, 10)),
        (Fraction("0.6"), Fraction(1, 10)),
        (Fraction("0.5999"), Fraction(1, 5)),
        (Fraction("0.2999"), Fraction(3, 10)),
        (Fraction(0), Fraction(3, 10)),
    ],
)
def test_execution_cuts_by_its_band(rate: Fraction, share: Exact) -> None:
    decision = decide(replace(GOOD, rate=rate), terms=TERMS)
    assert decision.share == share
    assert decision.use == ("压减" if share else "优先安排")  # a priority that is cut is no priority


@pytest.mark.parametrize(("count", "share"), [(0, 0), (1, 5), (2, 10), (3, 15), (4, 15)])
def test_problems_that_come_again_cut_by_their_number(count: int, share: int) -> None:
    decision = decide(replace(GOOD, repeated=("目标不细。",) * count), terms=TERMS)
    assert decision.share == Fraction(share, 100)


def test_shares_are_added_up_to_the_limit() -> None:
    poor = replace(GOOD, points=70, rate=Fraction(1, 10), repeated=("甲", "乙", "丙"))
    assert decide(poor, terms=TERMS).share == Fraction(1, 2)  # 10 + 30 + 15 = 55, at most 50
    assert decide(replace(poor, repeated=("甲", "乙")), terms=TERMS).share == Fraction(1, 2)
    assert decide(replace(poor, repeated=("甲",)), terms=TERMS).share == Fraction(9, 20)
    told = [step.words for step in decide(poor, terms=TERMS).steps]
    assert "各项相加 55%，超过上限，压减 50%。" in told


def test_dropping_a_project_is_not_limited_and_asks_for_no_rate() -> None:
    decision = decide(replace(GOOD, points=10, rate=None), terms=TERMS)
    assert (decision.use, decision.cut, decision.rest) == ("取消", 100 * WAN, 0)


def test_the_cut_is_rounded_half_up_and_the_rest_is_what_remains() -> None:
    odd = replace(GOOD, points=70, budget=12_345)  # a tenth is 1234.5 fen
    decision = decide(odd, terms=TERMS)
    assert (decision.cut, decision.rest) == (1_235, 11_110)


def test_what_is_missing_leaves_the_decision_open() -> None:
    without_score = decide(replace(GOOD, points=None), terms=TERMS)
    without_rate = decide(replace(GOOD, rate=None, rate_problem="没有填报决算数"), terms=TERMS)
    assert (without_score.use, without_score.cut) == (UNDECIDED, None)
    assert without_rate.problem == "执行率无法判断：没有填报决算数。"
    assert without_rate.grade == "优"


def test_without_a_budget_there_is_a_share_and_no_amount() -> None:
    decision = decide(replace(GOOD, budget=None, points=70), terms=TERMS)
    assert (decision.share, decision.cut, decision.rest) == (Fraction(1, 10), None, None)
    assert decision.steps[-1].words == "没有本年调整预算数，只定比例，不定金额。"


def test_each_step_names_its_parameter() -> None:
    steps = decide(replace(GOOD, points=70, repeated=("目标不细。",)), terms=TERMS).steps
    assert [step.provision.parameter if step.provision else "" for step in steps] == [
        "等级档次", "结果应用方式", "结果应用压减比例", "执行率压减档", "重复问题压减档", "合计压减上限", "",
    ]  # fmt: skip
    assert steps[4].words == "重复出现的问题 1 个（目标不细），压减 5%。"
    assert steps[-1].words == "本年调整预算数 100.00 万元 × 15% = 15.00 万元，安排 85.00 万元。"


def test_unverified_lines_are_told_once() -> None:
    decision = decide(GOOD, terms=TERMS)
    assert len(decision.unverified) == len(set(decision.unverified)) == 6
    assert len(decide_all([GOOD, GOOD], terms=TERMS)) == 2
