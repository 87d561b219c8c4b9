"""Scoring a whole evaluation: a project's self-evaluation, and the department of the first seed."""

from fractions import Fraction

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.evaluation import Evaluation, ScoreItem
from jixiao.book.figure import Exact, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.place import Place
from jixiao.book.project import Project
from jixiao.scoring.evaluate import score_evaluation
from jixiao.scoring.execution import NoExecutionScoreError
from jixiao.scoring.scorecard import Scorecard
from jixiao.scoring.trace import FlagKind, Outcome
from tests.scoring.sample import figure, kinds, scheme

FORM = Evaluation("e1", project="p1")
DEPARTMENT = Evaluation("e0")


def row(key: str, level1: str, figures: str, *, project: str = "p1") -> Indicator:
    nature, target, actual, weight = figures.split(" ")
    return Indicator(
        key,
        project=project,
        level1=level1,
        name=f"指标{key}",
        nature=nature,
        target=figure(target),
        actual=figure(actual.strip("-")),
        weight=figure(weight),
        evidence="问卷",
        unit="%" if level1 == "满意度指标" else "次",
    )


# 10 for execution; 50 + 30 + 10 for the indicators
INDICATORS = (
    row("k1", "产出指标", "≥ 120 90 50"),  # 90/120 × 50 = 37.5
    row("k2", "效益指标", "≥ 10 10 30"),  # 30
    row("k3", "满意度指标", "≥ 90 85 10"),  # 85/90 × 10 = 9.44
    row("k9", "产出指标", "≥ 1 1 50", project="p2"),  # of another project
)
AMOUNTS = (
    Amount("project", "p1", "amount", Caliber("adjusted"), Figure.money("100")),
    Amount("project", "p1", "amount", Caliber("final"), Figure.money("95")),
)
BOOK = Book(2023, indicators=INDICATORS, amounts=AMOUNTS)


def card_of(book: Book = BOOK, key: str = "SELF-MOF-2020-10", **computed: int) -> Scorecard:
    return score_evaluation(book, evaluation=FORM, scheme=scheme(key), computed=computed or None)


def test_a_project_is_scored() -> None:
    card = card_of()
    assert (card.evaluation, card.scheme.key) == ("e1", "SELF-MOF-2020-10")
    assert [(item.block, item.item.name, item.trace.score) for item in card.items] == [
        ("预算执行情况", "预算执行率", Fraction("9.5")),
        ("绩效指标", "绩效指标", Fraction("76.94")),  # 37.5 + 30 + 9.44
    ]
    assert card.total == Fraction("86.44")  # 9.5 + 76.94
    assert (card.grade, card.unscored) == ("良", ())
    assert [trace.label for trace in card.indicators] == ["指标k1", "指标k2", "指标k3"]


def test_lost_points_without_a_reason_are_added_up() -> None:
    card = card_of()
    assert [(flag.kind, flag.note, flag.is_open) for flag in card.flags] == [
        (FlagKind.REASON, "失分 13.56 分，其中写明原因的 0 分。", True)  # 100 − 86.44
    ]


def test_a_missing_value_leaves_its_points_open() -> None:
    first = replace(INDICATORS[0], actual=figure(""))
    card = card_of(replace(BOOK, indicators=(first, *INDICATORS[1:])))
    assert card.total == Fraction("48.94")  # 9.5 + 30 + 9.44
    assert card.grade == ""  # up to 98.94
    assert [(item.label, item.weight, item.outcome, item.missing) for item in card.unscored] == [
        ("指标k1", 50, Outcome.CANNOT_TELL, ("indicator/k1/actual",))
    ]
    assert card.unscored[0].problem == "实际完成值未填写。"


def test_an_execution_rate_that_does_not_apply_is_not_scored() -> None:
    nothing = tuple(replace(amount, figure=Figure.money("0")) for amount in AMOUNTS)
    card = card_of(replace(BOOK, amounts=nothing))
    assert card.total == Fraction("76.94")
    assert [(item.label, item.weight, item.outcome) for item in card.unscored] == [
        ("预算执行率", 10, Outcome.NOT_APPLICABLE)
    ]
    assert card.grade == ""  # 76.94 to 86.94


def test_a_budget_that_nobody_stated_may_be_computed() -> None:
    card = score_evaluation(
        replace(BOOK, amounts=AMOUNTS[1:]),
        evaluation=FORM,
        scheme=scheme(),
        computed={"project/p1/amount@adjusted": 100_000_000},  # 100 万元 in fen
    )
    assert card.execution is not None
    assert card.execution.score == Fraction("9.5")
    missing = card_of(replace(BOOK, amounts=AMOUNTS[1:])).execution
    assert missing is not None
    assert missing.missing == ("project/p1/amount@adjusted",)


@pytest.mark.parametrize(
    ("status", "score"),
    [("已完成", 10), ("执行中", 7), ("", 7)],  # 95 % is in 80–100 %
)
def test_a_finished_project_is_known_by_its_state(status: str, score: Exact) -> None:
    projects = (Project("p2", status="执行中"), Project("p1", status=status))
    card = card_of(replace(BOOK, projects=projects), "SELF-MOF-2021-101")
    assert card.execution is not None
    assert card.execution.score == score
    assert (FlagKind.FINISH_UNKNOWN in kinds(card.execution)) is (not status)


def test_a_project_that_is_not_in_the_list_may_be_finished() -> None:
    execution = card_of(key="SELF-MOF-2021-101").execution
    assert execution is not None
    assert FlagKind.FINISH_UNKNOWN in kinds(execution)


def test_places_are_those_of_the_book() -> None:
    place = Place(table=2, row=3, column=8)
    places = {"indicator/k1/actual": place, "project/p1/amount@final": place}
    card = card_of(replace(BOOK, places=places))
    assert [item.place for item in card.indicators[0].inputs] == [Place(), place, Place()]
    assert card.execution is not None
    assert [item.place for item in card.execution.inputs] == [place, Place()]


def test_weights_that_differ_are_said_once() -> None:
    card = card_of(replace(BOOK, indicators=INDICATORS[:2]))
    assert kinds(card.items[1].trace) == [FlagKind.WEIGHT_DIFFERS, FlagKind.WEIGHT_DIFFERS]
    assert [(item.label, item.weight, item.problem) for item in card.unscored] == [
        ("绩效指标", 10, "指标权重合计少 10 分。")  # 90 − 80
    ]


def test_without_indicators_the_whole_part_is_open() -> None:
    card = card_of(replace(BOOK, indicators=()))
    assert [(item.label, item.weight, item.problem) for item in card.unscored] == [("绩效指标", 90, "没有绩效指标。")]
    assert kinds(card.items[1].trace) == [FlagKind.UNSCORED]
    assert card.total == Fraction("9.5")


def test_an_empty_book_has_no_total() -> None:
    card = card_of(Book(2023))
    assert (card.total, card.grade, card.flags) == (None, "", ())
    assert [item.weight for item in card.unscored] == [10, 90]


def test_a_scheme_without_its_section_is_refused() -> None:
    broken = structs.replace(scheme(), execution=None)
    with pytest.raises(NoExecutionScoreError, match="SELF-MOF-2020-10"):
        score_evaluation(BOOK, evaluation=FORM, scheme=broken)


# The department report of the first seed: eight scores, 63 + 32 = 95.
SCORES = {
    "履职效能": "15",
    "预算管理": "25",
    "财务管理": "9",
    "资产管理": "8",
    "采购管理": "6",
    "项目决策": "11",
    "项目执行": "11",
    "目标实现": "10",
}


def judged(name: str, score: str, *, evaluation: str = "e0") -> ScoreItem:
    return ScoreItem(f"s-{name}", evaluation=evaluation, name=name, score=figure(score), statement="按要求完成")


def quality(key: str, level1: str, score: str) -> Indicator:
    return Indicator(
        key,
        level1=level1,
        nature="定性",
        weight=figure("10"),
        score=figure(score),
        target_level="优",
        actual_level="优",
    )


def count(key: str, target: str, actual: str, score: str) -> Indicator:
    return Indicator(
        key,
        level1="产出指标",
        nature="≥",
        target=figure(target),
        actual=figure(actual),
        weight=figure("5"),
        score=figure(score),
    )


# The attached table: four counts of 5, eight rows of 10; one score too high, one missing.
TABLE = (
    count("expert", "1", "1", "5"),
    count("inspection", "120", "132", "5"),
    count("lawyer", "1", "2", "5"),
    count("science", "10", "12", "12"),
    quality("meeting", "产出指标", "9"),
    quality("payment", "产出指标", "10"),
    quality("economy", "效益指标", "8"),
    quality("grid", "效益指标", "10"),
    quality("safety", "效益指标", ""),
    quality("growth", "效益指标", "8"),
    quality("public", "满意度指标", "10"),
    quality("pollution", "成本指标", "10"),
)
SEED = Book(2023, indicators=TABLE, score_items=tuple(judged(name, score) for name, score in SCORES.items()))


def department(book: Book = SEED, key: str = "DEPT-SC-2023") -> Scorecard:
    return score_evaluation(book, evaluation=DEPARTMENT, scheme=scheme(key))


def test_the_eight_scores_of_the_seed_are_its_total() -> None:
    card = department()
    assert card.total == 95  # 15 + 25 + 9 + 8 + 6 + 11 + 11 + 10
    assert (card.grade, card.unscored) == ("优", ())
    assert all(FlagKind.MAXIMUM_UNKNOWN in kinds(item.trace) for item in card.items[:8])


def test_the_lost_points_of_the_seed_are_not_explained() -> None:
    assert [flag.note for flag in department().flags] == ["失分 5 分，其中写明原因的 0 分。"]  # 100 − 95


def test_the_attached_table_is_scored_beside_the_total() -> None:
    table = department().items[-1]
    assert (table.item.is_counted, table.trace.score) == (False, 85)
    assert table.trace.formula == "5 + 5 + 5 + 5 + 9 + 10 + 8 + 10 + 8 + 10 + 10 = 85"
    by_key = {trace.subject: trace for trace in table.indicators}
    assert by_key["indicator/science/score"].score == 5  # not the 12 that the cell holds
    safety = by_key["indicator/safety/score"]
    assert (safety.outcome, safety.low, safety.high) == (Outcome.NEEDS_PERSON, 8, 10)
    assert [trace.subject for trace in table.indicators if trace.open_flags] == [
        "indicator/lawyer/score",  # 2 of 1
        "indicator/meeting/score",  # 9 of 10 without a reason
        "indicator/economy/score",
        "indicator/safety/score",
        "indicator/growth/score",
        "indicator/public/score",  # no survey
    ]


def test_the_parts_that_a_report_may_leave_out_are_said_to_be() -> None:
    card = department()
    left_out = [item for item in card.items if item.trace.outcome is Outcome.NOT_APPLICABLE]
    assert [item.item.name for item in left_out] == ["绩效结果应用", "重点领域绩效分析"]


def test_a_missing_item_is_open() -> None:
    book = replace(SEED, score_items=SEED.score_items[1:])
    card = department(book)
    assert (card.total, card.grade) == (80, "")  # 80 to 100, the maximum is unknown
    assert [(item.label, item.weight) for item in card.unscored] == [("履职效能", None)]
    assert card.flags == ()  # how much was lost cannot be told


def test_an_item_outside_the_scheme_is_not_counted() -> None:
    book = replace(SEED, score_items=(*SEED.score_items, judged("加分项", "5")))
    card = department(book)
    assert card.total == 95
    first = card.flags[0]
    assert (first.kind, first.is_open) == (FlagKind.ITEM_UNKNOWN, True)
    assert first.note == "“加分项”不是方案“四川部门整体支出绩效评价”的评分项，没有计入总分。"


def test_items_are_matched_without_regard_to_blanks() -> None:
    items = (judged("履职 效能", "15"), *SEED.score_items[1:])
    assert department(replace(SEED, score_items=items)).total == 95


def test_items_of_other_evaluations_do_not_count() -> None:
    others = (judged("履职效能", "10", evaluation="e7"), judged("加分项", "5", evaluation="e7"))
    card = department(replace(SEED, score_items=(*SEED.score_items, *others)))
    assert (card.total, len(card.flags)) == (95, 1)


def test_under_the_hypothesis_the_same_points_are_lost_where_it_says() -> None:
    card = department(key="DEPT-SC-2023-H1")
    assert card.total == 95
    lost = {trace.label: trace.lost for trace in card.losses if trace.subject.startswith("score_item")}
    assert lost == {"财务管理": 1, "资产管理": 1, "项目决策": 1, "项目执行": 1, "目标实现": 1}
    assert not card.items[0].trace.is_verified


def test_too_many_points_have_no_grade() -> None:
    items = (judged("履职效能", "30"), *SEED.score_items[1:])
    card = department(replace(SEED, score_items=items))
    assert (card.total, card.grade) == (110, "")
    assert [(flag.kind, flag.note) for flag in card.flags] == [
        (FlagKind.TOTAL_TOO_HIGH, "总分 110 分超过满分 100 分。")
    ]
