"""The receipt and the letter say what was handed in and what was sent back."""

from pathlib import Path

import pytest

from jixiao.web.accounts.models import UnitKind
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.files.keep import keep_bytes
from jixiao.web.files.models import Attachment
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment, Decision, Submission
from jixiao.web.rounds.papers import Paper, letter_paper, receipt_of, receipt_paper, review_of
from jixiao.web.rounds.state import Level
from tests.pipelines.word_text import word_text
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import take


def text_of(paper: Paper, *, folder: Path) -> str:
    path = folder / paper.name
    path.write_bytes(paper.content)
    return word_text(path)


def returned(county: County, *, form: Assignment, letter: list[dict[str, object]], reason: str = "见意见") -> Decision:
    form.refresh_from_db()
    perform(TakeStep(form.pk, "return", form.version, reason, letter), actor=county.actor("department"))
    return form.decisions.get(step="return")


def line_of(submission: Submission, *, rule: str) -> dict[str, object]:
    found = next(found for found in submission.findings if found["rule"] == rule)
    return {name: found[name] for name in ("rule", "message", "basis", "fix", "fingerprint")}


def test_the_receipt_names_version_digest_and_what_was_handed_in_over(county: County, tmp_path: Path) -> None:
    submission = handed_in(county).submissions.get()
    Attachment.objects.create(
        file=keep_bytes(b"scan"),
        name="盖章件.pdf",
        unit=county.unit,
        year=2023,
        purpose="盖章件",
        subject=f"submission/{submission.pk}",
    )
    paper = receipt_paper(submission)
    text = text_of(paper, folder=tmp_path)
    assert paper.name == f"{receipt_of(submission).unit}2023年度报送回执第1版.docx"
    assert submission.digest in text
    assert "盖章件.pdf" in text
    assert "先报送，再更正" in text
    assert "R103" in text
    assert str(submission.coverage["applicable"]) in text


def test_a_version_that_was_altered_has_no_receipt(county: County) -> None:
    submission = handed_in(county).submissions.get()
    submission.snapshot["tables"]["unit"][0]["name"] = "别的单位"
    with pytest.raises(ActionError, match="与报送时不一致"):
        receipt_paper(submission)


def test_a_receipt_without_an_error_names_no_reason(county: County) -> None:
    assert receipt_of(handed_in(county, score="5").submissions.get()).overridden == ()


def test_the_letter_lists_the_chosen_findings_and_the_own_remarks(county: County, tmp_path: Path) -> None:
    form = handed_in(county)
    submission = form.submissions.get()
    own: dict[str, object] = {"message": "请补充佐证", "rule": "", "basis": [], "fix": ""}
    decision = returned(county, form=form, letter=[line_of(submission, rule="R103"), own])
    text = text_of(letter_paper(decision), folder=tmp_path)
    found = next(found for found in submission.findings if found["rule"] == "R103")
    assert found["statement"].removesuffix("。") in text
    assert f"位置：{found['where']}" in text
    assert "请补充佐证" in text
    assert "示例县农业农村局" in text  # the department whose turn it was
    assert "2023年度绩效自评材料" in text
    assert text.count(found["basis"][0]) == 1


def test_a_return_with_a_reason_alone_is_a_letter_too(county: County) -> None:
    decision = returned(county, form=handed_in(county), letter=[], reason="口径不对")
    review = review_of(decision)
    assert review.remarks == ("口径不对",)
    assert review.chosen == ()


def test_a_return_of_finance_is_signed_by_its_office(county: County, tmp_path: Path) -> None:
    form = handed_in(county)
    take(county, who="department", step="pass_on", assignment=form)
    take(county, who="finance", step="return", assignment=form, reason="口径不对")
    decision = form.decisions.get(step="return")
    assert decision.level == Level.FINANCE
    assert "示例县财政局" in text_of(letter_paper(decision), folder=tmp_path)
    county.bureau.kind = UnitKind.DEPARTMENT
    county.bureau.save()
    text = text_of(letter_paper(decision), folder=tmp_path)
    assert "【待填：审核单位】" in text  # nobody knows the office then
