"""A review is empty only without anything to send back."""

from jixiao.county.review import ChosenFinding, Review
from jixiao.rules.file_report import FileReport
from tests.book.found import FOUND, NOTE, WARNING

REPORT = FileReport("报告.docx", findings=(FOUND, WARNING, NOTE))


def test_chosen_findings_by_severity() -> None:
    review = Review(REPORT, (ChosenFinding(NOTE), ChosenFinding(FOUND, "重点核对")))
    assert [it.finding.rule for it in review.of_severity("error")] == ["R103"]
    assert review.of_severity("warning") == ()


def test_blank_remarks_are_nothing() -> None:
    assert Review(REPORT, remarks=(" ",)).is_empty
    assert not Review(REPORT, remarks=("补盖章",)).is_empty
    assert not Review(REPORT, (ChosenFinding(NOTE),)).is_empty
