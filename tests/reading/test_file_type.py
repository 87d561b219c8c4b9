"""What a file really is, whatever it is called."""

import pytest

from jixiao.reading.file_type import FileType, has_macro, has_ole_macro, type_of_bytes, type_of_parts
from jixiao.reading.refusal import EMPTY, ENCRYPTED, Refusal, RefusedFileError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(64)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (ole("WordDocument"), FileType.DOC),
        (ole("Workbook"), FileType.XLS),
        (ole("Book"), FileType.XLS),
        (ole("Contents"), FileType.OLE),
        (b"%PDF-1.7\n", FileType.PDF),
        (b"\n\n%PDF-1.7\n", FileType.PDF),
        (b"{\\rtf1\\ansi", FileType.RTF),
        (b"PK\x03\x04", FileType.ZIP),
        (b"Rar!\x1a\x07", FileType.ZIP),
        (b"\xef\xbb\xbf<html><table>", FileType.HTML),
        (b"  <!DOCTYPE HTML PUBLIC>", FileType.HTML),
        ("<table><tr><td>预算".encode("utf-16"), FileType.HTML),
        (b"<?xml version='1.0'?><Workbook/>", FileType.XML),
        ("单位,金额\n财政局,12".encode(), FileType.TEXT),
        ("单位,金额\n财政局,12".encode("gb18030"), FileType.TEXT),
        ("单位\t金额".encode("utf-16-le"), FileType.TEXT),
        ("预算\x07数".encode() * 9, FileType.TEXT),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", FileType.IMAGE),
        (b"\x00", FileType.UNKNOWN),
        (b"\x00\x01\x02\x03" * 40, FileType.UNKNOWN),
        (b"1", FileType.TEXT),
        ("BMI 和 %PDF- 都只是文字".encode(), FileType.TEXT),
        ("示例县经济和信息化局".encode("utf-16-le"), FileType.TEXT),
    ],
)
def test_the_content_says_what_a_file_is(content: bytes, kind: FileType) -> None:
    """A21, and A02 for a single byte."""
    assert type_of_bytes(content) is kind


@pytest.mark.parametrize(("content", "refusal"), [(b"", EMPTY), (ole("EncryptedPackage"), ENCRYPTED)])
def test_what_is_empty_or_encrypted_is_refused(content: bytes, refusal: Refusal) -> None:
    """A02, A20."""
    with pytest.raises(RefusedFileError) as caught:
        type_of_bytes(content)
    assert caught.value.refusal == refusal


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["[Content_Types].xml", "xl/workbook.xml"], FileType.XLSX),
        (["[Content_Types].xml", "strange/main.xml"], FileType.XLSX),  # its relations will say
        (["xl/workbook.bin"], FileType.XLSB),
        (["[Content_Types].xml", "word/document.xml"], FileType.DOCX),
        (["[Content_Types].xml", "word/document2.xml"], FileType.DOCX),
        (["ppt/presentation.xml"], FileType.PPTX),
        (["content.xml"], FileType.ODF),
        (["OFD.xml"], FileType.OFD),
        (["账.xlsx"], FileType.ZIP),
    ],
)
def test_the_parts_say_what_an_archive_is(names: list[str], kind: FileType) -> None:
    assert type_of_parts(names) is kind


def test_macros_are_seen_wherever_they_are() -> None:
    """A13."""
    assert has_macro(["word/document.xml", "word/vbaProject.bin"])
    assert has_macro(["word/VBAPROJECT.BIN"])
    assert has_macro(["xl/macrosheets/sheet1.xml"])
    assert not has_macro(["xl/workbook.xml"])
    assert has_ole_macro(ole("WordDocument") + "_VBA_PROJECT".encode("utf-16-le"))
    assert not has_ole_macro(ole("WordDocument"))


def test_types_have_a_suffix_and_words_for_an_official() -> None:
    assert (FileType.DOC.suffix, FileType.DOC.words) == ("doc", "Word 文档（.doc 或 .wps）")
    assert len({kind.suffix for kind in FileType}) == len(FileType)
