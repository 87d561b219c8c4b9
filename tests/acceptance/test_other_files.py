"""The certain errors of the two original reports are found in other files, lines, amounts, names and orders too."""

import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.accuracy.style import FILES, blocks_of
from jixiao.pipelines.check_document import check_document
from jixiao.reading.document import Document
from jixiao.reading.read import read_content, read_document
from tests.extraction.report_text import reordered, scaled, shifted

SEEDS = Path(os.environ["JIXIAO_SHARED"]) / "seeds"
OTHER_UNIT = "乙县发展和改革局"
REPORTS = {path.stem[:3]: path for path in sorted(SEEDS.glob("*.txt"))}

Errors = set[tuple[str, str, str]]


@cache
def original(report: str) -> Document:
    return read_document(REPORTS[report])


def saved(document: Document, *, style: str) -> Document:
    return read_content(FILES[style](blocks_of(document), shown=str), name=f"report.{style}")


@cache
def changed(report: str) -> Document:
    """Return a report of another unit with other amounts, whose lines and whose parts stand elsewhere."""
    text = REPORTS[report].read_text(encoding="utf-8")
    county = read_name(report).partition("县")[0] + "县"
    text = text.replace(read_name(report), OTHER_UNIT).replace(county, "乙县")
    return read_content(reordered(scaled(shifted(text))).encode(), name="report.txt")


def read_name(report: str) -> str:
    manuscript = check_document(original(report)).manuscript
    assert manuscript is not None
    return manuscript.identity.unit


def certain_errors(document: Document) -> Errors:
    found = (finding for finding in check_document(document).findings if finding.is_certain_error)
    return {(finding.rule, finding.stated, finding.computed) for finding in found}


def test_both_reports_are_at_hand() -> None:
    assert len(REPORTS) == 2
    assert all(certain_errors(original(report)) for report in REPORTS)


@pytest.mark.parametrize("style", ["docx", "html", "pdf"])
@pytest.mark.parametrize("report", REPORTS)
def test_the_errors_are_those_of_the_text(report: str, style: str) -> None:
    assert certain_errors(saved(original(report), style=style)) == certain_errors(original(report))


@pytest.mark.parametrize("report", REPORTS)
def test_other_amounts_have_the_same_errors(report: str) -> None:
    document = changed(report)
    names = {finding.rule for finding in check_document(document).findings if finding.is_certain_error}
    assert names == {rule for rule, _, _ in certain_errors(original(report))}
    assert len(certain_errors(document)) == len(certain_errors(original(report)))
    assert certain_errors(document) != certain_errors(original(report))


@pytest.mark.parametrize("style", ["docx", "html", "pdf"])
@pytest.mark.parametrize("report", REPORTS)
def test_other_amounts_have_the_same_errors_in_other_files(report: str, style: str) -> None:
    assert certain_errors(saved(changed(report), style=style)) == certain_errors(changed(report))
