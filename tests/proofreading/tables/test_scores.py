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
