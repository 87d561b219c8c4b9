"""The physical grid of a Word table, merged cells resolved."""

from tests.writing.template.blank_forms import SELF_EVALUATION, cell, line, row, table, tables_of


def test_merged_cells_cover_all_their_positions() -> None:
    found = tables_of(
        table(row(cell("甲", merge="restart"), "乙"), row(cell(merge="continue"), "丙"), row(cell("丁", span=2)))
    )
    grid = found[0].grid
    assert grid[0, 0] is grid[1, 0]
    assert (grid[0, 0].row_span, grid[2, 0] is grid[2, 1]) == (2, True)
    assert [one.text for one in found[0].row_cells(1)] == ["甲", "丙"]


def test_a_cell_that_goes_on_from_nothing_begins_there() -> None:
    found = tables_of(table(row(cell("甲", span=2)), row(cell(merge="continue"), "乙")))
    assert [one.row for one in found[0].cells] == [0, 1, 1]


def test_labels_are_the_nearest_words_at_the_left_and_above() -> None:
    whole = tables_of(SELF_EVALUATION)[0]
    rate = whole.grid[4, 6]  # between two dashes
    left, above = whole.label_left(rate), whole.label_above(rate)
    assert left is not None
    assert above is not None
    assert (left.text, above.text) == ("其中：当年财政拨款", "执行率")
    assert not whole.is_sole(rate)
    assert whole.is_sole(whole.grid[1, 1])
    assert whole.label_left(whole.grid[0, 0]) is None


def test_tables_in_tables_are_part_of_their_cell() -> None:
    inner = table(row("里"))
    found = tables_of(line("标题"), table(row(f"<w:tc>{inner}<w:p/></w:tc>")), line("单位：元"), table(row("外")))
    assert [(one.number, one.before) for one in found] == [(1, ("标题",)), (2, ("单位：元",))]
    assert found[0].cells[0].text == "里"


def test_columns_left_out_before_a_row_count() -> None:
    skipped = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>' + cell("乙") + "</w:tr>"
    assert (0, 0) not in tables_of(table(skipped))[0].grid
    assert tables_of(table(skipped))[0].grid[0, 1].text == "乙"


def test_cells_and_rows_in_content_controls_are_found() -> None:
    def held(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    whole = table(held(f"<w:tr>{held(cell('甲'))}{cell('乙')}</w:tr>"), row("丙", "丁"))
    grid = tables_of(whole)[0].grid
    assert {spot: one.text for spot, one in grid.items()} == {(0, 0): "甲", (0, 1): "乙", (1, 0): "丙", (1, 1): "丁"}
