"""A published file beside the accepted version."""

import datetime as dt
from functools import cache

import pytest

from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.compare_published import PublishedComparison, compare_published
from jixiao.pipelines.write_publication import publication_contents
from jixiao.rules.check import facts_of
from jixiao.writing.reports.build import build_report
from tests.pipelines.sample import bureau

KIND = "部门绩效评价报告"
BOOK = bureau(2023, is_mended=True)


@cache
def accepted() -> dict[str, bytes]:
    """Return the accepted report."""
    catalogue = catalogue_for(region=BOOK.unit.region, year=BOOK.year)
    facts = facts_of(BOOK, catalogue=catalogue)
    publication = build_report(KIND, facts=facts, catalogue=catalogue, date=dt.date(2024, 3, 29))
    return dict(publication_contents(publication, styles=("docx", "html")).by_style)


def page(*edits: tuple[str, str]) -> bytes:
    text = accepted()["html"].decode()
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    return text.encode()


def compared(content: bytes, *, style: str = "html") -> PublishedComparison:
    return compare_published(content, name=f"网页.{style}", book=BOOK)


@pytest.mark.parametrize("style", ["docx", "html"])
def test_the_accepted_file_has_the_accepted_numbers(style: str) -> None:
    found = compared(accepted()[style], style=style)
    assert (found.kind, found.is_same, found.is_identical) == (KIND, True, False)
    assert found.describe() == f"“网页.{style}”的数字与定稿一致。"


def test_the_same_bytes_need_no_comparison() -> None:
    found = compare_published(accepted()["html"], name="网页.html", book=BOOK, accepted=accepted())
    assert (found.is_identical, found.is_same) == (True, True)
    assert "一字不差" in found.describe()


def test_a_number_that_differs_is_told_with_both() -> None:
    found = compared(page(("3793.43", "3794.43")))
    (item,) = found.differing
    assert ("3793.43" in item.book, "3794.43" in item.file) == (True, True)
    assert (found.missing, found.added, found.is_same) == ((), (), False)


def test_a_number_that_was_added_is_told() -> None:
    found = compared(page(("</main>", "<p>另有结余 88.88 万元。</p></main>")))
    assert [item.file for item in found.added] == ["88.88万元"]
    assert "多出 1 处" in found.describe()


def test_a_figure_of_a_chart_that_was_changed_is_told_although_the_book_does_not_bind_it() -> None:
    text = accepted()["html"].decode()
    assert "775.44</td>" in text
    found = compared(page(("775.44</td>", "775.45</td>")))
    assert ([item.file for item in found.missing], [item.file for item in found.added]) == (["775.44"], ["775.45"])


def test_a_paragraph_that_is_gone_takes_its_numbers_along() -> None:
    text = accepted()["html"].decode()
    start = text.index("<p", text.index("支出情况</h3>"))
    end = text.index("</p>", start) + len("</p>")
    found = compared((text[:start] + text[end:]).encode())
    assert len(found.missing) >= 3
    assert found.added == ()
