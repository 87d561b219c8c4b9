"""Where in a document each finding is marked: at its characters, at its line, or nowhere."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jixiao.book.place import Place
from jixiao.reading.document import Document, Paragraph
from jixiao.writing.check_page.sheet import CheckSheet

Spot = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a line that a finding is about.

    Unit:
        number: of the finding, from 1.
        start, end: characters from the start of the line; equal where a line is empty.
        is_part: whether they are a figure that the finding adds up, not the one it doubts.
    """

    number: int
    severity: str
    start: int
    end: int
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class PlacedMarks:
    """The marks of a document by the place of their line, and the findings that have none."""

    by_spot: Mapping[Spot, Sequence[Mark]]
    unplaced: frozenset[int]

    def on(self, line: Paragraph) -> Sequence[Mark]:
        """Return the marks of a line."""
        return self.by_spot.get(_exact(line.place), ())


def place_marks(sheet: CheckSheet) -> PlacedMarks:
    """Return where each finding, and each figure that it adds up, is marked.

    A place that is less exact than those of the document, such as a cell without its line, is marked at the first line
    that fits.
    """
    lines = _lines_by_spot(sheet.document)
    marks: defaultdict[Spot, list[Mark]] = defaultdict(list)
    unplaced = set()
    for number, finding in enumerate(sheet.report.findings, start=1):
        line = _line_at(finding.place, lines=lines)
        if line is None:
            unplaced.add(number)
            continue
        start, end = _span(finding.place, text=line.text)
        marks[_exact(line.place)].append(Mark(number, finding.shown_severity, start, end))
        for place in sheet.parts_of(finding):
            part = _line_at(place, lines=lines)
            if part is not None:
                start, end = _span(place, text=part.text)
                marks[_exact(part.place)].append(Mark(number, finding.shown_severity, start, end, is_part=True))
    return PlacedMarks(marks, frozenset(unplaced))


def _lines_by_spot(document: Document) -> dict[Spot, Paragraph]:
    lines: dict[Spot, Paragraph] = {}
    for line in document.lines():
        for spot in _spots(line.place):
            lines.setdefault(spot, line)
    return lines


def _line_at(place: Place, *, lines: Mapping[Spot, Paragraph]) -> Paragraph | None:
    return next((lines[spot] for spot in _spots(place) if spot in lines), None)


def _exact(place: Place) -> Spot:
    where = (place.sheet, place.cell, place.page, place.line, place.paragraph)
    return ("exact", *where, place.table, place.row, place.column, place.note)


def _spots(place: Place) -> Iterator[Spot]:
    """Yield the ways to find the line of a place, the most exact first."""
    yield _exact(place)
    if place.cell:
        yield "sheet", place.sheet, place.cell
    if place.paragraph:
        yield "paragraph", place.paragraph
    if place.line:
        yield "line", place.line
    if place.table:
        yield "cell", place.table, place.row, place.column


def _span(place: Place, *, text: str) -> tuple[int, int]:
    """Return the characters of a place in its line, the whole line where they cannot be told."""
    quote = place.quote
    if 0 <= place.start < place.end <= len(text) and (not quote or text[place.start : place.end] == quote):
        return place.start, place.end
    if quote and quote in text:
        start = text.index(quote)
        return start, start + len(quote)
    return 0, len(text)
