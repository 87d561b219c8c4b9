"""The part of a .docx that holds its comments; those that are there stay."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from lxml import etree

from jixiao.reading.docx.xml import Element, count_of
from jixiao.reading.docx.xml import w as name_of
from jixiao.writing.annotate.note import Note
from jixiao.writing.docx.run import text_run
from jixiao.writing.docx.xml import W, w
from jixiao.writing.printable import printable

_MOST = 2**31 - 1


def empty_comments() -> Element:
    """Return the root of a part without comments."""
    return etree.Element(name_of("comments"), nsmap={"w": W})


def first_free_identity(roots: Iterable[Element]) -> int:
    """Return the first id that no comment of some parts uses and none after it does."""
    names = [name_of(name) for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")]
    used = (count_of(mark.get(name_of("id")), most=_MOST) for root in roots for mark in root.iter(*names))
    return max(used, default=-1) + 1


def add_comments(root: Element, *, notes: Mapping[str, Note], stamp: datetime) -> None:
    """Append a comment for each note, by the id that its marks in the text have.

    Args:
        root: The `w:comments`.
        notes: The notes by id.
        stamp: When they were written, with a time zone.
    """
    for identity, note in notes.items():
        root.append(_comment(note, identity=identity, stamp=stamp))
    etree.cleanup_namespaces(root, keep_ns_prefixes=[prefix for prefix in root.nsmap if prefix])


def _comment(note: Note, *, identity: str, stamp: datetime) -> Element:
    date = stamp.replace(microsecond=0, tzinfo=None).isoformat() + "Z"  # Word reads it as local time all the same
    author, initials = printable(note.author), printable(note.initials)
    comment = w("comment", id=identity, author=author, date=date, initials=initials)
    comment.extend(w("p", text_run(text)) for text in note.text.split("\n"))
    comment[0].insert(0, w("r", w("annotationRef")))
    return comment
