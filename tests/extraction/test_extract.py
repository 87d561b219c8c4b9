"""Which documents become a Book, and that a Book says no more than its document."""

import pytest

from jixiao.extraction.extract import extract_book
from tests.extraction.sample import EVALUATION, UNIT, book_of, book_of_report
from tests.pipelines.sample import bureau
from tests.proofreading.sample import manuscript, shipped_law


@pytest.mark.parametrize(("kind", "year"), [("其他", 2023), ("项目支出绩效自评报告", 2023), (EVALUATION, 0)])
def test_other_kinds_and_documents_without_a_year_are_no_book(kind: str, year: int) -> None:
    assert extract_book(manuscript("核定总编制40名。", kind=kind, year=year), law=shipped_law()) is None


def test_a_document_that_states_nothing_is_no_book() -> None:
    assert extract_book(manuscript("情况良好。", kind=EVALUATION, year=2023), law=shipped_law()) is None


def test_a_document_without_tables_of_accounts_is_no_book() -> None:
    assert extract_book(manuscript("收入合计3万元。", kind="部门决算公开", year=2023), law=shipped_law()) is None


def test_the_book_is_of_the_unit_and_place_of_the_document() -> None:
    book = book_of(f"部门名称：{UNIT}\n核定总编制40名。")
    assert (book.unit.name, book.unit.region, book.year) == (UNIT, "510521", 2023)


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_figures_of_a_report_are_those_of_the_sample_county(year: int) -> None:
    """The sample Book holds what the report says, completed; every amount taken from the report is one of it."""
    taken = book_of_report(year)
    known = {amount.figure_id: amount.figure.number for amount in bureau(year, is_mended=False).amounts}
    renamed = {
        amount.figure_id.replace("evaluation/whole/", "evaluation/bm/"): amount.figure.number
        for amount in taken.amounts
        if amount.figure.is_value
    }
    assert {key: value for key, value in renamed.items() if known.get(key) != value} == {}


@pytest.mark.parametrize("year", [2023, 2024])
def test_what_the_report_prints_is_all_taken(year: int) -> None:
    """No amount of the sample Book that is noted as printed is missing from the Book of the report."""
    sample = bureau(year, is_mended=False)
    printed = {
        amount.figure_id.replace("evaluation/bm/", "evaluation/whole/")
        for amount in sample.amounts
        if sample.place(amount.figure_id).note == "原文" and amount.figure.is_value
    }
    taken = {amount.figure_id for amount in book_of_report(year).amounts}
    assert printed - taken == set()


def test_the_rows_of_the_annex_are_taken() -> None:
    book = book_of_report(2023)
    assert (len(book.tasks), len(book.indicators), len(book.goals)) == (8, 12, 1)
    assert (len(book.offices), len(book.subordinates), len(book.score_items)) == (12, 2, 8)


def test_three_public_expenses_are_taken_from_their_list() -> None:
    text = (
        "2023年“三公”经费预算合计9.00万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费5.00万元，"
        "公务接待费4.00万元。\n公务接待费比上年减少1.00万元。"
    )
    amounts = {amount.figure_id: amount.figure.number for amount in book_of(text, kind="三公经费说明").amounts}
    assert amounts == {
        "three_public/total/amount@initial": 9_000_000,
        "three_public/overseas/amount@initial": 0,
        "three_public/vehicles/amount@initial": 5_000_000,
        "three_public/reception/amount@initial": 4_000_000,
    }
