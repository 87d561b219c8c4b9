"""A draft becomes a grid in which blank leading cells continue what stands over them."""

from jixiao.book.place import Place
from jixiao.reading.document import Paragraph, Table
from jixiao.reading.text_line import Line
from jixiao.reading.text_table.build import build_table
from jixiao.reading.text_table.draft import Draft, RawCell, Row, row_of


def row(*texts: str) -> Row:
    return row_of([RawCell((Line(7, text),)) for text in texts])


def built(*rows: Row, keeps_label: bool = False, spans: dict[tuple[int, int], tuple[int, int]] | None = None) -> Table:
    draft = Draft(rows, 9, (Line(6, "单位：元"),), keeps_label=keeps_label, spans=spans)
    return build_table(draft, number=2, title=(Paragraph("收入表", Place(line=5)),))


def spans(table: Table) -> dict[str, tuple[int, int]]:
    return {cell.text: (cell.row_span, cell.column_span) for cell in table.cells if cell.text}


def test_the_grid_has_its_size_title_and_places() -> None:
    table = built(row("项目", "数"), row("合计", "1", "2"))
    assert (table.number, table.rows, table.columns, table.is_rebuilt) == (2, 2, 3, False)
    assert [line.text for line in table.title] == ["收入表", "单位：元"]
    assert table.cells[-1].place == Place(line=7, table=2, row=2, column=3)
    assert table.at(1, column=3) is None


def test_blank_cells_in_front_continue_filled_ones() -> None:
    table = built(row("级", "项", "数"), row("产出", "数量", "1"), row("", "", "2"), row("", "质量", "3"))
    assert spans(table)["产出"] == (3, 1)
    assert spans(table)["数量"] == (2, 1)
    assert table.is_rebuilt


def test_the_header_of_columns_is_not_continued_but_the_label_of_a_form_is() -> None:
    rows = (row("指标", "级", "数"), row("", "", "1"))
    assert spans(built(*rows))["指标"] == (1, 1)
    assert spans(built(*rows, keeps_label=True)) == {"指标": (2, 1), "级": (1, 1), "数": (1, 1), "1": (1, 1)}


def test_a_row_without_anything_and_blanks_behind_continue_nothing() -> None:
    table = built(row("级", "数"), row("甲", "1"), row("", ""), row("乙", ""))
    assert all(span == (1, 1) for span in spans(table).values())
    assert not table.is_rebuilt


def test_spans_that_are_known_are_kept() -> None:
    table = built(row("计", "费"), {2: RawCell((Line(8, "购"),)), 3: RawCell((Line(8, "运"),))}, spans={(1, 2): (1, 2)})
    assert (table.columns, spans(table)["费"]) == (3, (1, 2))


def test_a_total_continues_no_row() -> None:
    table = built(row("序号", "项目", "数"), row("1", "甲", "4"), row("", "合计", "4"))
    assert table.is_rebuilt is False
    assert spans(table)["1"] == (1, 1)
