"""The long report of the benchmark is what it is said to be, and both readers see the same of it."""

import io

import pytest
from docx import Document

from benchmarks.bench_document import read_with_peer
from benchmarks.long_report import COLUMNS, PAGES, ROWS, TABLES, write_report
from jixiao.pipelines.check_document import check_document
from jixiao.reading.docx.read import read_docx


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("long") / "report.docx"
    write_report(path)
    return path.read_bytes()


def test_it_has_the_tables_and_chapters_it_is_said_to_have(content: bytes) -> None:
    document = Document(io.BytesIO(content))
    assert [(len(table.rows), len(table.columns)) for table in document.tables] == [(ROWS, COLUMNS)] * TABLES
    assert sum(paragraph.style.name == "Heading 1" for paragraph in document.paragraphs if paragraph.style) == PAGES


def test_all_its_sums_hold_and_are_found(content: bytes) -> None:
    result = check_document(read_docx(content, name="report.docx"))
    assert result.findings == ()
    assert result.manuscript is not None
    assert len(result.manuscript.relations) > TABLES * ROWS


def test_the_peer_reads_as_much_as_is_there(content: bytes) -> None:
    assert read_with_peer(content) > PAGES * 1000
