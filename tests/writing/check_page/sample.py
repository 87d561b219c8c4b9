"""A small document with findings, for the tests of the page."""

from msgspec.structs import replace

from jixiao.book.finding import Finding
from jixiao.book.place import Place
from jixiao.book.verdict import Verdict
from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.relate import relations_of
from jixiao.reading.document import Document
from jixiao.rules.coverage import Coverage
from jixiao.rules.file_report import FileReport
from jixiao.writing.check_page.sheet import CheckSheet
from tests.book.found import FOUND

TEXT = """示例局2023年度部门绩效评价报告
一、部门概况
核定编制40名，其中：行政编制23名，事业编制20名，工勤编制1名。
指标\t权重\t得分
培训\t5\t12"""
DOCUMENT = example_document(TEXT)
COVERAGE = Coverage({Verdict.PASS: 3, Verdict.FAIL: 1}, ("R103",))


def at(line: int, *, quote: str = "", rule: str = "R900", severity: str = "error") -> Finding:
    """Return a finding at the first such words of a line of the document."""
    text = next(it for it in DOCUMENT.lines() if it.place.line == line)
    start = text.text.index(quote)
    place = replace(text.place, start=start, end=start + len(quote), quote=quote)
    return replace(FOUND, rule=rule, severity=severity, place=place, message=f"【{rule}】{quote}。", parts=())


def sum_finding() -> Finding:
    """Return the finding about the posts that do not add up."""
    relation = next(it for it in relations_of(DOCUMENT) if it.holds is False)
    return replace(FOUND, rule=relation.rule, place=relation.stated.place, stated="40", computed=relation.computed)


def sheet_of(*findings: Finding, document: Document = DOCUMENT) -> CheckSheet:
    """Return what a page shows of some findings."""
    report = FileReport(
        "报告.txt", "部门绩效评价报告", "示例局", year=2023, findings=findings, coverage=COVERAGE, is_document=True
    )
    return CheckSheet(report, document, tuple(relations_of(document)))


NOWHERE = replace(FOUND, place=Place(), parts=())
