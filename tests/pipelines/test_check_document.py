"""A document is checked by its text rules and by the arithmetic it states."""

import pytest

from jixiao.book.verdict import Verdict
from jixiao.pipelines.check_book import result_to_json
from jixiao.pipelines.check_document import check_document, text_rules_for
from jixiao.proofreading.example_document import example_document

REPORT = """示例县经济信息科学技术局2023年度情况说明
本年支出合计9.00万元，其中：基本支出4.00万元，项目支出{}万元。
年末结转0万元，比上年减少0万元。"""


def test_errors_and_warnings_of_one_document() -> None:
    result = check_document(example_document(REPORT.format("4.00")))
    assert [(finding.rule, finding.place.line) for finding in result.findings] == [("R213", 2), ("R208", 3)]
    assert result.has_errors
    assert result.kind == "其他"


def test_a_clean_document_has_passed_rules_and_no_finding() -> None:
    result = check_document(example_document(REPORT.format("5.00").replace("减少0万元", "持平")))
    assert result.findings == ()
    assert result.has_verdict
    assert result.coverage.count(Verdict.PASS) > 0


def test_the_contract_lists_every_relation() -> None:
    told = result_to_json(check_document(example_document(REPORT.format("5.00"))))
    assert told["document"]["year"] == 2023
    assert {"kind": "sum", "operands": ["4.00", "5.00"], "stated": "9.00", "holds": True}.items() <= told["relations"][
        0
    ].items()


@pytest.mark.parametrize("year", [2023, 2024])
def test_text_rules_are_read_once(year: int) -> None:
    assert text_rules_for(region="", year=year) is text_rules_for(region="", year=year)
