"""What a file really is, whatever it is called, and what its owner does to make a workbook of it."""

from collections.abc import Iterable
from dataclasses import dataclass

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_SAVE_AS = "用 WPS 或 Excel 打开，另存为 .xlsx 后再读取。"
_WRONG_FILE = "请选择 .xlsx 工作簿；数据在这份文件里的，复制到工作簿中。"
_SEND_AGAIN = "请重新取得完整的文件；自己的文件，用 WPS 或 Excel 打开后另存一次。"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not read and what to do: two full Chinese sentences."""

    problem: str
    remedy: str


BROKEN = Refusal("文件不完整或已损坏，打不开。", _SEND_AGAIN)
ENCRYPTED = Refusal("文件已加密。", "在 WPS 或 Excel 中去除打开密码，保存后再读取。")
HAS_MACRO = Refusal("文件含宏。", "另存为不含宏的 .xlsx 后再读取。")

# Names inside a compound file, as it writes them, and what they betray.
_OLE_KINDS = (
    ("EncryptedPackage", ENCRYPTED),
    ("WordDocument", Refusal("这是 Word 文档（.doc），不是工作簿。", _WRONG_FILE)),
    ("Workbook", Refusal("这是旧格式的表格（.xls 或 .et）。", _SAVE_AS)),
    ("Book", Refusal("这是旧格式的表格（.xls）。", _SAVE_AS)),
)
_STARTS = (
    (b"%PDF", Refusal("这是 PDF 文件，不是工作簿。", _WRONG_FILE)),
    (b"{\\rtf", Refusal("这是 RTF 文档，不是工作簿。", _WRONG_FILE)),
    (b"<", Refusal("这是网页或 XML 文件，不是工作簿。", _SAVE_AS)),
)
_ZIP_KINDS = (
    ("xl/workbook.bin", Refusal("这是二进制工作簿（.xlsb）。", _SAVE_AS)),
    ("word/document.xml", Refusal("这是 Word 文档，不是工作簿。", _WRONG_FILE)),
    ("ppt/presentation.xml", Refusal("这是演示文稿，不是工作簿。", _WRONG_FILE)),
    ("content.xml", Refusal("这是 OpenDocument 表格（.ods）。", _SAVE_AS)),
    ("OFD.xml", Refusal("这是 OFD 版式文件，不是工作簿。", _WRONG_FILE)),
)
_HEAD = 1024


def refusal_of_bytes(content: bytes) -> Refusal | None:
    """Return why a content cannot be a workbook by its first bytes, None if it may be one."""
    if not content:
        return Refusal("文件是空的。", _SEND_AGAIN)
    if content.startswith(_OLE):
        kinds = (refusal for name, refusal in _OLE_KINDS if name.encode("utf-16-le") in content)
        return next(kinds, Refusal("这是旧格式的 Office 文件。", _SAVE_AS))
    if content.startswith(_ZIP):
        return None
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    for start, refusal in _STARTS:
        if head.startswith(start):
            return refusal
    return _refusal_of_text(content) or Refusal("这不是 .xlsx 工作簿。", _WRONG_FILE)


def refusal_of_names(names: Iterable[str]) -> Refusal | None:
    """Return why an archive is no workbook by the names of its parts, None if it is one."""
    parts = set(names)
    if any(name.rpartition("/")[2] == "vbaProject.bin" or "/macrosheets/" in name for name in parts):
        return HAS_MACRO
    for name, refusal in _ZIP_KINDS:
        if name in parts:
            return refusal
    if "[Content_Types].xml" not in parts:
        return Refusal("这是压缩包，不是工作簿。", "解压后选择其中的 .xlsx 文件。")
    return None


def _refusal_of_text(content: bytes) -> Refusal | None:
    for encoding in ("utf-8-sig", "gb18030"):
        head = content[:_HEAD].decode(encoding, errors="ignore")
        if head and all(char.isprintable() or char in "\t\r\n" for char in head):
            return Refusal("这是文本或 CSV 文件，不是工作簿。", _SAVE_AS)
    return None
