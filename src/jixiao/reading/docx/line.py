"""One paragraph of a Word file as the pieces of text that a person sees, each with the element that it comes from."""

from dataclasses import dataclass, field

from msgspec import Struct

from jixiao.reading.document import Paragraph, Part
from jixiao.reading.docx.xml import Element


class Piece(Struct, frozen=True):
    """Some characters of a paragraph and the element, such as `w:t` or `w:tab`, that shows them."""

    text: str
    element: Element


class Span(Struct, frozen=True):
    """The part of a paragraph that stands in a content control; the offsets do not count the automatic number."""

    tag: str
    start: int
    end: int


@dataclass(slots=True)
class Line:
    """What one `w:p` shows, gathered while it is walked.

    Unit:
        boxes: the contents of text boxes that are anchored in it, to be read after it.
        notes: the notes that it refers to, as the kind of note and its id.
    """

    element: Element
    pieces: list[Piece] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, *, element: Element) -> None:
        """Append the characters of an element."""
        if text:
            self.pieces.append(Piece(text, element))
            self.length += len(text)

    def drop_last(self) -> None:
        """Take the last piece away again."""
        self.length -= len(self.pieces.pop().text)

    @property
    def text(self) -> str:
        """The characters, without the automatic number."""
        return "".join(piece.text for piece in self.pieces)


class SourceLine(Struct, frozen=True):
    """A paragraph as it was read, together with the element and the pieces that it was read from."""

    paragraph: Paragraph
    line: Line

    @property
    def is_in_body(self) -> bool:
        """Whether a comment may be anchored in it: Word allows none in text boxes and notes."""
        return self.paragraph.part is Part.BODY
