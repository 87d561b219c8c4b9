"""A web page becomes headings, lines and tables."""

from jixiao.reading.document import Document, Paragraph
from jixiao.reading.html import read_html

PAGE = """<!DOCTYPE html><html><head><title>题</title></head><body>
<h2>一、概况</h2><p>第一<b>段</b>\u3000
很 长<br>第二行</p><div>{}</div>尾</body></html>"""


def read(body: str) -> Document:
    return read_html(PAGE.format(body).encode(), name="报告.html")


def test_headings_lines_and_breaks() -> None:
    document = read("<ul><li>甲</li><li>乙</li></ul>")
    lines = [(block.text, block.level) for block in document.blocks if isinstance(block, Paragraph)]
    assert lines == [("一、概况", 2), ("第一段　 很 长", 0), ("第二行", 0), ("甲", 0), ("乙", 0), ("尾", 0)]
    assert [block.place.paragraph for block in document.lines()] == [1, 2, 3, 4, 5, 6]
    assert (document.format, document.visible) == ("html", 15)


def test_a_table_has_its_title_its_grid_and_places() -> None:
    document = read(
        "<p>收入表</p><p>单位：万元</p><table><caption>（2023年度）</caption><tr><th rowspan=2>项目</th>"
        "<th colspan=2>数</th></tr><tr><td>预算</td><td></td></tr></table>"
    )
    (table,) = document.tables
    assert [line.text for line in table.title] == ["收入表", "单位：万元", "（2023年度）"]
    assert (table.rows, table.columns) == (2, 3)
    assert [(cell.text, cell.row_span, cell.column_span) for cell in table.cells] == [
        ("项目", 2, 1),
        ("数", 1, 2),
        ("预算", 1, 1),
        ("", 1, 1),
    ]
    place = table.cells[2].place
    assert (place.table, place.row, place.column) == (1, 2, 2)
    assert document.blocks[-1].place.table == 0


def test_a_table_in_a_cell_follows_the_one_that_holds_it() -> None:
    """A30."""
    inner = "<table><tr><td>里</td><td>1</td></tr></table>"
    document = read(f"<table><tr><td>外{inner}</td><td>2</td></tr></table>")
    assert [[cell.text for cell in table.cells] for table in document.tables] == [["外", "2"], ["里", "1"]]
    assert [cell.place.table for table in document.tables for cell in table.cells] == [1, 1, 2, 2]


def test_a_table_of_one_cell_only_holds_the_page_together() -> None:
    document = read("<table><tr><td><p>甲</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>")
    assert [len(table.cells) for table in document.tables] == [2]
    assert any(block.text == "甲" for block in document.blocks if isinstance(block, Paragraph))


def test_a_cell_keeps_its_lines() -> None:
    document = read("<table><tr><td>年度<br>目标</td><td><p>一</p><p>二</p></td></tr></table>")
    assert [[line.text for line in cell.lines] for cell in document.tables[0].cells] == [["年度", "目标"], ["一", "二"]]
    assert document.tables[0].cells[0].text == "年度目标"
