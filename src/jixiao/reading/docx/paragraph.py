"""Read a paragraph: its automatic number, its text, its level and its content controls."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.reading.document import Control, Paragraph, Part
from jixiao.reading.docx import xml
from jixiao.reading.docx.gathered import Gathered
from jixiao.reading.docx.inline import LineReader
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.numbering import ListCounter
from jixiao.reading.docx.style import outline_level
from jixiao.reading.docx.xml import Element, is_on, value_of
from jixiao.reading.visible import count_visible

_MARK_DELETED = f"{xml.RUN_PROPERTIES}/{xml.DELETED}"
_MARK_HIDDEN = f"{xml.RUN_PROPERTIES}/{xml.HIDDEN}"


@dataclass
class ParagraphReader:
    """Reads the paragraphs of one text in order; each text counts its lists and fields by itself."""

    shared: Gathered
    part: Part
    _lines: LineReader = field(init=False)
    _counter: ListCounter = field(init=False)

    def __post_init__(self) -> None:
        """Begin with no list and no field."""
        shared = self.shared
        self._lines = LineReader(shared.styles, shared.seen, shared.keeps_fields)
        self._counter = ListCounter(shared.lists, shared.styles)

    def read(self, element: Element, *, place: Place) -> SourceLine:
        """Return a paragraph and keep it with its content controls.

        Args:
            element: The `w:p`.
            place: Where it is; its number is added if it has one.
        """
        number = self.shared.numbers.get(element, 0)
        place = _numbered(place, number=number) if number else place
        self.shared.seen.here = place
        properties = element.find(xml.PARAGRAPH_PROPERTIES)
        style = value_of(properties, path=xml.PARAGRAPH_STYLE)
        line = self._lines.read(element, style=style)
        text = line.text
        mark = "" if not text and _is_gone(properties) else self._counter.next_number(properties, style=style)
        paragraph = Paragraph(mark + text, place, self._level(properties, style=style), mark, self.part)
        source = SourceLine(paragraph, line)
        self.shared.lines.append(source)
        self.shared.controls += _inline_controls(source)
        return source

    def unread(self, element: Element) -> int:
        """Return how many visible characters stand in a cell that is left out."""
        texts = (self._lines.read(paragraph, style="").text for paragraph in element.iter(xml.P))
        return sum(count_visible(text) for text in texts)

    def _level(self, properties: Element | None, *, style: str) -> int:
        own = value_of(properties, path=xml.OUTLINE)
        return outline_level(own) if own else self.shared.styles.level(style)


def _numbered(place: Place, *, number: int) -> Place:
    """Return `replace(place, paragraph=number)`, which takes several times as long and runs for each paragraph."""
    return Place(paragraph=number, table=place.table, row=place.row, column=place.column, note=place.note)


def _inline_controls(source: SourceLine) -> list[Control]:
    shift, text = len(source.paragraph.number), source.paragraph.text
    spans = ((span.tag, span.start + shift, min(span.end + shift, len(text))) for span in source.line.spans)
    return [
        Control(tag, text[start:end], replace(source.paragraph.place, start=start, end=end))
        for tag, start, end in spans
    ]


def _is_gone(properties: Element | None) -> bool:
    """Whether the paragraph itself is deleted or hidden, so that no list counts it."""
    is_deleted = properties is not None and properties.find(_MARK_DELETED) is not None
    return is_deleted or bool(is_on(properties, path=_MARK_HIDDEN))
