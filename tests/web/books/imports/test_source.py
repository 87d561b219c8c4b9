"""Files are read under the gate; what cannot be read says why, with every problem."""

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.unit import Unit
from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.books.imports.source import SOURCES, UnreadableError, propose

CURRENT = replace(load_bureau(2023, is_mended=False), prior=None)


def test_a_workbook_of_the_same_book_changes_nothing() -> None:
    content = workbook_of(CURRENT)
    proposal = propose(SOURCES["workbook"], content=content, name="../../账.xlsx", current=CURRENT)
    assert proposal.changes == ()
    assert proposal.remarks == ()


def test_the_workbook_of_another_unit_is_remarked_on() -> None:
    content = workbook_of(Book(2023, unit=Unit(name="示例县教育局", region="510521")))
    proposal = propose(SOURCES["workbook"], content=content, name="账.xlsx", current=CURRENT)
    assert "示例县教育局" in proposal.remarks[0]


@pytest.mark.parametrize(
    ("source", "content", "name"),
    [
        ("workbook", b"", "账.xlsx"),
        ("workbook", b"hello", "账.xlsx"),
        ("workbook", b"PK\x03\x04", ""),
        ("report", "今天天气好。".encode(), "报告.txt"),
        ("report", b"%PDF-1.7 broken", "报告.pdf"),
        ("report", b"\xff\xfe\x00\x01", "a" * 300 + ".docx"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(source: str, content: bytes, name: str) -> None:
    with pytest.raises(UnreadableError) as told:
        propose(SOURCES[source], content=content, name=name, current=CURRENT)
    assert "。" in told.value.message
    assert told.value.status == 422


def test_the_report_of_another_year_is_refused() -> None:
    text = "示例县财政局2020年部门整体支出绩效评价报告\n核定总编制40名，年末在职人员37名。\n"
    with pytest.raises(UnreadableError, match="2020 年度的，这里是 2023 年度"):
        propose(SOURCES["report"], content=text.encode(), name="报告.txt", current=CURRENT)
