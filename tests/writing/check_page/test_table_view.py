"""Tables as they are: merged cells, holes, figures at the right, marks in cells."""

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.reading.document import Cell, Paragraph, Table
from jixiao.writing.check_page.place_marks import PlacedMarks, place_marks
from jixiao.writing.check_page.table_view import document_table
from tests.book.found import FOUND
from tests.writing.check_page.sample import DOCUMENT, sheet_of

NO_MARKS = PlacedMarks({}, frozenset())


def table_of(*cells: Cell, rows: int, columns: int, is_rebuilt: bool = False) -> Table:
    """Return a table of some cells."""
    return Table(1, rows, columns, cells, Place(table=1), is_rebuilt=is_rebuilt)


def lines(*texts: str) -> tuple[Paragraph, ...]:
    """Return the lines of a cell."""
    return tuple(Paragraph(text, Place()) for text in texts)


def test_merged_cells_are_merged() -> None:
    merged = Cell(1, 1, lines("指标"), row_span=2, column_span=2)
    page = document_table(
        table_of(merged, Cell(1, 3, lines("甲")), Cell(2, 3, lines("乙")), rows=2, columns=3), marks=NO_MARKS
    )
    assert '<tr><td rowspan="2" colspan="2">指标</td><td>甲</td></tr>\n<tr><td>乙</td></tr>' in page


def test_a_position_without_a_cell_is_an_empty_one() -> None:
    page = document_table(table_of(Cell(1, 2, lines("甲")), rows=1, columns=2), marks=NO_MARKS)
    assert '<tr><td class="hole"></td><td>甲</td></tr>' in page


def test_figures_stand_at_the_right_and_lines_below_each_other() -> None:
    texts = ("1,040.50", "66.90%", "-3", "—", "12名", "")
    cells = [Cell(1, column, lines(text)) for column, text in enumerate(texts, start=1)]
    page = document_table(table_of(*cells, rows=1, columns=6), marks=NO_MARKS)
    assert page.count('<td class="number">') == 4
    two = document_table(table_of(Cell(1, 1, lines("实际", "完成值")), rows=1, columns=1), marks=NO_MARKS)
    assert "<td>实际<br>完成值</td>" in two


def test_a_table_whose_grid_is_guessed_says_so() -> None:
    guessed = document_table(table_of(Cell(1, 1, lines("甲")), rows=1, columns=1, is_rebuilt=True), marks=NO_MARKS)
    assert "这张表的行列由程序推定。" in guessed


def test_a_finding_in_a_cell_is_marked_in_it() -> None:
    place = replace(DOCUMENT.tables[0].cells[-1].place, start=0, end=2, quote="12")
    marks = place_marks(sheet_of(replace(FOUND, place=place)))
    page = document_table(DOCUMENT.tables[0], marks=marks)
    assert '<mark class="error" data-n="1">12</mark></td></tr>' in page
