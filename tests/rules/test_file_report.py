"""What is printed of a file: its findings by severity, and whether anything was judged."""

from msgspec.structs import replace

from jixiao.book.verdict import Verdict
from jixiao.rules.coverage import Coverage
from jixiao.rules.file_report import FileReport
from tests.book.found import FOUND, NOTE, WARNING


def test_findings_keep_their_numbers_within_a_severity() -> None:
    report = FileReport("甲.docx", findings=(FOUND, WARNING, NOTE))
    assert report.of_severity("error") == ((1, FOUND),)
    assert report.of_severity("warning") == ((2, WARNING),)
    assert report.of_severity("note") == ((3, NOTE),)


def test_only_a_certain_error_is_one() -> None:
    assert FileReport("甲.docx", findings=(FOUND,)).has_errors
    assert not FileReport("甲.docx", findings=(replace(FOUND, certainty="arguable"), WARNING)).has_errors


def test_a_file_that_was_not_checked_has_no_verdict() -> None:
    assert not FileReport("甲.docx", refusal="文件是空的。").has_verdict
    assert FileReport("甲.docx", coverage=Coverage({Verdict.PASS: 1}, ("R001",))).has_verdict
