"""What was not read is said."""

import pytest

from jixiao.book.place import Place
from jixiao.reading.document import Document, Paragraph
from jixiao.reading.recall import check_recall, count_read
from jixiao.reading.refusal import NO_TEXT, RefusedFileError


def document(*texts: str, visible: int, number: str = "") -> Document:
    return Document("甲", "docx", tuple(Paragraph(text, Place(), 0, number) for text in texts), visible=visible)


def test_a_whole_document_has_no_remark() -> None:
    whole = document("预算 12", visible=4)
    assert check_recall(whole) is whole


def test_what_is_missing_is_counted() -> None:
    """A29."""
    (remark,) = check_recall(document("预算", visible=5)).remarks
    assert (remark.kind, remark.message) == ("skipped", "文件有 5 个可见字符，读出 2 个，其余没有读到，请核对原文。")


def test_an_automatic_number_is_no_character_of_the_file() -> None:
    assert count_read(document("一、概况", visible=2, number="一、")) == 2


def test_no_text_at_all_is_no_success() -> None:
    """A35."""
    for empty in (document(visible=0), document(" \u200b", visible=0)):
        with pytest.raises(RefusedFileError) as caught:
            check_recall(empty)
        assert caught.value.refusal == NO_TEXT
