"""The user's own file with comments: at the right characters, and otherwise as it was."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import docx
import pytest
from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.reading.document import Document
from jixiao.reading.docx.read import read_docx
from jixiao.writing.annotate.annotate import annotated
from jixiao.writing.annotate.note import Note
from tests.reading.docx.full_file import full_file
from tests.reading.docx.making import (
    NAME,
    line,
    made,
    p,
    packed,
    r,
    relation,
    root_part,
    text_box,
    texts,
    unpacked,
)
from tests.writing.annotate.marked_text import document_of, referred, spanned
from tests.writing.sample import sample_docx

STAMP = datetime(2024, 3, 15, tzinfo=UTC)
# What no comment can span: text boxes, notes, headers and footers, formulas; and signs, which are no text in the XML.
WHOLE = {"中文字", "中表", "文字", "1 —", "+b", "-3\t"}
CHANGED = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}


def noted(content: bytes, *, notes: Sequence[Note]) -> bytes:
    return annotated(content, notes=notes, stamp=STAMP)


def read(content: bytes) -> Document:
    return read_docx(content, name=NAME)


def notes_on_each_line(content: bytes) -> list[Note]:
    """Return a note about the second half of each line, with the half as its text."""
    notes = []
    for found in read(content).lines():
        half = max(len(found.number), len(found.text) // 2)
        place = replace(found.place, start=half, end=len(found.text), quote=found.text[half:])
        notes.append(Note(place, found.text[half:]))
    return notes


def spans_of(content: bytes, *notes: Note) -> list[str]:
    return list(spanned(document_of(noted(content, notes=notes))).values())


@pytest.mark.parametrize("content", [packed(full_file()), sample_docx()], ids=["full", "ours"])
def test_the_text_stays_and_each_comment_spans_its_quote(content: bytes) -> None:
    notes = notes_on_each_line(content)
    result = noted(content, notes=notes)
    assert texts(read(result)) == texts(read(content))
    assert read(result).visible == read(content).visible
    spans, said = spanned(document_of(result)), {str(number): note for number, note in enumerate(notes)}
    assert spans.keys() == said.keys()
    whole = {note.text for identity, note in said.items() if spans[identity] != note.text}
    assert whole <= WHOLE


def test_python_docx_opens_the_result_and_sees_every_comment() -> None:
    notes = notes_on_each_line(sample_docx())
    opened = docx.Document(io.BytesIO(noted(sample_docx(), notes=notes)))
    assert [comment.text for comment in opened.comments] == [note.text for note in notes]
    assert {comment.author for comment in opened.comments} == {"绩效核对"}
    assert {comment.initials for comment in opened.comments} == {"核"}


def test_parts_that_have_nothing_to_do_with_comments_keep_their_bytes() -> None:
    content = sample_docx()
    before, after = (
        unpacked(content),
        unpacked(noted(content, notes=[Note(Place(paragraph=1), "疑")])),
    )
    assert {name for name in after if after[name] != before.get(name)} == CHANGED


def test_without_notes_nothing_is_written() -> None:
    assert noted(b"any bytes", notes=[]) == b"any bytes"


def test_comments_that_are_there_are_kept() -> None:
    old = f'<w:comment w:id="5" w:author="甲">{line("旧")}</w:comment>'
    parts = made(
        p('<w:commentRangeStart w:id="5"/>', r("收入"), '<w:commentRangeEnd w:id="5"/>', r("9")),
        links=relation("c", kind="comments", target="comments.xml"),
        more={"word/comments.xml": root_part("comments", content=old)},
    )
    result = noted(packed(parts), notes=[Note(Place(paragraph=1, start=1, end=3), "新")])
    assert spanned(document_of(result)) == {"5": "收入", "6": "入9"}
    assert referred(document_of(result)) == ["6"]
    assert unpacked(result)["word/comments.xml"].count(b"<w:comment ") == 2
    again = noted(result, notes=[Note(Place(paragraph=1), "再")])
    assert list(spanned(document_of(again))) == ["7", "5", "6"]


@pytest.mark.parametrize(
    ("place", "span"),
    [
        (Place(paragraph=2, start=0, end=1), "乙"),
        (Place(paragraph=2), "乙"),
        (Place(paragraph=0, note="页眉"), "甲"),
        (Place(paragraph=99), "甲"),
        (Place(paragraph=2, start=0, end=1, note="脚注"), "乙"),
        (Place(paragraph=4, start=0, end=1, quote="框"), "丙框框"),  # no comment in a text box, but on what it hangs on
        (Place(paragraph=6, start=0, end=1), ""),
    ],
)
def test_a_note_without_a_place_for_comments_goes_to_the_paragraph(place: Place, span: str) -> None:
    content = packed(made(line("甲") + line("乙") + p(r("丙"), text_box(line("框"))) + p()))
    assert spans_of(content, Note(place, "疑")) == [span]


def test_a_place_counts_the_automatic_number() -> None:
    content = packed(full_file())
    (found,) = (found for found in read(content).lines() if found.number)
    assert (found.text, found.number) == ("一、项目概况", "一、")
    assert spans_of(content, Note(replace(found.place, start=2, end=4), "疑")) == ["项目"]
    assert spans_of(content, Note(replace(found.place, start=0, end=2), "疑")) == ["项目概况"]


def test_a_file_without_a_paragraph_gets_an_empty_one() -> None:
    parts = made('<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>', parts={"header1": line("眉")})
    assert spans_of(packed(parts), Note(Place(), "疑")) == [""]
