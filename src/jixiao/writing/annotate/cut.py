"""Cut the runs of a paragraph so that a comment begins and ends at an exact character; what is seen stays the same."""

from collections.abc import Iterable, Iterator
from copy import deepcopy

from jixiao.reading.docx import xml
from jixiao.reading.docx.line import Line, Piece
from jixiao.reading.docx.xml import Element, w

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WRAPPERS = {
    *(xml.INSERTED, xml.MOVED_TO, xml.CONTROL, xml.CONTROL_CONTENT),
    *(w(name) for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo")),
}


def cut_line(line: Line, *, offsets: Iterable[int]) -> None:
    """Cut the runs of a paragraph at each offset that falls into one; its pieces follow.

    A formula or a sign with its reading above it is not cut.
    """
    for offset in sorted(set(offsets)):
        line.pieces[:] = _cut_pieces(line, offset=offset)
        for start, _, piece in placed_pieces(line):
            if start == offset:
                _cut_run(piece.element, paragraph=line.element)


def placed_pieces(line: Line) -> Iterator[tuple[int, int, Piece]]:
    """Yield each piece with its start and end in the paragraph."""
    start = 0
    for piece in line.pieces:
        end = start + len(piece.text)
        yield start, end, piece
        start = end


def holder_of(element: Element, *, paragraph: Element) -> Element:
    """Return the run, or what stands in its place, that shows an element and beside which a comment may begin."""
    path = [element, *element.iterancestors()]
    inside = path[: path.index(paragraph)]
    return next(node for node in reversed(inside) if node.tag not in _WRAPPERS)


def _cut_pieces(line: Line, *, offset: int) -> list[Piece]:
    pieces: list[Piece] = []
    for start, end, piece in placed_pieces(line):
        if start < offset < end and _may_cut(piece.element, paragraph=line.element):
            pieces += _cut_text(piece, length=offset - start)
        else:
            pieces.append(piece)
    return pieces


def _may_cut(element: Element, *, paragraph: Element) -> bool:
    holder = holder_of(element, paragraph=paragraph)
    return element.tag == xml.TEXT and holder.tag == xml.RUN and element.getparent() is holder


def _cut_text(piece: Piece, *, length: int) -> tuple[Piece, Piece]:
    rest = deepcopy(piece.element)
    piece.element.addnext(rest)
    before, after = Piece(piece.text[:length], piece.element), Piece(piece.text[length:], rest)
    for part in (before, after):
        part.element.text = part.text
        part.element.set(_SPACE, "preserve")
    return before, after


def _cut_run(element: Element, *, paragraph: Element) -> None:
    """Let an element begin a run of its own, with the same properties as the run it stood in."""
    run = holder_of(element, paragraph=paragraph)
    if run.tag != xml.RUN or element.getparent() is not run:
        return
    before = [node for node in element.itersiblings(preceding=True) if node.tag != xml.RUN_PROPERTIES]
    if not before:
        return
    after = run.makeelement(xml.RUN)
    for key, value in run.attrib.items():
        after.set(key, value)
    properties = run.find(xml.RUN_PROPERTIES)
    if properties is not None:
        after.append(deepcopy(properties))
    after.extend([element, *element.itersiblings()])
    run.addnext(after)
