"""Read old Word files and rich text by way of other programs; the document says that parts may be missing."""

from msgspec.structs import replace

from jixiao.reading.converter import convert_to_docx, text_by_antiword
from jixiao.reading.document import Document, Remark
from jixiao.reading.file_type import FileType
from jixiao.reading.readers import reader_of
from jixiao.reading.refusal import Refusal, RefusedFileError
from jixiao.reading.text import document_of_text

_SAVE_AS = "用 WPS 或 Word 打开，另存为 .docx 后再读取。"
_BY_OFFICE = "读取降级：旧格式文件先转换为 .docx 再读，个别表格可能缺失；另存为 .docx 后读取最准。"
_BY_TEXT = "读取降级：只读出了旧格式文件的文字，表格的行列是重新排的，可能缺失；另存为 .docx 后读取最准。"


def read_doc(content: bytes, *, name: str) -> Document:
    """Return a .doc or .wps file as a document, through LibreOffice or, where that fails, as plain text.

    Raises:
        RefusedFileError: If this machine has neither program, or both refuse the file.
    """
    document = _by_office(content, name=name, kind=FileType.DOC)
    text = None if document else text_by_antiword(content)
    if text:
        document = _degraded(document_of_text(text, name=name, kind="doc"), message=_BY_TEXT)
    return document or _refuse(FileType.DOC)


def read_rtf(content: bytes, *, name: str) -> Document:
    """Return a rich text file as a document, through LibreOffice.

    Raises:
        RefusedFileError: If this machine has no LibreOffice, or it refuses the file.
    """
    return _by_office(content, name=name, kind=FileType.RTF) or _refuse(FileType.RTF)


def _by_office(content: bytes, *, name: str, kind: FileType) -> Document | None:
    try:
        reader = reader_of(FileType.DOCX)
    except RefusedFileError:
        return None
    made = convert_to_docx(content, suffix=kind.suffix)
    if made is None:
        return None
    return _degraded(replace(reader(made, name=name), format=kind.suffix), message=_BY_OFFICE)


def _degraded(document: Document, *, message: str) -> Document:
    return replace(document, remarks=(Remark("degraded", message), *document.remarks))


def _refuse(kind: FileType) -> Document:
    raise RefusedFileError(
        Refusal(f"这是{kind.after_is}，这台机器上没有能读它的程序，或文件已损坏、已加密。", _SAVE_AS)
    )
