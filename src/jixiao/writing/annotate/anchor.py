"""Put the marks of a comment into a paragraph: where it begins, where it ends, and the sign that refers to it."""

from jixiao.reading.docx import xml
from jixiao.reading.docx.line import Line
from jixiao.reading.docx.xml import Element, w
from jixiao.writing.annotate.cut import holder_of, placed_pieces

_ID = w("id")
_BEFORE_CONTENT = {
    *(xml.PARAGRAPH_PROPERTIES, xml.RUN_PROPERTIES),
    *(w(name) for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "commentRangeStart", "bookmarkStart")),
}
_AFTER_CONTENT = {w(name) for name in ("commentRangeEnd", "bookmarkEnd", "proofErr")}


def anchor_at(line: Line, *, span: tuple[int, int], identity: str) -> bool:
    """Anchor a comment to characters of a paragraph whose runs are cut there; False if there is nothing to hold it."""
    start, end = span
    covered = [piece for first, last, piece in placed_pieces(line) if first < end and last > start]
    if not covered:
        return False
    paragraph = line.element
    first = _outermost(holder_of(covered[0].element, paragraph=paragraph), paragraph=paragraph, is_start=True)
    last = _outermost(holder_of(covered[-1].element, paragraph=paragraph), paragraph=paragraph, is_start=False)
    begin, finish = (
        paragraph.makeelement(w(name), {_ID: identity}) for name in ("commentRangeStart", "commentRangeEnd")
    )
    first.addprevious(begin)
    last.addnext(finish)
    _child_of(paragraph, inside=finish).addnext(_reference(paragraph, identity=identity))
    return True


def anchor_whole(paragraph: Element, *, identity: str) -> None:
    """Anchor a comment to a whole paragraph, which may be empty."""
    begin = paragraph.makeelement(w("commentRangeStart"), {_ID: identity})
    properties = paragraph.find(xml.PARAGRAPH_PROPERTIES)
    if properties is None:
        paragraph.insert(0, begin)
    else:
        properties.addnext(begin)
    paragraph.append(paragraph.makeelement(w("commentRangeEnd"), {_ID: identity}))
    paragraph.append(_reference(paragraph, identity=identity))


def _outermost(node: Element, *, paragraph: Element, is_start: bool) -> Element:
    """Climb out of controls and links that begin or end with a node: a mark inside one of plain text is not allowed."""
    beside = _BEFORE_CONTENT if is_start else _AFTER_CONTENT
    while True:
        parent = node.getparent()
        if parent is None or parent is paragraph:
            return node
        if any(other.tag not in beside for other in node.itersiblings(preceding=is_start)):
            return node
        node = parent


def _child_of(paragraph: Element, *, inside: Element) -> Element:
    """Return the child of a paragraph that an element is or stands in."""
    return next(node for node in (inside, *inside.iterancestors()) if node.getparent() is paragraph)


def _reference(paragraph: Element, *, identity: str) -> Element:
    run = paragraph.makeelement(xml.RUN)
    run.append(run.makeelement(w("commentReference"), {_ID: identity}))
    return run
