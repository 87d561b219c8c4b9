"""A workbook is opened, and what is none is called by its name."""

import pytest

from jixiao.exchange.workbook import open_workbook as module
from jixiao.exchange.workbook.open_workbook import open_workbook
from jixiao.reading.archive import Limits
from jixiao.reading.refusal import RefusedFileError
from tests.exchange.workbook.workbooks import workbook
from tests.reading.hostile_files import docx, ole, zipped


def refused(content: bytes) -> str:
    with pytest.raises(RefusedFileError) as caught:
        open_workbook(content)
    assert caught.value.remedy.endswith("。")
    return caught.value.problem


def test_the_sheets_come_in_their_order() -> None:
    assert [sheet.name for sheet in open_workbook(workbook({"表": [["甲"]]}))] == ["单位", "表"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "文件是空的。"),
        (ole("EncryptedPackage"), "文件已加密。"),
        (ole("WordDocument"), "这是 Word 文档（.doc 或 .wps），不是工作簿。"),
        (ole("Workbook"), "这是旧格式的表格（.xls 或 .et）。"),
        (ole("Contents"), "这是旧格式的 Office 文件。"),
        (b"%PDF-1.7\n", "这是 PDF 文件，不是工作簿。"),
        (b"{\\rtf1\\ansi", "这是 RTF 文档，不是工作簿。"),
        (b"\xef\xbb\xbf<html><table>", "这是网页，不是工作簿。"),
        ("单位,金额\n财政局,12".encode("gb18030"), "这是文本或 CSV 文件，不是工作簿。"),
        (b"\x89PNG\r\n\x1a\n", "这是图片，不是工作簿。"),
        (b"\x00", "这不是 .xlsx 工作簿。"),
        (docx(), "这是 Word 文档，不是工作簿。"),
        (zipped({"xl/vbaProject.bin": ""}), "文件含宏。"),
        (zipped({"xl/workbook.bin": ""}), "这是二进制工作簿（.xlsb）。"),
        (zipped({"ppt/presentation.xml": ""}), "这是演示文稿，不是工作簿。"),
        (zipped({"content.xml": ""}), "这是 OpenDocument 文件（.odt 或 .ods）。"),
        (zipped({"OFD.xml": ""}), "这是 OFD 版式文件，不是工作簿。"),
        (zipped({"账.xlsx": ""}), "这是压缩包，不是工作簿。"),
    ],
)
def test_other_files_are_called_by_their_names(content: bytes, problem: str) -> None:
    """A20, A21."""
    assert refused(content) == problem


def test_a_large_file_is_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 100)
    assert refused(workbook({})) == "文件有 0 MB，超过上限 0 MB。"


def test_a_workbook_that_would_grow_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A04."""
    monkeypatch.setattr(module, "_LIMITS", Limits(claimed_bytes=1000))
    assert refused(workbook({})) == "文件解压后过大。"
