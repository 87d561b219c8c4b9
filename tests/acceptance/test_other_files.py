"""The certain errors of the two original reports are found whatever kind of file the reports are saved as."""

import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.accuracy.style import FILES, blocks_of
from jixiao.pipelines.check_document import check_document
from jixiao.reading.document import Document
from jixiao.reading.read import read_content, read_document

SEEDS = Path(os.environ["JIXIAO_SHARED"]) / "seeds"
REPORTS = {path.stem[:3]: path for path in sorted(SEEDS.glob("*.txt"))}

Errors = set[tuple[str, str, str]]


@cache
def original(report: str) -> Document:
    return read_document(REPORTS[report])


def saved(report: str, *, style: str) -> Document:
    content = FILES[style](blocks_of(original(report)), shown=str)
    return read_content(content, name=f"{report}.{style}")


def certain_errors(document: Document) -> Errors:
    found = (finding for finding in check_document(document).findings if finding.is_certain_error)
    return {(finding.rule, finding.stated, finding.computed) for finding in found}


def test_both_reports_are_at_hand() -> None:
    assert len(REPORTS) == 2
    assert all(certain_errors(original(report)) for report in REPORTS)


@pytest.mark.parametrize("style", ["docx", "html", "pdf"])
@pytest.mark.parametrize("report", REPORTS)
def test_the_errors_are_those_of_the_text(report: str, style: str) -> None:
    assert certain_errors(saved(report, style=style)) == certain_errors(original(report))
