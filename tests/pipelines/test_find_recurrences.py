"""What comes again, and for which project."""

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import Figure
from jixiao.book.register import Problem
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.find_recurrences import project_of, recurrences_of
from jixiao.pipelines.sample_county import load_bureau


def spoilt() -> Book:
    """Return the mended bureau of 2023 with a score above its weight in an indicator of a project."""
    book = load_bureau(2023, is_mended=True)
    indicator = next(it for it in book.indicators if it.project == "c1")
    return book.with_figure(f"indicator/{indicator.key}/score", figure=Figure.plain("99"))


def test_the_same_finding_of_a_project_comes_again() -> None:
    result = check_book(spoilt())
    again = recurrences_of(result, earlier={2022: result})
    name = f"{result.book.unit.name}/c1"
    assert any(it.rule == "R103" and it.years == (2022,) for it in again[name])


def test_nothing_comes_again_where_the_year_before_was_clean() -> None:
    clean = check_book(replace(load_bureau(2023, is_mended=True), problems=()))
    assert recurrences_of(check_book(replace(spoilt(), problems=())), earlier={2022: clean}) == {}


def test_problems_belong_to_the_unit_as_a_whole() -> None:
    book = replace(load_bureau(2023, is_mended=True), problems=(Problem("w9", "2023年目标不够细化"),))
    before = replace(book, problems=(Problem("w1", "2022年度目标不够细化。"),))
    again = recurrences_of(check_book(book), earlier={2022: check_book(before)})
    assert [it.content for it in again[f"{book.unit.name}/"] if not it.rule] == ["2023年目标不够细化"]


def test_a_finding_about_the_whole_has_no_project() -> None:
    result = check_book(load_bureau(2023, is_mended=False))
    finding = next(it for it in result.findings if it.rule == "R004")
    assert project_of(finding, book=result.book) == ""
