"""Blocks get numbers and places."""

from jixiao.book.place import Place
from jixiao.reading.document import Paragraph, Part, Table
from jixiao.reading.pdf.drawn_table import DrawnCell, DrawnTable
from jixiao.reading.pdf.flow import Passage
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.numbering import numbered_blocks
from jixiao.reading.pdf.rectangle import Region
from tests.reading.pdf.sample import line


def cell(*texts: str, column: int, columns: int = 1) -> DrawnCell:
    lines = tuple(line(text, top=12 * index) for index, text in enumerate(texts))
    return DrawnCell(Region(0, column, 1, column + columns), Box(0, 0, 200, 30), lines, 3)


def test_titles_cells_and_lines_are_numbered_in_reading_order() -> None:
    cells = (cell("一", "二", column=2), cell(column=0, columns=2))
    drawn = DrawnTable((0, 50, 100, 200), 1, cells, Box(0, 0, 200, 30), 3, 3, (line("表名", page=3),), is_guessed=True)
    foot = Passage((line("1", page=3),), Part.FOOTER)
    table, paragraph = numbered_blocks([drawn, foot])
    assert isinstance(table, Table)
    assert (table.rows, table.columns, table.place, table.is_rebuilt) == (1, 3, Place(table=1, page=3), True)
    assert table.title == (Paragraph("表名", Place(paragraph=1, page=3)),)
    assert [(it.column, it.column_span, [line.text for line in it.lines]) for it in table.cells] == [
        (1, 2, [""]),
        (3, 1, ["一", "二"]),
    ]
    assert table.cells[1].lines[1].place == Place(paragraph=4, table=1, row=1, column=3, page=3)
    assert paragraph == Paragraph("1", Place(paragraph=5, page=3), part=Part.FOOTER)


def test_lines_of_a_passage_are_one_paragraph() -> None:
    assert numbered_blocks([Passage((line("本年", page=2), line("收入", page=3)))]) == (
        Paragraph("本年收入", Place(paragraph=1, page=2)),
    )
