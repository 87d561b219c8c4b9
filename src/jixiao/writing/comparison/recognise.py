"""How much of a publication a document has, to tell which report it is."""

from collections import Counter
from collections.abc import Iterator

from jixiao.reading.document import Document
from jixiao.writing.binding import tag_of
from jixiao.writing.comparison.number import folded
from jixiao.writing.publication import Heading, Paragraph, Publication, Table


def share_of(document: Document, *, publication: Publication) -> float:
    """Return the share of the lines and figures of a publication that a document has, from 0 to 1."""
    wanted, found = Counter(_signs(publication)), Counter(_signs_in(document))
    return (wanted & found).total() / wanted.total() if wanted else 0.0


def _signs(publication: Publication) -> Iterator[str]:
    for block in publication.blocks:
        if isinstance(block, Heading):
            yield _words(f"{block.number}{block.text}")
        elif isinstance(block, Paragraph):
            yield _words(block.lead + "".join(span.text for span in block.spans))
        elif isinstance(block, Table):
            yield from (_words("".join(span.text for span in cell.spans)) for row in block.rows for cell in row)
    yield from {tag_of(span.figure) for span in publication.spans() if span.figure}


def _signs_in(document: Document) -> Iterator[str]:
    yield from (_words(line.text) for line in document.lines())
    yield from {control.tag for control in document.controls}


def _words(text: str) -> str:
    """Return a text without numbers and blanks."""
    return "".join(char for char in folded(text) if not char.isspace() and char not in "0123456789.,%")
