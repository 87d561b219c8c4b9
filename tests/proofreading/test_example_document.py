"""An example is one line a paragraph, and lines with tabs are a table."""

from jixiao.proofreading.example_document import example_document
from jixiao.reading.document import Paragraph, Table


def test_lines_become_paragraphs_with_their_line() -> None:
    document = example_document("一\n\n三")
    assert [(line.text, line.place.line) for line in document.lines()] == [("一", 1), ("三", 3)]


def test_lines_with_tabs_become_a_table_with_its_title() -> None:
    document = example_document("前\n（2023年度）\n甲\t乙\n\t2\t3\n后")
    before, table, after = document.blocks
    assert isinstance(before, Paragraph)
    assert isinstance(table, Table)
    assert isinstance(after, Paragraph)
    assert [line.text for line in table.title] == ["（2023年度）"]
    assert (table.rows, table.columns, table.place.line) == (2, 3, 3)
    assert [cell.text for cell in table.row(2)] == ["", "2", "3"]
    assert table.row(2)[1].place.line == 4


def test_two_tables_are_numbered() -> None:
    assert [table.number for table in example_document("1\t2\n文字\n3\t4").tables] == [1, 2]
    assert example_document("1\t2").tables[0].title == ()
