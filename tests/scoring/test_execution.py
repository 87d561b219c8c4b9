"""The score of the execution rate."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.finding import Operand
from jixiao.book.place import Place
from jixiao.scoring.execution import NoExecutionScoreError, score_execution
from jixiao.scoring.reading import Reading
from jixiao.scoring.scheme import Item, Scheme
from jixiao.scoring.trace import FlagKind, Outcome, Trace
from tests.scoring.sample import figure, kinds, notes, scheme

MOF, GUIDE, SICHUAN = "SELF-MOF-2020-10", "SELF-MOF-2021-101", "SELF-SC-0013zp"
FULL_HINT = "项目已完成且支出未超预算的可得 10 分，请填项目状态。"


def amount(printed: str | Figure, phase: str, label: str) -> Reading:
    held = Figure.money(printed) if isinstance(printed, str) else printed
    return Reading(f"project/p1/amount@{phase}", label, held, "万元", is_money=True)


def trace_of(
    budget: str | Figure,
    executed: str | Figure,
    *,
    key: str = MOF,
    is_finished: bool | None = None,
    weight: Figure = BLANK,
    score: str = "",
    reason: str = "",
) -> Trace:
    form = Evaluation(key="e1", execution_weight=weight, execution_score=figure(score), execution_reason=reason)
    return score_execution(
        form,
        budget=amount(budget, "adjusted", "调整预算数"),
        executed=amount(executed, "final", "决算数"),
        scheme=scheme(key),
        is_finished=is_finished,
    )


def test_every_point_is_traced() -> None:
    trace = trace_of("251.89", "100", reason=" 项目延期 ")
    assert (trace.subject, trace.label, trace.weight) == ("evaluation/e1/execution_score", "预算执行率", 10)
    assert (trace.outcome, trace.score, trace.computed) == (Outcome.SCORED, Fraction("3.97"), Fraction("3.97"))
    assert trace.ratio == Fraction(10000, 25189)
    assert (trace.formula, trace.rounding) == ("100 ÷ 251.89 × 10 ≈ 3.97", "四舍五入到 0.01 分，不超过分值")
    assert trace.inputs == (
        Operand("project/p1/amount@final", "决算数", "100", "万元", Place()),
        Operand("project/p1/amount@adjusted", "调整预算数", "251.89", "万元", Place()),
    )
    assert trace.explanation == "项目延期"
    assert [(item.parameter, item.value) for item in trace.basis] == [
        (MOF, "预算执行率 10 分"),
        (f"{MOF}/execution_method", "执行率按比例"),
        (f"{MOF}/execution", "执行率的分母是调整预算"),
    ]


def test_the_line_for_a_reason_is_cited() -> None:
    cited = trace_of("100", "95", key=SICHUAN).basis[-1]
    assert cited.value == "执行率的分母是调整预算；低于 90% 须说明原因"
    assert cited.is_verified


@pytest.mark.parametrize(
    ("executed", "reason", "expected"),
    [
        ("90", "", []),
        ("89.99", "", [("执行率 89.99% 低于 90%，须写明原因。", True)]),
        ("89.99", "延期", [("执行率 89.99% 低于 90%，须写明原因。", False)]),
        ("0", "", [("执行率 0% 低于 90%，须写明原因。", True)]),
    ],
)
def test_a_low_rate_needs_a_reason(executed: str, reason: str, expected: list[tuple[str, bool]]) -> None:
    assert notes(trace_of("100", executed, key=SICHUAN, reason=reason), FlagKind.REASON) == expected


def test_without_a_line_no_reason_is_demanded() -> None:
    assert trace_of("100", "50").flags == ()


@pytest.mark.parametrize(("reason", "is_open"), [("", True), ("追加未及时调整", False)])
def test_overspending_earns_no_more_and_is_said(reason: str, *, is_open: bool) -> None:
    trace = trace_of("100", "105", reason=reason)
    assert (trace.score, trace.ratio) == (10, Fraction(21, 20))
    assert trace.formula == "105 ÷ 100 = 105%，按 100% 计，记满分 10"
    assert notes(trace, FlagKind.OVERSPENT) == [("执行数超过预算数，执行率 105%。", is_open)]


def test_exactly_the_budget_is_not_overspent() -> None:
    trace = trace_of("100", "100")
    assert (trace.score, trace.formula, trace.flags) == (10, "100 ÷ 100 × 10 = 10", ())


@pytest.mark.parametrize("state", [BLANK, MISSING])
def test_a_missing_amount_is_no_zero(state: Figure) -> None:
    trace = trace_of("100", state)
    assert (trace.outcome, trace.score) == (Outcome.CANNOT_TELL, None)
    assert (trace.problem, trace.missing) == ("决算数未填写。", ("project/p1/amount@final",))
    assert trace_of(state, "0").missing == ("project/p1/amount@adjusted",)


def test_a_budget_that_does_not_apply() -> None:
    assert trace_of(NOT_APPLICABLE, "0").outcome is Outcome.NOT_APPLICABLE


def test_nothing_of_nothing() -> None:
    trace = trace_of("0", "0")
    assert (trace.outcome, trace.problem) == (
        Outcome.NOT_APPLICABLE,
        "调整预算数和决算数都是 0，执行率不适用。",
    )
    assert notes(trace, FlagKind.UNSCORED) == [("10 分，未计入总分：调整预算数和决算数都是 0，执行率不适用。", True)]


@pytest.mark.parametrize(("budget", "executed"), [("0", "0.01"), ("-1", "0"), ("-1", "-1")])
def test_a_rate_needs_a_budget(budget: str, executed: str) -> None:
    trace = trace_of(budget, executed)
    assert (trace.outcome, trace.problem) == (Outcome.CANNOT_TELL, "调整预算数不大于 0，执行率没有意义。")


def test_one_fen_is_a_budget() -> None:
    assert trace_of("0.000001", "0").score == 0


@pytest.mark.parametrize(
    ("executed", "is_finished", "score", "flags"),
    [
        ("99.99", None, 7, [FlagKind.FINISH_UNKNOWN]),
        ("99.99", False, 7, []),
        ("99.99", True, 10, []),
        ("100", True, 10, []),
        ("80", None, 7, [FlagKind.FINISH_UNKNOWN]),
        ("79.99", False, 5, []),
        ("60", False, 5, []),
        ("59.99", False, 0, []),
        ("30", True, 10, []),  # finished for less
    ],
)
def test_bands_of_the_guide(executed: str, score: int, flags: list[FlagKind], *, is_finished: bool | None) -> None:
    trace = trace_of("100", executed, key=GUIDE, is_finished=is_finished)
    assert (trace.score, kinds(trace)) == (score, flags)


def test_a_finished_project_is_said_to_be() -> None:
    trace = trace_of("100", "95", key=GUIDE, is_finished=True)
    assert trace.formula == "项目已完成且支出未超预算，100% × 10 = 10"


def test_what_a_finished_project_would_earn_is_said() -> None:
    assert notes(trace_of("100", "95", key=GUIDE), FlagKind.FINISH_UNKNOWN) == [(FULL_HINT, True)]


@pytest.mark.parametrize(
    ("executed", "is_finished", "flags", "formula"),
    [
        ("100", False, [], "100%（100 ÷ 100），100% 起计 未规定，请评分人评定并写明原因。"),
        (
            "100",
            None,
            [FlagKind.FINISH_UNKNOWN],
            "100%（100 ÷ 100），100% 起计 未规定，请评分人评定并写明原因。",
        ),
        (
            "100.01",
            True,
            [FlagKind.OVERSPENT],
            "100.01%（100.01 ÷ 100），100% 起计 未规定，请评分人评定并写明原因。",
        ),
    ],
)
def test_a_person_decides_what_the_guide_leaves_open(
    executed: str, flags: list[FlagKind], formula: str, *, is_finished: bool | None
) -> None:
    trace = trace_of("100", executed, key=GUIDE, is_finished=is_finished, score="8")
    assert (trace.outcome, trace.score, trace.problem) == (Outcome.NEEDS_PERSON, None, formula)
    assert trace.missing == ("evaluation/e1/execution_score",)
    assert kinds(trace) == [*flags, FlagKind.UNSCORED]
    decided = trace_of("100", executed, key=GUIDE, is_finished=is_finished, score="8", reason="跨年项目")
    assert (decided.outcome, decided.score, decided.computed) == (Outcome.SCORED, 8, None)
    assert kinds(decided) == [*flags, FlagKind.HUMAN_CHANGE]


def test_a_person_does_not_change_what_the_formula_gives() -> None:
    assert trace_of("100", "95", score="10", reason="跨年项目").score == Fraction("9.5")


@pytest.mark.parametrize(
    ("weight", "written"), [(Figure.plain("20"), "20 分"), (Figure.plain("0"), "0 分"), (NOT_APPLICABLE, "不涉及")]
)
def test_another_weight_on_the_form_is_said(weight: Figure, written: str) -> None:
    trace = trace_of("100", "95", weight=weight)
    assert trace.score == Fraction("9.5")
    note = f"执行率分值填为{written}，方案是 10 分，按方案。"
    assert notes(trace, FlagKind.WEIGHT_DIFFERS) == [(note, True)]


@pytest.mark.parametrize("weight", [Figure.plain("10"), BLANK, MISSING])
def test_the_weight_of_the_scheme_needs_no_remark(weight: Figure) -> None:
    assert trace_of("100", "95", weight=weight).flags == ()


def without_maximum() -> Scheme:
    blocks = scheme().blocks
    items = tuple(replace(item, maximum=None) for item in blocks[0].items)
    return replace(scheme(), blocks=(replace(blocks[0], items=items), *blocks[1:]))


def test_an_unknown_maximum_is_said() -> None:
    budget, executed = amount("100", "adjusted", "调整预算数"), amount("95", "final", "决算数")
    trace = score_execution(Evaluation("e1"), budget=budget, executed=executed, scheme=without_maximum())
    assert (trace.outcome, trace.weight, trace.problem) == (Outcome.CANNOT_TELL, None, "预算执行率满分不明。")


@pytest.mark.parametrize(
    "other", [scheme("DEPT-SC-2023"), replace(scheme(), execution=None)], ids=["no item", "no section"]
)
def test_a_scheme_without_it_is_refused(other: Scheme) -> None:
    budget, executed = amount("100", "adjusted", "调整预算数"), amount("95", "final", "决算数")
    with pytest.raises(NoExecutionScoreError) as caught:
        score_execution(Evaluation("e1"), budget=budget, executed=executed, scheme=other)
    assert caught.value.scheme == other.key
    assert str(caught.value) == f"评分方案“{other.key}”不含预算执行率。"


def test_the_item_is_found_by_its_method() -> None:
    item = scheme().execution_item
    assert isinstance(item, Item)
    assert item.name == "预算执行率"
    assert scheme("DEPT-SC-2023").execution_item is None
