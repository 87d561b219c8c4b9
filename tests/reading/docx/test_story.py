"""The blocks of a text in reading order."""

from jixiao.reading.document import Part, Table
from tests.reading.docx.making import line, messages, p, r, read, sdt, tbl, tc, text_box, texts, tr


def test_blank_lines_are_left_out_and_keep_their_numbers() -> None:
    document = read(line("甲") + p() + line(" ") + line("乙"))
    assert [(found.text, found.place.paragraph) for found in document.lines()] == [("甲", 1), ("乙", 4)]


def test_blocks_in_controls_and_branches_are_read() -> None:
    choices = "<mc:Choice Requires='w14'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    branch = f"<mc:AlternateContent>{choices}</mc:AlternateContent>"
    body = sdt(line("甲")) + f"<w:customXml>{line('乙')}</w:customXml>" + branch.format(line("丙"), line("丙"))
    document = read(body)
    assert texts(document) == ["甲", "乙", "丙"]
    assert document.remarks == ()


def test_a_nested_table_follows_the_one_that_holds_it() -> None:
    inner = tbl(tr("内"))
    document = read(tbl(tr(tc(line("外"), inner, p()), "旁")) + line("后"))
    outer, nested, _ = document.blocks
    assert isinstance(outer, Table)
    assert isinstance(nested, Table)
    assert [table.number for table in document.tables] == [1, 2]
    assert [cell.text for cell in outer.cells] == ["外", "旁"]
    assert [(cell.text, cell.place.table, cell.place.row) for cell in nested.cells] == [("内", 2, 1)]
    assert document.remarks == ()


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    document = read(p(r("段"), text_box(line("框一"), line("框二"))) + line("后"))
    assert texts(document) == ["段", "框一", "框二", "后"]
    assert [found.part for found in document.lines()] == [Part.BODY, Part.TEXT_BOX, Part.TEXT_BOX, Part.BODY]
    assert document.remarks == ()


def test_a_table_in_a_text_box_is_a_table() -> None:
    document = read(p(text_box(tbl(tr("框内")), p())) + line("后"))
    (table,) = document.tables
    assert table.cells[0].lines[0].part is Part.TEXT_BOX
    assert texts(document) == ["框内", "后"]


def test_a_text_box_in_a_cell_follows_the_table() -> None:
    document = read(tbl(tr(tc(p(r("格"), text_box(line("框")))))) + line("后"))
    assert texts(document) == ["格", "框", "后"]
    assert document.tables[0].cells[0].text == "格"


def test_each_line_of_a_cell_knows_its_cell() -> None:
    document = read(tbl(tr("甲", tc(line("乙"), p(), line("丙")))))
    cell = document.tables[0].cells[1]
    assert cell.text == "乙丙"
    assert [(found.place.table, found.place.row, found.place.column) for found in cell.lines] == [(1, 1, 2)] * 2


def test_an_empty_cell_has_an_empty_line() -> None:
    document = read(tbl(tr("甲", tc(p()), "<w:tc/>")))
    assert [cell.text for cell in document.tables[0].cells] == ["甲", "", ""]
    assert [cell.place.column for cell in document.tables[0].cells] == [1, 2, 3]


def test_text_that_a_merge_covers_is_said() -> None:
    document = read(tbl(tr(tc("甲", merge="restart"), "1"), tr(tc("遮住", merge="continue"), "2")))
    assert [cell.text for cell in document.tables[0].cells] == ["甲", "1", "2"]
    assert messages(document, kind="skipped") == ["有 2 个字被合并单元格遮住，没有读取。"]


def test_a_deleted_row_is_a_revision() -> None:
    document = read(tbl(tr("旧", properties='<w:del w:id="1"/>'), tr("新")))
    assert texts(document) == ["新"]
    assert len(messages(document, kind="revised")) == 1
