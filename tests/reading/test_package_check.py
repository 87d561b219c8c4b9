"""What a file points at or carries along is never opened, and entities, macros and calls are refused."""

import pytest

from jixiao.reading.package_check import check_package
from jixiao.reading.refusal import BROKEN, HAS_ENTITIES, HAS_MACRO, RefusedFileError
from tests.exchange.workbook.workbooks import with_part, workbook
from tests.reading.hostile_files import CONTENT_TYPES, DOCUMENT, DTD, RELATIONS, TYPES, docx

KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PART = "word/_rels/document.xml.rels"


def relations(*kinds: str, target: str = "http://example.org/a", mode: str = "External") -> str:
    return RELATIONS.format(
        "".join(
            f'<Relationship Id="r{n}" Type="{KIND}{kind}" Target="{target}" TargetMode="{mode}"/>'
            for n, kind in enumerate(kinds)
        )
    )


def messages(content: bytes) -> list[str]:
    return [remark.message for remark in check_package(content)]


def refused(content: bytes) -> RefusedFileError:
    with pytest.raises(RefusedFileError) as caught:
        check_package(content)
    return caught.value


def test_a_plain_file_has_no_remarks() -> None:
    assert messages(docx({PART: relations("hyperlink")})) == []
    assert messages(workbook({"表": [["甲"]]})) == []


@pytest.mark.parametrize(
    "part",
    [
        "word/document.xml",
        "word/styles.xml",
        "_rels/.rels",
        CONTENT_TYPES,
        "docProps/core.xml",
        "word/media/image1.svg",
        "xl/sharedStrings.xml",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_every_part(part: str, encoding: str) -> None:
    """A08, A09: with a mark of byte order and behind 5 KB of comments."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><!--{"x" * 5000}-->{DTD}<x>&e;</x>'
    assert refused(docx({part: text.encode(encoding)})).refusal == HAS_ENTITIES


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("image", "图片"),
        ("oleObject", "对象"),
        ("attachedTemplate", "模板"),
        ("frame", "框架"),
        ("subDocument", "子文档"),
        ("externalLinkPath", "其他工作簿"),
        ("strange", "内容"),
    ],
)
@pytest.mark.parametrize("target", ["file:///etc/hostname", "http://example.org/a.png", r"\\host\share\a.png"])
def test_what_is_outside_is_left_there(kind: str, words: str, target: str) -> None:
    """A11, A12."""
    assert messages(docx({PART: relations(kind, target=target)})) == [f"文件引用了 1 处外部的{words}，没有读取。"]


def test_an_inserted_document_is_not_read_even_from_inside() -> None:
    """A12: altChunk."""
    content = docx({PART: relations("aFChunk", "aFChunk", target="afchunk.html", mode="Internal")})
    assert messages(content) == ["文件引用了 2 处外部的插入的文档，没有读取。"]


def test_what_is_embedded_is_counted() -> None:
    """A07, A14: never opened."""
    content = docx({"word/embeddings/a.docx": docx(), "word/embeddings/oleObject1.bin": b"MZ"})
    assert messages(content) == ["文件里嵌有 2 个对象，没有打开。"]


def test_a_macro_hidden_in_the_content_types_is_refused() -> None:
    """A13."""
    types = TYPES.replace("application/xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
    assert refused(docx({CONTENT_TYPES: types})).refusal == HAS_MACRO
    content = with_part(workbook({}), name=CONTENT_TYPES, old="sheet.main", new="sheet.macroEnabled.main")
    assert refused(content).refusal == HAS_MACRO


@pytest.mark.parametrize("field", ["DDEAUTO c:\\\\windows\\\\cmd.exe", ' DDE excel "a"'])
def test_a_call_of_another_program_is_refused(field: str) -> None:
    """A14."""
    body = DOCUMENT.replace("<w:t>", f"<w:instrText>{field} </w:instrText><w:t>")
    assert "DDE" in refused(docx({"word/document.xml": body})).problem
    assert messages(docx({"word/document.xml": DOCUMENT.replace("预算", "预算 DDE ")})) == []


def test_a_part_that_is_no_xml_is_broken() -> None:
    assert refused(docx({"word/document.xml": "<w:document"})).refusal == BROKEN
