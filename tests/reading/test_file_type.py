"""What a file really is, whatever it is called."""

import pytest

from jixiao.reading.file_type import HAS_MACRO, refusal_of_bytes, refusal_of_names

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(64)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "文件是空的。"),
        (ole("EncryptedPackage"), "文件已加密。"),
        (ole("WordDocument"), "这是 Word 文档（.doc），不是工作簿。"),
        (ole("Workbook"), "这是旧格式的表格（.xls 或 .et）。"),
        (ole("Book"), "这是旧格式的表格（.xls）。"),
        (ole("Contents"), "这是旧格式的 Office 文件。"),
        (b"%PDF-1.7\n", "这是 PDF 文件，不是工作簿。"),
        (b"{\\rtf1\\ansi", "这是 RTF 文档，不是工作簿。"),
        (b"\xef\xbb\xbf<html><table>", "这是网页或 XML 文件，不是工作簿。"),
        ("单位,金额\n财政局,12".encode(), "这是文本或 CSV 文件，不是工作簿。"),
        ("单位,金额\n财政局,12".encode("gb18030"), "这是文本或 CSV 文件，不是工作簿。"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "这不是 .xlsx 工作簿。"),
        (b"\x00", "这不是 .xlsx 工作簿。"),
    ],
)
def test_other_files_are_called_by_their_names(content: bytes, problem: str) -> None:
    refusal = refusal_of_bytes(content)
    assert refusal is not None
    assert refusal.problem == problem
    assert refusal.remedy.endswith("。")


def test_an_archive_may_be_a_workbook() -> None:
    assert refusal_of_bytes(b"PK\x03\x04") is None


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        (["xl/vbaProject.bin"], "文件含宏。"),
        (["xl/macrosheets/sheet1.xml"], "文件含宏。"),
        (["xl/workbook.bin"], "这是二进制工作簿（.xlsb）。"),
        (["word/document.xml"], "这是 Word 文档，不是工作簿。"),
        (["ppt/presentation.xml"], "这是演示文稿，不是工作簿。"),
        (["content.xml"], "这是 OpenDocument 表格（.ods）。"),
        (["OFD.xml"], "这是 OFD 版式文件，不是工作簿。"),
        (["账.xlsx"], "这是压缩包，不是工作簿。"),
    ],
)
def test_other_archives_are_called_by_their_names(names: list[str], problem: str) -> None:
    refusal = refusal_of_names(names)
    assert refusal is not None
    assert refusal.problem == problem


def test_a_workbook_is_not_refused() -> None:
    assert refusal_of_names(["[Content_Types].xml", "xl/workbook.xml"]) is None
    assert refusal_of_names(["[Content_Types].xml", "word/vbaProject.bin"]) == HAS_MACRO
