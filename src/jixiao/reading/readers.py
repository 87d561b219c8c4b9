"""Which function reads which type of file; a reader is imported when it is needed, in the process that needs it."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from jixiao.reading.document import Document, Remark
from jixiao.reading.file_type import FileType
from jixiao.reading.refusal import Refusal, RefusedFileError

Reader = Callable[..., Document]  # content, and name by name
Check = Callable[[bytes], tuple[Remark, ...]]

READERS = {
    FileType.TEXT: "jixiao.reading.text:read_text",
    FileType.DOCX: "jixiao.reading.docx:read_docx",
    FileType.XLSX: "jixiao.reading.xlsx:read_xlsx",
    FileType.PDF: "jixiao.reading.pdf:read_pdf",
    FileType.HTML: "jixiao.reading.html:read_html",
    FileType.XLS: "jixiao.reading.xls:read_xls",
    FileType.DOC: "jixiao.reading.doc:read_doc",
    FileType.RTF: "jixiao.reading.doc:read_rtf",
}

_CHECKS = dict.fromkeys((FileType.DOCX, FileType.XLSX), "jixiao.reading.package_check:check_package")


def reader_of(kind: FileType) -> Reader:
    """Return the function that reads a type of file.

    Raises:
        RefusedFileError: If this installation has none.
    """
    try:
        reader: Reader = _loaded(READERS.get(kind, ""))
    except (ImportError, ValueError) as error:
        remedy = "另存为 .docx、.xlsx 或 .txt 后再读取。"
        raise RefusedFileError(Refusal(f"没有安装能读取{kind.after_is}的部件。", remedy)) from error
    return reader


def check_of(kind: FileType) -> Check:
    """Return what looks at a type of file before it is read and gives remarks or refuses it."""
    check: Check = _loaded(_CHECKS[kind]) if kind in _CHECKS else _no_check
    return check


def _no_check(_: bytes) -> tuple[Remark, ...]:
    return ()


def _loaded(path: str) -> Callable[..., Any]:
    module, _, name = path.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function
