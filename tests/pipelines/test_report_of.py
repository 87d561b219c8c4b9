"""A report says of a check what is printed of it."""

from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.check_document import check_document
from jixiao.pipelines.report_of import report_of
from jixiao.proofreading.example_document import example_document
from tests.pipelines.sample import NAME, bureau


def test_the_report_of_a_book() -> None:
    result = check_book(bureau(2023, is_mended=False), name="账.xlsx")
    report = report_of(result)
    assert (report.name, report.kind, report.unit, report.year) == ("账.xlsx", "年度绩效账", NAME, 2023)
    assert (report.has_errors, report.has_verdict, report.is_document) == (True, True, False)
    assert sorted(item.rule for item in report.findings) == sorted(item.rule for item in result.findings)


def test_the_report_of_a_document() -> None:
    report = report_of(check_document(example_document("示例县财政局2023年度部门绩效评价报告")))
    assert (report.is_document, report.kind, report.year) == (True, "部门绩效评价报告", 2023)


def test_a_document_that_names_no_year_has_none() -> None:
    assert report_of(check_document(example_document("通知"))).year == 0
