"""The document as it reads: headings, paragraphs, page ends, tables."""

import re
from collections.abc import Iterator

from jixiao.proofreading.outline import read_head
from jixiao.reading.document import Block, Document, Paragraph, Part, Table
from jixiao.writing.check_page.marked_text import marked_html
from jixiao.writing.check_page.place_marks import PlacedMarks
from jixiao.writing.check_page.table_view import document_table

_LONGEST_TITLE = 40
_SENTENCE_END = re.compile(r"[。；;，：:]")
_DEEPEST = 4


def document_html(document: Document, *, marks: PlacedMarks) -> str:
    """Return the blocks of a document with their marks; nothing of its text is left out."""
    return "".join(_blocks(document, marks=marks))


def _blocks(document: Document, *, marks: PlacedMarks) -> Iterator[str]:
    page, is_first = 0, True
    for block in document.blocks:
        if _page_of(block) > page:
            page = _page_of(block)
            yield f'<div class="page">第 {page} 页</div>\n'
        if isinstance(block, Table):
            yield "".join(paragraph_html(line, marks=marks, look="table-title") for line in block.title)
            yield document_table(block, marks=marks)
        else:
            yield paragraph_html(block, marks=marks, look="title" if is_first and _is_short(block) else "")
        is_first = False


def paragraph_html(line: Paragraph, *, marks: PlacedMarks, look: str = "") -> str:
    """Return a paragraph or heading; one of a text file shows the number of its line."""
    level = line.level or _head_level(line)
    tag = f"h{min(level, _DEEPEST) + 1}" if level and not look else "p"
    looks = [*([look] if look else []), *([] if line.part is Part.BODY else ["aside"])]
    kind = f' class="{" ".join(looks)}"' if looks else ""
    number = f' data-line="{line.place.line}"' if line.place.line else ""
    part = "" if line.part is Part.BODY else f'<span class="part-name">{line.part.value}</span>'
    return f"<{tag}{kind}{number}>{part}{marked_html(line.text, marks=marks.on(line))}</{tag}>\n"


def _head_level(line: Paragraph) -> int:
    """Return the level of a head in a format without styles: a number and a few words on a line of their own."""
    head = read_head(line) if _is_short(line) else None
    return 0 if head is None else min(head.numeral.rank, _DEEPEST)


def _is_short(line: Block) -> bool:
    return isinstance(line, Paragraph) and len(line.text) <= _LONGEST_TITLE and not _SENTENCE_END.search(line.text)


def _page_of(block: Block) -> int:
    if isinstance(block, Table) and block.title:
        return block.title[0].place.page
    return block.place.page
