"""Scores by grade, in half-open bands."""

from fractions import Fraction

from jixiao.county.record import EvaluationRecord
from jixiao.county.score_spread import spread_of
from tests.county.round import law_of


def evaluation(score: Fraction | int | None, *, full: int | None = 100) -> EvaluationRecord:
    return EvaluationRecord("e", "", "部门整体", score=score, full=full)


def test_each_score_is_in_one_band() -> None:
    scores = (90, Fraction("89.99"), 80, 60, Fraction("59.99"))
    spread = spread_of([(str(score), evaluation(score)) for score in scores], law=law_of(2024))
    assert spread.counts == (("优", 1), ("良", 2), ("中", 1), ("差", 1))
    assert [subject.grade for subject in spread.subjects] == ["优", "良", "良", "中", "差"]


def test_scores_out_of_other_full_marks_are_made_comparable() -> None:
    spread = spread_of([("甲局", evaluation(45, full=50)), ("乙局", evaluation(80))], law=law_of(2024))
    assert spread.subjects[0].points == 90
    assert spread.average.ratio == Fraction(125, 150)


def test_what_has_no_score_is_last_and_not_counted() -> None:
    listed = [("甲局", evaluation(None)), ("乙局", evaluation(70)), ("丙局", evaluation(70, full=None))]
    spread = spread_of(listed, law=law_of(2024))
    assert [(it.unit, it.problem) for it in spread.subjects] == [
        ("乙局", ""), ("丙局", "满分不明"), ("甲局", "没有自评得分")
    ]  # fmt: skip
    assert len(spread.average.missing) == 2
    assert sum(count for _, count in spread.counts) == 1
