"""PDFium behind two functions: open a file, and read its pages one by one; no action is run, no attachment opened."""

from collections.abc import Iterator
from contextlib import contextmanager

from pypdfium2 import PdfDocument, PdfiumError, PdfPage
from pypdfium2 import raw as pdfium

from jixiao.reading.pdf.frame import Frame
from jixiao.reading.pdf.geometry import PageContent
from jixiao.reading.pdf.glyphs import read_text
from jixiao.reading.pdf.refusal import DYNAMIC_FORM, LOCKED, NO_PDF, SCRIPTED, broken_page, too_much
from jixiao.reading.pdf.rulings import Drawing, read_drawing
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.visible import count_visible

MOST_PAGES = 3_000
MOST_CHARACTERS = 60_000  # on one page; a page of small print has some 6,000
_MOST_ANNOTATIONS = 5_000  # on one page
_WRITTEN = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP})
_XFA_FORMS = (2, 3)  # full and foreground XFA: the pages hold only a request to open another program


@contextmanager
def open_pdf(content: bytes, *, name: str) -> Iterator[PdfDocument]:
    """Open a PDF for as long as the block runs.

    Raises:
        RefusedFileError: If it is broken, locked, a form without pages, full of pages, or carries a script.
    """
    try:
        document = PdfDocument(content)
    except PdfiumError as error:
        locked = error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise RefusedFileError(LOCKED if locked else NO_PDF, name=name) from error
    try:
        _check_document(document, name=name)
        yield document
    finally:
        document.close()


def read_pages(document: PdfDocument, *, name: str) -> Iterator[PageContent]:
    """Yield what is on each page.

    Raises:
        RefusedFileError: If a page cannot be parsed or holds more than any page of an office.
    """
    for index in range(len(document)):
        try:
            page = _whole_page(document, index=index)
        except PdfiumError as error:
            raise RefusedFileError(broken_page(index + 1), name=name) from error
        try:
            yield _read_page(page, number=index + 1, name=name)
        finally:
            page.close()


def _check_document(document: PdfDocument, *, name: str) -> None:
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        raise RefusedFileError(SCRIPTED, name=name)
    if document.get_formtype() in _XFA_FORMS:
        raise RefusedFileError(DYNAMIC_FORM, name=name)
    if len(document) > MOST_PAGES:
        raise RefusedFileError(too_much(f"共{len(document)}页，超过{MOST_PAGES}页"), name=name)


def _whole_page(document: PdfDocument, *, index: int) -> PdfPage:
    """Return a page; what is typed into the fields of a form, or over the page, becomes part of it."""
    page = document[index]
    if not any(kind in _WRITTEN for kind in _annotation_kinds(page)):
        return page
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    return document[index]


def _annotation_kinds(page: PdfPage) -> Iterator[int]:
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        yield pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)


def _read_page(page: PdfPage, *, number: int, name: str) -> PageContent:
    text_page = page.get_textpage()
    if text_page.count_chars() > MOST_CHARACTERS:
        raise RefusedFileError(
            too_much(f"第{number}页有{text_page.count_chars()}个字符，超过{MOST_CHARACTERS}个"), name=name
        )
    text = read_text(text_page)
    left, bottom, right, top = page.get_bbox()
    frame = Frame(left, bottom, right, top, turn=page.get_rotation() if text.turn is None else text.turn)
    drawing = _drawing(page, frame=frame, number=number, name=name)
    width, height = frame.size
    return PageContent(
        number,
        width,
        height,
        glyphs=text.glyphs(frame),
        level=drawing.level,
        upright=drawing.upright,
        visible=count_visible(text_page.get_text_range()),
        turned=text.turned,
        unknown=text.unknown,
        has_image=drawing.has_image,
        is_recognised=drawing.has_image and drawing.is_text_hidden,
    )


def _drawing(page: PdfPage, *, frame: Frame, number: int, name: str) -> Drawing:
    drawing = read_drawing(page, frame=frame)
    if not drawing.is_complete:
        raise RefusedFileError(too_much(f"第{number}页的图形"), name=name)
    return drawing
