"""What a scorecard says about itself."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.figure import Exact
from jixiao.scoring.scheme import Item, ItemMethod
from jixiao.scoring.scorecard import ItemScore, Scorecard, Unscored, total_flags, total_of, unscored_of
from jixiao.scoring.trace import Basis, Flag, FlagKind, Outcome, Trace
from tests.scoring.sample import scheme

JUDGED = Item("财务管理", 10, ItemMethod.JUDGEMENT)
SUM = Item("绩效指标", 90, ItemMethod.SUM_OF_INDICATORS)
BASIS = Basis("S", "10 分", "甲", is_verified=False)


def trace(score: Exact | None, weight: Exact | None = 10, explanation: str = "", label: str = "名") -> Trace:
    found = Trace("id", label, weight, explanation=explanation)
    if score is None:
        return found.unscored(Outcome.CANNOT_TELL, problem="没填。", missing=("x",))
    return replace(found, score=score)


def scored(*traces: Trace, item: Item = JUDGED) -> tuple[ItemScore, ...]:
    return tuple(ItemScore("板块", item, found) for found in traces)


def card(*items: ItemScore, grade: str = "") -> Scorecard:
    return Scorecard("e1", scheme(), items, total_of(items), grade, (), ())


def test_the_total_is_the_exact_sum_of_what_counts() -> None:
    items = scored(trace(Fraction("9.44")), trace(Fraction("0.56")), trace(None))
    beside = replace(items[0], item=replace(JUDGED, is_counted=False))
    assert total_of((*items, beside)) == 10
    assert type(total_of(items)) is int
    assert total_of(items[:1]) == Fraction("9.44")


def test_nothing_scored_is_no_total_of_0() -> None:
    assert total_of(scored(trace(None))) is None
    assert total_of(scored(trace(0))) == 0


def test_what_was_not_scored() -> None:
    assert unscored_of(scored(trace(None))[0]) == (Unscored("名", 10, Outcome.CANNOT_TELL, "没填。", ("x",)),)
    assert unscored_of(scored(trace(9))[0]) == ()


@pytest.mark.parametrize(("outcome", "count"), [(Outcome.NOT_APPLICABLE, 0), (Outcome.CANNOT_TELL, 1)])
def test_an_optional_item_is_open_only_where_something_is_wrong(outcome: Outcome, count: int) -> None:
    optional = replace(JUDGED, is_optional=True)
    found = Trace("id", "名", None).unscored(outcome, problem="没有。")
    assert len(unscored_of(ItemScore("板块", optional, found))) == count


def test_a_required_item_that_does_not_apply_is_open() -> None:
    found = Trace("id", "名", 10).unscored(Outcome.NOT_APPLICABLE, problem="不涉及。")
    assert len(unscored_of(ItemScore("板块", JUDGED, found))) == 1


@pytest.mark.parametrize(
    ("weights", "maximum", "expected"),
    [
        ((50, 40), 90, []),
        ((50, 30), 90, [10]),
        ((50, Fraction("39.99")), 90, [Fraction("0.01")]),
        ((50, 50), 90, []),
        ((50, 30), None, []),
        ((50, None), 90, []),  # how much is not carried cannot be told
    ],
)
def test_points_that_no_indicator_carries(
    weights: tuple[Exact | None, ...], maximum: Exact | None, expected: list[Exact]
) -> None:
    indicators = tuple(trace(0, weight) for weight in weights)
    found = unscored_of(ItemScore("板块", replace(SUM, maximum=maximum), trace(0), indicators))
    assert [(item.label, item.weight, item.outcome) for item in found] == [
        ("绩效指标", weight, Outcome.CANNOT_TELL) for weight in expected
    ]


def test_a_gap_comes_after_what_is_missing() -> None:
    indicators = (trace(None, 50, label="甲"), trace(30, 30))
    found = unscored_of(ItemScore("板块", SUM, trace(30), indicators))
    assert [(item.label, item.weight, item.problem) for item in found] == [
        ("甲", 50, "没填。"),
        ("绩效指标", 10, "指标权重合计少 10 分。"),
    ]


def test_under_a_sum_the_indicators_are_the_leaves() -> None:
    indicators = (trace(9, explanation="延期"), trace(10), trace(8))
    found = card(ItemScore("板块", SUM, trace(27, 90), indicators), *scored(trace(7)))
    assert found.traces == (*indicators, trace(7))
    assert found.indicators == indicators
    assert found.losses == (indicators[0], indicators[2], trace(7))
    assert found.unexplained == (indicators[2], trace(7))


def test_a_card_is_complete_where_nothing_is_open() -> None:
    found = card(*scored(trace(7)))
    assert found.is_complete
    assert not replace(found, unscored=(Unscored("名", 1, Outcome.CANNOT_TELL, ""),)).is_complete


def test_the_execution_rate_is_found() -> None:
    item = scheme().execution_item
    assert item is not None
    rate = trace(9)
    assert card(*scored(trace(7)), ItemScore("板块", item, rate)).execution is rate
    assert card(*scored(trace(7))).execution is None


def test_each_unverified_parameter_is_named_once() -> None:
    verified = replace(BASIS, is_verified=True)
    other = replace(BASIS, parameter="T")
    sums = replace(trace(9), basis=(BASIS, verified))
    found = card(ItemScore("板块", SUM, sums, (replace(trace(9), basis=(other, BASIS)),)))
    assert found.unverified == (BASIS, other)


def test_a_grade_rests_on_its_bands() -> None:
    grades = scheme().grades
    assert grades is not None
    assert card(*scored(trace(9)), grade="优").unverified == (grades.basis,)
    assert card(*scored(trace(9))).unverified == ()
    ungraded = replace(card(*scored(trace(9)), grade="优"), scheme=scheme("SELF-HB"))
    assert ungraded.unverified == ()


def flags_of(total: Exact | None, *traces: Trace, unscored: tuple[Unscored, ...] = ()) -> list[str]:
    found = total_flags(total, items=scored(*traces), unscored=unscored, scheme=scheme())
    assert all(flag.is_open for flag in found)
    return [flag.note for flag in found]


def left(weight: Exact | None) -> Unscored:
    return Unscored("名", weight, Outcome.CANNOT_TELL, "没填。")


def test_lost_points_are_compared_with_their_reasons() -> None:
    assert flags_of(97, trace(8, explanation="延期"), trace(9)) == ["失分 3 分，其中写明原因的 2 分。"]
    assert flags_of(97, trace(8, explanation="延期"), trace(9, explanation="疫情")) == []  # 2 + 1
    assert flags_of(100, trace(10)) == []


def test_points_not_scored_are_not_lost() -> None:
    assert flags_of(87, trace(7), unscored=(left(10),)) == ["失分 3 分，其中写明原因的 0 分。"]
    assert flags_of(90, trace(10), unscored=(left(10),)) == []
    assert flags_of(87, trace(7), unscored=(left(None),)) == []


def test_only_counted_items_explain() -> None:
    beside = ItemScore("板块", replace(JUDGED, is_counted=False), trace(7, explanation="延期"))
    found = total_flags(97, items=(beside,), unscored=(), scheme=scheme())
    assert found == (Flag(FlagKind.REASON, "失分 3 分，其中写明原因的 0 分。"),)


def test_a_reason_beside_an_unknown_maximum_may_explain_all() -> None:
    assert flags_of(97, trace(7, None, "延期")) == []
    assert flags_of(97, trace(7, None)) == ["失分 3 分，其中写明原因的 0 分。"]


@pytest.mark.parametrize(
    ("total", "notes"), [(None, []), (100, []), (Fraction("100.01"), ["总分 100.01 分超过满分 100 分。"])]
)
def test_a_total_above_the_full_marks(total: Exact | None, notes: list[str]) -> None:
    assert flags_of(total) == notes
