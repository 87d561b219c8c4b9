"""Compare what was read with what the file shows: nothing is left out in silence."""

from msgspec.structs import replace

from jixiao.reading.document import Document, Remark
from jixiao.reading.refusal import NO_TEXT, RefusedFileError
from jixiao.reading.visible import count_visible


def check_recall(document: Document) -> Document:
    """Return a document with a remark if fewer characters were read than the file shows.

    Raises:
        RefusedFileError: If no text was read at all, as from a scan.
    """
    read = count_read(document)
    if not read:
        raise RefusedFileError(NO_TEXT)
    if read >= document.visible:
        return document
    message = f"文件有 {document.visible} 个可见字符，读出 {read} 个，其余没有读到，请核对原文。"
    return replace(document, remarks=(*document.remarks, Remark("skipped", message)))


def count_read(document: Document) -> int:
    """Return how many visible characters of the file a document has; automatic numbers are none of them."""
    return sum(count_visible(line.text) - count_visible(line.number) for line in document.lines())
