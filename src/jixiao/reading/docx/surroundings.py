"""What stands around the body: notes, headers and footers, each with the paragraph or page that it belongs to."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from jixiao.reading.document import Part
from jixiao.reading.docx.package import Package
from jixiao.reading.docx.xml import RELATION_ID, Element, w

NoteKey = tuple[str, str]  # footnotes or endnotes, and the id of the note

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_MARGINS = {w("headerReference"): Part.HEADER, w("footerReference"): Part.FOOTER}


class Margin(Struct, frozen=True):
    """A header or footer."""

    part: Part
    root: Element


def notes_of(package: Package) -> Mapping[NoteKey, Element]:
    """Return the notes of a file by kind and id; the lines that only separate notes from the page are none."""
    found = {}
    for kind, name in _NOTES.items():
        root = package.related(kind)
        for note in () if root is None else root.iterchildren(w(name)):
            if note.get(w("type")) not in _SEPARATORS:
                found[kind, note.get(w("id"), "")] = note
    return found


def margins_of(package: Package, *, root: Element) -> Iterator[Margin]:
    """Yield the headers and footers that the sections of a text refer to, each once, in the order of the sections."""
    read: set[str] = set()
    for reference in root.iter(*_MARGINS):
        identity = reference.get(RELATION_ID, "")
        margin = None if identity in read else package.by_identity(identity)
        read.add(identity)
        if margin is not None:
            yield Margin(_MARGINS[reference.tag], margin)
