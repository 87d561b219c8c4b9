"""What is to be said at a place of a document, and at which characters."""

from dataclasses import dataclass

from jixiao.book.place import Place
from jixiao.reading.document import Paragraph


@dataclass(frozen=True, slots=True)
class Note:
    """One comment: where, what, and who says it.

    Unit:
        place: as the reader of the document gave it; `start` and `end` count in the text of the paragraph.
        text: full Chinese sentences; a line feed begins a new paragraph.
    """

    place: Place
    text: str
    author: str = "绩效核对"
    initials: str = "核"


def noted_range(note: Note, *, paragraph: Paragraph) -> tuple[int, int] | None:
    """Return the characters that a note is about, counted after the automatic number; None for the whole paragraph.

    Where the quote does not stand at the offsets, as when they count over several lines of a cell, it is looked for in
    the paragraph; one that is not found, or more than once, leaves the paragraph. The automatic number is no text in
    which a comment could be anchored.
    """
    place, text, shift = note.place, paragraph.text, len(paragraph.number)
    start, end = place.start, place.end
    if place.quote and text[start:end] != place.quote:
        if text.count(place.quote) != 1:
            return None
        start = text.index(place.quote)
        end = start + len(place.quote)
    return (start - shift, end - shift) if shift <= start < end <= len(text) else None
