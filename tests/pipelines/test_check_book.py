"""Checking a Book: the rules of its place and year, and the public contract."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import Figure
from jixiao.book.finding import Repair
from jixiao.book.unit import Unit
from jixiao.book.verdict import Verdict
from jixiao.pipelines.check_book import (
    SCHEMA,
    catalogue_for,
    check_book,
    coverage_from_json,
    coverage_to_json,
    result_to_json,
)
from tests.pipelines.sample import bureau


def test_a_book_is_judged_by_the_rules_of_its_own_place_and_year() -> None:
    book = bureau(2024, is_mended=True)
    result = check_book(book)
    assert result.catalogue is catalogue_for(region="510521", year=2024)
    elsewhere = check_book(structs.replace(book, unit=structs.replace(book.unit, region="")))
    assert elsewhere.catalogue is catalogue_for(region="", year=2024)


@pytest.mark.parametrize(("is_mended", "has_errors"), [(False, True), (True, False)])
@pytest.mark.parametrize("year", [2023, 2024])
def test_only_the_bureau_as_reported_has_errors(year: int, *, is_mended: bool, has_errors: bool) -> None:
    result = check_book(bureau(year, is_mended=is_mended))
    assert result.has_errors is has_errors
    assert result.has_verdict


def test_an_arguable_error_is_none() -> None:
    result = check_book(bureau(2023, is_mended=False))
    arguable = tuple(structs.replace(finding, certainty="arguable") for finding in result.findings)
    assert not replace(result, findings=arguable).has_errors


def test_where_nothing_is_filled_in_nothing_is_judged() -> None:
    result = check_book(Book(2024, unit=Unit()))
    assert not result.has_verdict
    assert result.coverage.applicable > 0  # there are rules that wait for figures


def test_the_contract_names_what_was_checked() -> None:
    found = result_to_json(check_book(bureau(2024, is_mended=True), name="报告.docx", kind="部门事中绩效监控报告"))
    assert list(found) == ["schema", "document", "findings", "relations", "coverage", "book"]
    assert found["schema"] == SCHEMA
    assert (found["document"]["name"], found["document"]["kind"]) == ("报告.docx", "部门事中绩效监控报告")


def test_a_proposed_repair_is_a_pair_of_texts() -> None:
    result = check_book(bureau(2023, is_mended=False))
    repair = Repair("indicator/i4/score", "12", "5", "0.97")
    findings = tuple(structs.replace(finding, repairs=(repair,)) for finding in result.findings)
    told = result_to_json(replace(result, findings=findings))["findings"][0]["repair"]
    assert told == [{"figure": "indicator/i4/score", "from": "12", "to": "5", "confidence": "0.97"}]


def test_the_contract_keeps_what_a_figure_is_that_a_rule_read() -> None:
    book = bureau(2023, is_mended=True)
    first = structs.replace(book.indicators[0], score=Figure.plain("6"))
    result = check_book(structs.replace(book, indicators=(first, *book.indicators[1:])))
    told = next(item for item in result_to_json(result)["findings"] if item["rule"] == "R103")
    assert (told["stated"], told["computed"]) == ("6", "5")
    assert {"figure": f"indicator/{first.key}/score", "label": "得分", "printed": "6"}.items() <= told["operands"][
        0
    ].items()


def test_what_applies_is_what_was_told_or_cannot_be() -> None:
    coverage = check_book(bureau(2023, is_mended=False)).coverage
    counts = coverage_to_json(coverage)
    told = sum(count for name, count in counts.items() if name not in ("applicable", "not_applicable"))
    assert counts["applicable"] == told == coverage.applicable
    assert coverage_from_json(counts).counts == {verdict: coverage.count(verdict) for verdict in Verdict}
    assert coverage_from_json({}).applicable == 0
