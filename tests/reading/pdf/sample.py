"""PDFs made for the tests: typeset, or written by hand where a typesetter would make no such mistake."""

from collections.abc import Iterable

import typst

from jixiao.reading.document import Document, Paragraph, Part, Table
from jixiao.reading.pdf import read_pdf
from jixiao.reading.pdf.engine import open_pdf, read_pages
from jixiao.reading.pdf.geometry import Box, Glyph, PageContent, Ruling
from jixiao.reading.pdf.text_line import Run, TextLine

SET = (
    '#set text(font: ("Libertinus Serif", "Noto Sans CJK SC"), size: 10pt, lang: "zh")\n'
    "#set par(justify: true)\n#set table(stroke: 0.5pt, inset: 4pt)\n"
)
PAGE = "#set page(width: 300pt, height: 200pt, margin: 20pt)\n"


def typeset(source: str, *, page: str = PAGE) -> bytes:
    """Return the PDF that a source of typst makes."""
    made = typst.compile((page + SET + source).encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


def read(source: str, *, page: str = PAGE) -> Document:
    """Return the document that is read from what a source makes."""
    return read_pdf(typeset(source, page=page), name="甲.pdf")


def pages(content: bytes) -> list[PageContent]:
    """Return what the engine finds on the pages of a PDF."""
    with open_pdf(content, name="甲.pdf") as document:
        return list(read_pages(document, name="甲.pdf"))


def body(document: Document) -> list[str]:
    """Return the texts of the paragraphs of the body."""
    return [it.text for it in document.blocks if isinstance(it, Paragraph) and it.part is Part.BODY]


def rows(table: Table) -> list[str]:
    """Return each row of a table with the texts of the cells that begin in it; spans are written behind them."""
    return [
        " | ".join(
            f"{cell.text}{_spans(cell.row_span, cell.column_span)}" for cell in table.row(row) if cell.row == row
        )
        for row in range(1, table.rows + 1)
    ]


def _spans(down: int, across: int) -> str:
    return "" if down == across == 1 else f" {down}x{across}"


def glyphs(text: str, *, left: float = 0, top: float = 0, size: float = 10) -> tuple[Glyph, ...]:
    """Return the characters of a text in a row, each as wide as high."""
    return tuple(
        Glyph(sign, Box(left + size * index, top, left + size * (index + 1), top + size))
        for index, sign in enumerate(text)
    )


def line(text: str, *, left: float = 0, top: float = 0, size: float = 10, page: int = 1) -> TextLine:
    """Return a line of one run."""
    return TextLine((Run(text, Box(left, top, left + size * len(text), top + size)),), size, page)


def grid(xs: Iterable[float], *, ys: Iterable[float]) -> tuple[tuple[Ruling, ...], tuple[Ruling, ...]]:
    """Return the level and upright lines of a full grid."""
    across, down = tuple(xs), tuple(ys)
    level = tuple(Ruling(y, across[0], across[-1]) for y in down)
    return level, tuple(Ruling(x, down[0], down[-1]) for x in across)


def raw_pdf(stream: bytes = b"", *, catalog: str = "", page: str = "") -> bytes:
    """Return a PDF of one page written by hand, without a table of its objects: a reader has to look for them."""
    return b"".join(
        (
            b"%PDF-1.7\n",
            f"1 0 obj <</Type/Catalog/Pages 2 0 R{catalog}>> endobj\n".encode(),
            b"2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n",
            f"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R{page}>> endobj\n".encode(),
            b"4 0 obj <</Length %d>> stream\n" % len(stream) + stream + b"\nendstream endobj\n",
            b"5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n",
            b"trailer <</Root 1 0 R>>\n%%EOF\n",
        )
    )
