"""From the bytes of a PDF to a document."""

from collections.abc import Iterator, Sequence

from jixiao.book.place import Place
from jixiao.reading.document import Document, Remark
from jixiao.reading.pdf.aligned_table import with_aligned_tables
from jixiao.reading.pdf.drawn_table import PageParts, split_page
from jixiao.reading.pdf.engine import open_pdf, read_pages
from jixiao.reading.pdf.flow import reading_order
from jixiao.reading.pdf.geometry import PageContent
from jixiao.reading.pdf.numbering import numbered_blocks
from jixiao.reading.pdf.refusal import SCANNED, WITHOUT_TEXT
from jixiao.reading.pdf.running_head import without_running_heads
from jixiao.reading.pdf.streams import check_bytes
from jixiao.reading.pdf.table_title import with_titles
from jixiao.reading.refusal import RefusedFileError

_MOST_UNKNOWN = 5  # a file of which every fifth character has no meaning cannot be checked


def read_pdf(content: bytes, *, name: str) -> Document:
    """Return the paragraphs and tables of a PDF in reading order, with the page of each.

    Unit:
        name: what the file is called; it is only named in messages.

    Raises:
        RefusedFileError: If the file is no PDF, broken, locked or dangerous, or has no text.
    """
    check_bytes(content, name=name)
    remarks: list[Remark] = []
    parts: list[PageParts] = []
    visible = unknown = 0
    is_scanned = False
    with open_pdf(content, name=name) as document:
        for page in read_pages(document, name=name):
            parts.append(split_page(page))
            remarks.extend(_remarks(page))
            visible, unknown = visible + page.visible, unknown + page.unknown
            is_scanned |= page.has_image
    if visible - unknown <= 0 or unknown * _MOST_UNKNOWN > visible:
        raise RefusedFileError(SCANNED if is_scanned and unknown == 0 else WITHOUT_TEXT, name=name)
    blocks = numbered_blocks(reading_order(_arranged(parts)))
    return Document(name, "pdf", blocks, tuple(remarks), visible=visible)


def _arranged(parts: Sequence[PageParts]) -> list[PageParts]:
    return [with_titles(with_aligned_tables(page)) for page in without_running_heads(parts)]


def _remarks(page: PageContent) -> Iterator[Remark]:
    """Yield what of a page was not read."""
    place = Place(page=page.number)
    if page.has_image and page.visible == 0:
        yield Remark("skipped", f"第{page.number}页是图片，未识别到文字，没有检查。", place)
    if page.is_recognised:
        yield Remark("rebuilt", f"第{page.number}页是扫描图片，文字由识别得来，可能有错，请对照原件。", place)
    if page.turned:
        yield Remark("skipped", f"第{page.number}页有{page.turned}个倾斜或转向的字（如水印），没有读取。", place)
    if page.unknown:
        yield Remark("skipped", f"第{page.number}页有{page.unknown}个字没有编码，无法读取。", place)
