"""Scoring a Book: each evaluation by its scheme, with the trace as public JSON."""

from fractions import Fraction
from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.pipelines.score_book import WHOLE_UNIT, points, score_book, scored_to_json
from jixiao.scoring.catalogue import UnknownSchemeError
from tests.pipelines.sample import bureau

TRACE = {
    "subject",
    "label",
    "weight",
    "score",
    "formula",
    "rounding",
    "problem",
    "explanation",
    "inputs",
    "basis",
    "flags",
}


def test_the_unit_and_each_project_are_scored_under_their_names() -> None:
    book = bureau(2023, is_mended=True)
    subjects = [scored.subject for scored in score_book(book)]
    assert subjects == [WHOLE_UNIT, *(project.name for project in book.projects)]


def test_the_public_form_has_every_point_with_its_trace() -> None:
    found = scored_to_json(next(iter(score_book(bureau(2023, is_mended=True)))))
    assert (found["total"], found["grade"], found["unscored"]) == ("95", "优", [])
    assert all(set(item) == TRACE for item in found["items"])
    lawyer = next(item for item in found["items"] if item["label"] == "聘请法律顾问")
    assert (lawyer["weight"], lawyer["score"], lawyer["formula"]) == ("5", "5", "2 ≥ 1，达到指标值，记满分 5")
    assert lawyer["inputs"][1] == {
        "figure": lawyer["subject"].replace("/score", "/actual"),
        "label": "实际完成值",
        "printed": "2",
        "unit": "人",
    }
    assert {type(basis["verified"]) for basis in lawyer["basis"]} == {bool}


def test_an_evaluation_without_a_scheme_is_told_as_such() -> None:
    book = bureau(2023, is_mended=True)
    elsewhere = replace(
        book,
        unit=replace(book.unit, region=""),
        evaluations=(replace(book.evaluations[0], scheme=""),),  # the nation has no scheme for a department
    )
    (scored,) = score_book(elsewhere)
    assert scored.card is None
    assert scored_to_json(scored) == {"evaluation": scored.evaluation.key, "subject": WHOLE_UNIT, "scheme": None}


def test_a_scheme_that_is_not_there_is_refused() -> None:
    book = bureau(2023, is_mended=True)
    wrong = replace(book, evaluations=(replace(book.evaluations[0], scheme="DEPT-SC-2032"),))
    with pytest.raises(UnknownSchemeError, match="没有评分方案“DEPT-SC-2032”。是否应为“DEPT-SC-2023”？"):
        list(score_book(wrong))


def test_a_scheme_file_that_is_wrong_is_named(tmp_path: Path) -> None:
    (tmp_path / "cn" / "schemes").mkdir(parents=True)
    (tmp_path / "cn" / "schemes" / "own.toml").write_text('id = "甲"\n', encoding="utf-8")
    with pytest.raises(BrokenRulebookError, match=r"own\.toml"):
        list(score_book(bureau(2023, is_mended=True), folder=tmp_path))


@pytest.mark.parametrize(
    ("number", "printed"), [(None, ""), (0, "0"), (95, "95"), (Fraction(2888, 100), "28.88"), (Fraction(17, 2), "8.5")]
)
def test_points_are_printed_exactly_and_unknown_points_not_at_all(number: Fraction | None, printed: str) -> None:
    assert points(number) == printed
