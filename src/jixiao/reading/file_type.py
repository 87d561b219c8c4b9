"""What a file really is, by its content and whatever it is called."""

from collections.abc import Iterable
from enum import Enum

from jixiao.reading.refusal import EMPTY, ENCRYPTED, RefusedFileError


class FileType(Enum):
    """What a file can be: its usual suffix, and what an official calls it."""

    DOCX = "docx", "Word 文档"
    XLSX = "xlsx", "工作簿"
    PDF = "pdf", "PDF 文件"
    TEXT = "txt", "文本或 CSV 文件"
    HTML = "html", "网页"
    XML = "xml", "XML 文件"
    RTF = "rtf", "RTF 文档"
    DOC = "doc", "Word 文档（.doc 或 .wps）"
    XLS = "xls", "旧格式的表格（.xls 或 .et）"
    OLE = "ole", "旧格式的 Office 文件"
    XLSB = "xlsb", "二进制工作簿（.xlsb）"
    PPTX = "pptx", "演示文稿"
    ODF = "odf", "OpenDocument 文件（.odt 或 .ods）"
    OFD = "ofd", "OFD 版式文件"
    ZIP = "zip", "压缩包"
    IMAGE = "png", "图片"
    UNKNOWN = "", "认不出的文件"

    def __init__(self, suffix: str, words: str) -> None:
        """Give the two parts their names."""
        self.suffix = suffix
        self.words = words

    @property
    def after_is(self) -> str:
        """The words as they follow 是: with a blank where they begin in Latin."""
        return f" {self.words}" if self.words[0].isascii() else self.words


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE_STREAMS = (("WordDocument", FileType.DOC), ("Workbook", FileType.XLS), ("Book", FileType.XLS))
_OLE_MACROS = ("_VBA_PROJECT", "_VBA_PROJECT_CUR")
_STARTS = (
    (b"{\\rtf", FileType.RTF),
    (b"Rar!", FileType.ZIP),
    (b"7z\xbc\xaf", FileType.ZIP),
    (b"\x1f\x8b", FileType.ZIP),
    (b"\x89PNG", FileType.IMAGE),
    (b"\xff\xd8\xff", FileType.IMAGE),
    (b"GIF8", FileType.IMAGE),
    (b"II*\x00", FileType.IMAGE),
    (b"MM\x00*", FileType.IMAGE),
)
_ZIP_PARTS = (
    ("xl/workbook.bin", FileType.XLSB),
    ("word/document.xml", FileType.DOCX),
    ("xl/workbook.xml", FileType.XLSX),
    ("ppt/presentation.xml", FileType.PPTX),
    ("content.xml", FileType.ODF),
    ("OFD.xml", FileType.OFD),
)
_HTML_MARKS = ("<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<p>", "<style")
_CONTENT_TYPES = "[Content_Types].xml"
_HEAD = 4096
_TEXT_SHARE = 0.95  # of the characters; a text may hold a few that control something
_FIRST_SIGN = "\u2000"
_OTHERS = "\t\r\n\f\x07\x0b\xa0\ufeff\u3000\u200b·×÷§°±©®"


def type_of_bytes(content: bytes) -> FileType:
    """Return what a content is; a Word file or workbook made of parts is only known as an archive.

    Raises:
        RefusedFileError: If it is empty or an encrypted Office file.
    """
    if not content:
        raise RefusedFileError(EMPTY)
    if content.startswith(_OLE):
        return _type_of_ole(content)
    if content.startswith(_ZIP):
        return FileType.ZIP
    if content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return FileType.PDF
    found = next((kind for start, kind in _STARTS if content.startswith(start)), None)
    return found or _type_of_text(content)


def type_of_parts(names: Iterable[str]) -> FileType:
    """Return what an archive is by the names of its parts."""
    parts = set(names)
    found = next((kind for name, kind in _ZIP_PARTS if name in parts), None)
    if found is None and _CONTENT_TYPES in parts:
        return FileType.DOCX if any(name.startswith("word/") for name in parts) else FileType.XLSX
    return found or FileType.ZIP


def has_macro(names: Iterable[str]) -> bool:
    """Return whether an archive holds macros by the names of its parts."""
    return any(name.rpartition("/")[2].lower() == "vbaproject.bin" or "/macrosheets/" in name for name in names)


def has_ole_macro(content: bytes) -> bool:
    """Return whether an old Office file holds macros."""
    return content.startswith(_OLE) and any(name.encode("utf-16-le") in content for name in _OLE_MACROS)


def _type_of_ole(content: bytes) -> FileType:
    """Return what a compound file is by the names of its streams, as it writes them."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise RefusedFileError(ENCRYPTED)
    found = (kind for name, kind in _OLE_STREAMS if name.encode("utf-16-le") in content)
    return next(found, FileType.OLE)


def _type_of_text(content: bytes) -> FileType:
    head = _head_of(content)
    if not head:
        return FileType.UNKNOWN
    start = head.lstrip("\ufeff \t\r\n\u3000").lower()
    if start.startswith("<"):
        return FileType.HTML if any(mark in start for mark in _HTML_MARKS) else FileType.XML
    return FileType.TEXT


def _head_of(content: bytes) -> str:
    """Return the beginning of a content as text, empty if it cannot be one; a bad byte is for the reader to name."""
    head = content[:_HEAD]
    is_marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    encodings = ("utf-16",) if is_marked else ("utf-8-sig", "gb18030", "utf-16-le", "utf-16-be")
    for encoding in encodings:
        text = head.decode(encoding, errors="ignore")
        if text and sum(_is_text(char) for char in text) >= len(text) * _TEXT_SHARE:
            return text
    return ""


def _is_text(char: str) -> bool:
    """Whether a character is one of a Chinese text: Latin, or from the signs on; letters between are chance."""
    return (char.isprintable() and (char.isascii() or char >= _FIRST_SIGN)) or char in _OTHERS
