"""A score stays within its weight, and a missed target does not get all points."""

import pytest

from tests.proofreading.spoken import brief, relations

HEAD = "指标\t指标值\t实际完成值\t分值\t得分\n"


def test_a_score_above_its_weight_is_wrong() -> None:
    assert (("5", "5"), "5", True) in brief(HEAD + "培训\t10\t12\t5\t5", kind="order")
    assert (("12", "5"), "12", False) in brief(HEAD + "培训\t10\t12\t5\t12", kind="order")


@pytest.mark.parametrize(
    ("weights", "scores", "broken"),
    [
        (("5", "6", "11"), ("5", "5", "10"), []),
        (("5", "6", "11"), ("5", "5", "9"), ["9"]),
        (("5", "6", "12"), ("5", "5", "10"), ["12"]),
        (("5", "6", "12"), ("5", "5", "9"), []),  # neither comes out: the rows may not be all
        (("5", "6", "11"), ("5", "", "9"), []),
    ],
)
def test_totals_of_weights_and_scores(weights: tuple[str, ...], scores: tuple[str, ...], broken: list[str]) -> None:
    names = ("培训", "宣传", "合计")
    rows = "\n".join("\t".join(row) for row in zip(names, weights, scores, strict=True))
    found = brief(f"指标\t分值\t得分\n{rows}", kind="sum")
    assert [it[1] for it in found if it[2] is False] == broken


def test_a_missed_target_with_all_points_is_a_question() -> None:
    text = HEAD + "建档\t38508人\t37442人\t3\t3"
    found = [it for it in relations(text, kind="order") if it.holds is False]
    assert [(it.stated.printed, it.rule) for it in found] == [("38508", "R221")]


def test_less_is_better_below_a_bound() -> None:
    assert [it for it in relations(HEAD + "成本\t≤90万元\t89万元\t3\t3", kind="order") if it.holds is False] == []


@pytest.mark.parametrize(
    ("target", "actual", "holds"),
    [
        (">=4754人", "4804人", True),
        ("≥4754人", "4604人", False),
        ("<=5300元", "5230元", True),
        ("≤5300元", "5830元", False),
    ],
)
def test_what_was_reached_is_on_the_right_side_of_a_bound(target: str, actual: str, *, holds: bool) -> None:
    for text in (HEAD.replace("\t", " ") + f"低保 {target} {actual} 5 5", HEAD + f"低保\t{target}\t{actual}\t5\t5"):
        found = [it for it in brief(text, kind="order") if it[0] != ("5", "5")]
        assert [(it[0][0] in actual, it[1] in target, it[2]) for it in found] == [(True, True, holds)]


@pytest.mark.parametrize(
    ("sign", "actual", "holds"), [("≥", "96", True), ("≥", "94", False), ("≤", "94", True), ("≤", "96", False)]
)
def test_a_sign_and_a_unit_in_cells_of_their_own(sign: str, actual: str, *, holds: bool) -> None:
    head = "三级指标\t指标性质\t指标值\t度量单位\t实际完成值\t分值\t得分\n"
    text = head + f"不超过时限的比例\t{sign}\t95\t%\t{actual}\t5\t5"
    for written in (text, text.replace("\t", " ")):
        found = [it for it in brief(written, kind="order") if it[0] != ("5", "5")]
        assert found == [((actual, "95"), "95", holds)]


def test_a_lone_number_behind_a_target_is_no_score() -> None:
    text = "三级指标 指标性质 指标值 度量单位 实际完成值 权重 得分\n甲覆盖率 = 100 % 60\n乙保障率 = 100 % 30"
    assert brief(text, kind="order") == []


def test_a_target_without_a_sign_is_to_be_reached_at_least() -> None:
    head = HEAD.replace("\t", " ")
    assert (("95", "90"), "90", True) in brief(head + "覆盖率 90% 95% 5 5", kind="order")
    assert (("95", "90"), "90", True) not in brief(head + "覆盖率 90% 95% 5 4", kind="order")


@pytest.mark.parametrize("label", ["公用经费控制率", "预算调整率", "投诉数"])
def test_what_is_to_be_kept_low_is_not_missed(label: str) -> None:
    assert [it for it in brief(HEAD + f"{label}\t100%\t92%\t5\t5", kind="order") if it[2] is False] == []


def test_the_block_of_funds_counts_in_the_total() -> None:
    funds = "项目资金\t预算数\t执行数\t分值\t执行率\t得分\n年度资金总额\t5\t5\t10\t100%\t{}\n"
    rows = "培训\t10\t12\t50\t50\n宣传\t3\t3\t40\t38\n总分\t\t\t100\t98"
    text = funds + HEAD + rows
    found = {it[1]: it[2] for it in brief(text.format(10), kind="sum") if it[1] in ("100", "98")}
    assert found == {"100": True, "98": True}
    assert {it[1]: it[2] for it in brief(text.format(9), kind="sum") if it[1] == "98"} == {"98": False}


@pytest.mark.parametrize(("actual", "is_asked"), [("37442", True), ("12", False)])  # 26次 may be what is left of ≥6次
def test_a_missed_target_of_lines_is_asked_about_where_it_is_near(actual: str, *, is_asked: bool) -> None:
    found = [it for it in brief(HEAD.replace("\t", " ") + f"建档 38508 {actual} 3 3", kind="order") if it[2] is False]
    assert found == [((actual, "38508"), "38508", False)] * is_asked


def test_the_points_of_funds_may_not_count() -> None:
    funds = "资金 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 287 171 10 60% 6\n"
    rows = "指标 年度指标值 实际完成值 分值 得分\n人数 100人次 100人次 45 45\n完成率 90% 60% 55 {}\n总分 100 {}"
    found = brief(funds + rows.format(45, 90), kind="sum")
    assert (("45", "55"), "100", True) in found
    assert (("45", "45"), "90", True) in found
