"""The gate lets in what is what it says, and names what is not."""

import hashlib

import pytest
from docx import Document as WordDocument

from jixiao.reading import gate
from jixiao.reading.archive import MEGABYTE
from jixiao.reading.file_type import FileType
from jixiao.reading.gate import admit, identify
from jixiao.reading.refusal import BROKEN, ENCRYPTED, HAS_MACRO, RefusedFileError
from tests.exchange.workbook.workbooks import workbook
from tests.reading.hostile_files import docx, ole, zipped

RTF = b"{\\rtf1\\ansi \\'d4\\'a4\\'cb\\'e3}"
HTML = "<html><body><table><tr><td>预算</td></tr></table></body></html>".encode()


def refused(content: bytes, *, name: str) -> RefusedFileError:
    with pytest.raises(RefusedFileError) as caught:
        admit(content, name=name)
    assert caught.value.remedy.endswith("。")
    return caught.value


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (docx(), "报告.docx", FileType.DOCX),
        (docx(), "报告.wps", FileType.DOCX),
        (docx(), "报告", FileType.DOCX),
        (workbook({}), "账.xlsx", FileType.XLSX),
        (workbook({}), "账.et", FileType.XLSX),
        (b"%PDF-1.7", "报告.PDF", FileType.PDF),
        ("预算".encode(), "报告.txt", FileType.TEXT),
        (HTML, "报告.htm", FileType.HTML),
        (RTF, "报告.rtf", FileType.RTF),
        (ole("WordDocument"), "报告.wps", FileType.DOC),
        (ole("Workbook"), "账.et", FileType.XLS),
        ("预算".encode(), "报告.2023", FileType.TEXT),
    ],
)
def test_what_is_read_is_let_in(content: bytes, name: str, kind: FileType) -> None:
    assert admit(content, name=name) is kind


@pytest.mark.parametrize(
    ("content", "name", "problem", "advice"),
    [
        (ole("WordDocument"), "报告.docx", "文件名是 .docx，内容却是 Word 文档（.doc 或 .wps）。", "另存为 .docx"),
        (ole("Workbook"), "账.xlsx", "文件名是 .xlsx，内容却是旧格式的表格（.xls 或 .et）。", "另存为 .xlsx"),
        (workbook({}), "账.xls", "文件名是 .xls，内容却是工作簿。", "改为 .xlsx"),
        (workbook({}), "报告.docx", "文件名是 .docx，内容却是工作簿。", "改为 .xlsx"),
        (RTF, "报告.doc", "文件名是 .doc，内容却是 RTF 文档。", "另存为 .docx"),
        (HTML, "报告.doc", "文件名是 .doc，内容却是网页。", "另存为 .docx"),
        (HTML, "账.xls", "文件名是 .xls，内容却是网页。", "另存为 .xlsx"),
        (b"a,b\n1,2\n", "账.xlsx", "文件名是 .xlsx，内容却是文本或 CSV 文件。", "另存为 .xlsx"),
        (b"%PDF-1.7", "报告.docx", "文件名是 .docx，内容却是 PDF 文件。", "改为 .pdf"),
    ],
)
def test_a_wrong_name_is_refused_with_both_types(content: bytes, name: str, problem: str, advice: str) -> None:
    """A21."""
    error = refused(content, name=name)
    assert error.problem == problem
    assert advice in error.remedy


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (zipped({"OFD.xml": ""}), "这是 OFD 版式文件，不能直接读取。"),
        (zipped({"报告.docx": docx()}), "这是压缩包，不能直接读取。"),
        (zipped({"content.xml": ""}), "这是 OpenDocument 文件（.odt 或 .ods），不能直接读取。"),
        (zipped({"ppt/presentation.xml": ""}), "这是演示文稿，不能直接读取。"),
        (zipped({"xl/workbook.bin": ""}), "这是二进制工作簿（.xlsb），不能直接读取。"),
        (b"Rar!\x1a\x07", "这是压缩包，不能直接读取。"),
        (b"\x89PNG\r\n\x1a\n", "这是图片，不能直接读取。"),
        (b"<?xml version='1.0'?><Workbook/>", "这是 XML 文件，不能直接读取。"),
        (ole("Contents"), "这是旧格式的 Office 文件，不能直接读取。"),
        (b"\x00\x01", "这是认不出的文件，不能直接读取。"),
        (b"", "文件是空的。"),
        (b"PK\x03\x04", BROKEN.problem),
        (b"\x00", "这是认不出的文件，不能直接读取。"),
    ],
)
def test_what_is_not_read_is_named(content: bytes, problem: str) -> None:
    """A02, A21."""
    assert refused(content, name="报告").problem == problem


@pytest.mark.parametrize("cut", [0.5, 0.98])
def test_a_cut_file_is_broken(cut: float) -> None:
    """A01."""
    content = docx({"word/media/image1.png": hashlib.shake_128(b"any").digest(4000)})
    assert refused(content[: int(len(content) * cut)], name="报告.docx").problem == BROKEN.problem


def test_encrypted_is_told_from_wrong() -> None:
    """A20."""
    content = ole("EncryptedPackage", "EncryptionInfo")
    assert refused(content, name="报告.docx").refusal == ENCRYPTED


@pytest.mark.parametrize(
    "content",
    [
        docx({"word/vbaProject.bin": b"1"}),
        zipped({"xl/workbook.xml": "", "xl/macrosheets/s.xml": ""}),
        ole("_VBA_PROJECT"),
    ],
)
def test_macros_are_refused(content: bytes) -> None:
    """A13."""
    assert refused(content, name="报告.docm").refusal == HAS_MACRO


def test_a_large_file_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "identify", lambda _: pytest.fail("looked at"))
    assert refused(b"%PDF-" + bytes(50 * MEGABYTE), name="报告.pdf").problem == "文件有 51 MB，超过上限 50 MB。"


def test_each_type_has_its_limit() -> None:
    line = "预算绩效\n".encode()
    text = line * (5 * MEGABYTE // len(line))
    assert admit(text, name="报告.txt") is FileType.TEXT
    assert refused(text + line * 2, name="报告.txt").problem == "文件有 6 MB，超过上限 5 MB。"


def test_a_real_word_file_is_known(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("word") / "报告.docx"
    WordDocument().save(str(path))
    assert identify(path.read_bytes()) is FileType.DOCX
