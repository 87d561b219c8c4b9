"""Old Word files are read in one way or another, and the document says how."""

import pytest

from jixiao.book.place import Place
from jixiao.reading import doc
from jixiao.reading.doc import read_doc, read_rtf
from jixiao.reading.document import Document, Paragraph
from jixiao.reading.file_type import FileType
from jixiao.reading.readers import Reader
from jixiao.reading.refusal import Refusal, RefusedFileError


@pytest.fixture
def no_program(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Return a machine that has neither program but a reader of .docx."""
    monkeypatch.setattr(doc, "convert_to_docx", lambda _, **__: None)
    monkeypatch.setattr(doc, "text_by_antiword", lambda _: None)
    monkeypatch.setattr(doc, "reader_of", lambda _: read_made)
    return monkeypatch


def read_made(content: bytes, *, name: str) -> Document:
    return Document(name, "docx", (Paragraph(content.decode(), Place(paragraph=1)),), visible=2)


def refuse(_: FileType) -> Reader:
    raise RefusedFileError(Refusal("没有。", "另存。"))


def test_a_converted_file_is_read_as_docx_and_says_so(no_program: pytest.MonkeyPatch) -> None:
    no_program.setattr(doc, "convert_to_docx", lambda content, *, suffix: content + suffix.encode())
    document = read_doc(b"old.", name="旧.doc")
    assert ([line.text for line in document.lines()], document.format) == (["old.doc"], "doc")
    assert document.is_degraded
    assert read_rtf(b"old.", name="旧.rtf").format == "rtf"


def test_text_is_better_than_nothing(no_program: pytest.MonkeyPatch) -> None:
    no_program.setattr(doc, "text_by_antiword", lambda _: "预算\n|项目|数|\n|合计|1|\n")
    no_program.setattr(doc, "reader_of", refuse)
    document = read_doc(b"old", name="旧.doc")
    assert len(document.tables) == 1
    assert (document.format, document.is_degraded) == ("doc", True)


def test_without_a_program_the_remedy_is_another_format(no_program: pytest.MonkeyPatch) -> None:
    """A21."""
    assert no_program is not None
    for read in (read_doc, read_rtf):
        with pytest.raises(RefusedFileError) as caught:
            read(b"old", name="旧")
        assert "没有能读它的程序" in caught.value.problem
        assert "另存为 .docx" in caught.value.remedy
