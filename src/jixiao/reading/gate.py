"""The gate in front of the readers: what a file is, whether it may be read, and under which limits."""

from pathlib import PurePath

from jixiao.reading.archive import MEGABYTE, Archive
from jixiao.reading.file_type import FileType, has_macro, has_ole_macro, type_of_bytes, type_of_parts
from jixiao.reading.refusal import HAS_MACRO, Refusal, RefusedFileError

# Megabytes; the readers need many times as much memory as most of these.
_MOST = {FileType.TEXT: 5, FileType.HTML: 10, FileType.XLSX: 20, FileType.XLS: 20, FileType.DOC: 20, FileType.RTF: 20}
_MOST_OF_OTHERS = 50

_AS_DOCX = "用 WPS 或 Word 打开，另存为 .docx 后再读取。"
_AS_XLSX = "用 WPS 或 Excel 打开，另存为 .xlsx 后再读取。"
_REMEDIES = {
    FileType.XML: _AS_DOCX,
    FileType.OLE: _AS_DOCX,
    FileType.ODF: "用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再读取。",
    FileType.XLSB: _AS_XLSX,
    FileType.PPTX: "把其中的文字和表格放进 .docx 后再读取。",
    FileType.OFD: "用 OFD 阅读器另存或打印为 PDF，或取得原来的 .docx。",
    FileType.ZIP: "解压后逐个选择其中的文件。",
    FileType.IMAGE: "用文字识别软件转换成文字，核对后另存为 .docx。",
    FileType.UNKNOWN: "请选择 .docx、.xlsx、.pdf、.txt 或 .html 文件。",
}

# The suffixes under which a type is expected. Names with other suffixes are not looked at.
_SUFFIXES = {
    FileType.DOCX: ("docx", "wps"),
    FileType.XLSX: ("xlsx", "et"),
    FileType.PDF: ("pdf",),
    FileType.TEXT: ("txt", "csv", "md", "text", "log"),
    FileType.HTML: ("html", "htm"),
    FileType.RTF: ("rtf",),
    FileType.DOC: ("doc", "wps"),
    FileType.XLS: ("xls", "et"),
}
KNOWN_SUFFIXES = frozenset(suffix for suffixes in _SUFFIXES.values() for suffix in suffixes)
_SAVE_AS = {"xls": _AS_XLSX, "xlsx": _AS_XLSX, "et": _AS_XLSX}


def identify(content: bytes) -> FileType:
    """Return what a content is.

    Raises:
        RefusedFileError: If it is empty, broken, encrypted, has macros or would expand beyond the limits.
    """
    kind = type_of_bytes(content)
    if kind is FileType.ZIP and content.startswith(b"PK"):
        names = Archive(content).names
        kind = type_of_parts(names)
        if has_macro(names):
            raise RefusedFileError(HAS_MACRO)
    if has_ole_macro(content):
        raise RefusedFileError(HAS_MACRO)
    return kind


def admit(content: bytes, *, name: str) -> FileType:
    """Return the type of a file that a reader may be given.

    Args:
        content: The bytes of the file.
        name: Its name; a suffix that stands for another type is refused, for nobody knows then what was meant.

    Raises:
        RefusedFileError: If it is none of the types that are read, too large, or as for `identify`.
    """
    _refuse_size(content, most=max(*_MOST.values(), _MOST_OF_OTHERS))
    kind = identify(content)
    if kind in _REMEDIES:
        raise RefusedFileError(Refusal(f"这是{kind.after_is}，不能直接读取。", _REMEDIES[kind]))
    _refuse_size(content, most=_MOST.get(kind, _MOST_OF_OTHERS))
    suffix = PurePath(name).suffix.lower().removeprefix(".")
    if suffix in KNOWN_SUFFIXES and suffix not in _SUFFIXES[kind]:
        raise RefusedFileError(_wrong_name(kind, suffix=suffix))
    return kind


def _refuse_size(content: bytes, *, most: int) -> None:
    if len(content) > most * MEGABYTE:
        size = -(-len(content) // MEGABYTE)
        problem = f"文件有 {size} MB，超过上限 {most} MB。"
        raise RefusedFileError(Refusal(problem, "删去图片、空白区域和多余的工作表，或拆成几个文件，再读取。"))


def _wrong_name(kind: FileType, *, suffix: str) -> Refusal:
    problem = f"文件名是 .{suffix}，内容却是{kind.after_is}。"
    if kind in (FileType.DOCX, FileType.XLSX, FileType.PDF, FileType.TEXT):
        return Refusal(problem, f"{_SAVE_AS.get(suffix, _AS_DOCX)}内容无误的，也可以把扩展名改为 .{kind.suffix}。")
    return Refusal(problem, _SAVE_AS.get(suffix, _AS_DOCX))
