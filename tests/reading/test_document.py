"""A document gives its text in reading order and its tables as grids."""

from jixiao.book.place import Place
from jixiao.reading.document import Cell, Document, Paragraph, Remark, Table


def cell(text: str, *, row: int, column: int, rows: int = 1, columns: int = 1) -> Cell:
    lines = tuple(Paragraph(line, Place(table=1, row=row, column=column)) for line in text.split("\n"))
    return Cell(row, column, lines, rows, columns)


# 合计 stands over two columns, 指标 over two rows.
TABLE = Table(
    1,
    2,
    3,
    (
        cell("指标\n名称", row=1, column=1, rows=2),
        cell("合计", row=1, column=2, columns=2),
        cell("1", row=2, column=2),
        cell("2", row=2, column=3),
    ),
    Place(table=1),
    title=(Paragraph("表1", Place(paragraph=2)),),
)
DOCUMENT = Document("甲.docx", "docx", (Paragraph("一、概况", Place(paragraph=1)), TABLE))


def test_a_row_holds_what_reaches_into_it() -> None:
    assert [found.text for found in TABLE.row(1)] == ["指标名称", "合计"]
    assert [found.text for found in TABLE.row(2)] == ["指标名称", "1", "2"]


def test_a_merged_cell_covers_its_positions_and_a_hole_is_none() -> None:
    assert [found.text if (found := TABLE.at(1, column=column)) else None for column in (2, 3, 4)] == [
        "合计",
        "合计",
        None,
    ]
    assert TABLE.at(3, column=1) is None


def test_lines_come_in_reading_order_and_paragraphs_leave_tables_out() -> None:
    assert [line.text for line in DOCUMENT.lines()] == ["一、概况", "表1", "指标", "名称", "合计", "1", "2"]
    assert [line.text for line in DOCUMENT.paragraphs()] == ["一、概况", "表1"]


def test_a_cell_stands_where_its_first_line_stands() -> None:
    assert TABLE.cells[3].place == Place(table=1, row=2, column=3)


def test_only_a_remark_of_its_kind_makes_a_document_degraded() -> None:
    assert not Document("甲.txt", "txt", (), (Remark("residue", "删去了书签。"),)).is_degraded
    assert Document("甲.doc", "doc", (), (Remark("degraded", "只读出文字。"),)).is_degraded
