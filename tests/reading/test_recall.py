"""What is not read is said."""

from dataclasses import replace

import pytest

from jixiao.book.place import Place
from jixiao.reading.document import Cell, Document, Paragraph, Table
from jixiao.reading.recall import check_recall, count_read
from jixiao.reading.refusal import NO_TEXT, RefusedFileError

TITLE = Paragraph("表1", Place())
NUMBERED = Paragraph("一、收入 9", Place(), number="一、")
TABLE = Table(1, 1, 1, (Cell(1, 1, (Paragraph("5", Place()),)),), Place(), title=(TITLE,))
DOCUMENT = Document("a.docx", "docx", (NUMBERED, TABLE), visible=6)  # 收入9 + 表1 + 5


def test_automatic_numbers_are_not_among_the_characters_of_the_file() -> None:
    assert count_read(DOCUMENT) == 6
    assert check_recall(DOCUMENT) == DOCUMENT


def test_one_character_more_or_less_is_said() -> None:
    for visible in (5, 7):
        (remark,) = check_recall(replace(DOCUMENT, visible=visible)).remarks
        assert remark.kind == "skipped"
        assert remark.message == f"文件有 {visible} 个可见字符，读出 6 个，两者不一致，请核对原文。"


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(RefusedFileError) as caught:
        check_recall(Document("a.docx", "docx", (Paragraph("一、", Place(), number="一、"),)))
    assert caught.value.refusal == NO_TEXT
