"""Each finding is marked at its characters, and what has no place is said to have none."""

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.reading.document import Document, Paragraph
from jixiao.writing.check_page.place_marks import Mark, place_marks
from tests.book.found import FOUND
from tests.writing.check_page.sample import DOCUMENT, NOWHERE, at, sheet_of, sum_finding

LINES = {line.place.line: line for line in DOCUMENT.lines() if not line.place.column}


def marked(line: int, *places: Place) -> list[tuple[int, int]]:
    """Return the spans marked on a line for findings at some places."""
    marks = place_marks(sheet_of(*(replace(FOUND, place=place) for place in places)))
    return [(mark.start, mark.end) for mark in marks.on(LINES[line])]


def test_the_characters_of_a_place_are_marked() -> None:
    marks = place_marks(sheet_of(at(3, quote="40名"), at(3, quote="核定", severity="note")))
    assert marks.on(LINES[3]) == [Mark(1, "error", 4, 7), Mark(2, "note", 0, 2)]
    assert marks.on(LINES[2]) == ()
    assert marks.unplaced == frozenset()


def test_a_quote_that_stands_elsewhere_in_the_line_is_looked_for() -> None:
    assert marked(3, Place(line=3, start=0, end=3, quote="40名")) == [(4, 7)]


def test_the_whole_line_is_marked_where_the_characters_are_not_known() -> None:
    length = len(LINES[2].text)
    assert marked(2, Place(line=2)) == [(0, length)]
    assert marked(2, Place(line=2, quote="没有的字")) == [(0, length)]
    assert marked(2, Place(line=2, start=3, end=length + 1)) == [(0, length)]
    assert marked(2, Place(line=2, start=3, end=length)) == [(3, length)]


def test_a_cell_is_found_without_its_line() -> None:
    cell = DOCUMENT.tables[0].cells[-1]
    marks = place_marks(sheet_of(replace(FOUND, place=Place(table=1, row=2, column=3, quote="12"))))
    assert [mark.number for mark in marks.on(cell.lines[0])] == [1]


def test_a_finding_without_a_place_is_not_lost() -> None:
    marks = place_marks(sheet_of(NOWHERE, replace(FOUND, place=Place(line=99))))
    assert marks.unplaced == {1, 2}


def test_the_figures_that_are_added_up_are_marked_as_parts() -> None:
    marks = place_marks(sheet_of(sum_finding())).on(LINES[3])
    text = LINES[3].text
    assert [(text[mark.start : mark.end], mark.is_part) for mark in marks] == [
        ("40", False),
        ("23", True),
        ("20", True),
        ("1", True),
    ]


def test_sheets_and_paragraphs_are_places_too() -> None:
    lines = (Paragraph("甲", Place(sheet="表", cell="B2")), Paragraph("乙", Place(paragraph=7)))
    places = (Place(file="账.xlsx", sheet="表", cell="B2", quote="甲"), Place(paragraph=7, note="脚注"))
    document = Document("账.xlsx", "xlsx", lines)
    marks = place_marks(sheet_of(*(replace(FOUND, place=place) for place in places), document=document))
    assert [mark.number for line in lines for mark in marks.on(line)] == [1, 2]
