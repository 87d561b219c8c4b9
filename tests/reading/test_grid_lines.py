"""The rows of a grid become tables and the lines over them."""

from jixiao.book.place import Place
from jixiao.reading.document import Block, Paragraph, Table
from jixiao.reading.grid_lines import GridCell, add_grid


def cell(text: str, *, row: int, column: int, rows: int = 1, columns: int = 1) -> GridCell:
    return GridCell(row, column, Paragraph(text, Place(sheet="表")), rows, columns)


def made(*cells: GridCell) -> list[str]:
    blocks: list[Block] = []
    assert add_grid(blocks, cells=cells, number=4) == 4 + sum(isinstance(block, Table) for block in blocks)
    return [
        block.text
        if isinstance(block, Paragraph)
        else f"{block.number}: {block.rows}×{block.columns} {'/'.join(line.text for line in block.title)}"
        for block in blocks
    ]


def pair(*, row: int, column: int = 1) -> tuple[GridCell, GridCell]:
    return cell("合计", row=row, column=column), cell("1", row=row, column=column + 1)


def test_lines_over_a_table_are_its_title_and_others_stay_lines() -> None:
    cells = (cell("说明。", row=1, column=1), cell("收入表", row=2, column=1, columns=2), *pair(row=3), *pair(row=4))
    assert made(*cells) == ["说明。", "5: 2×2 收入表"]


def test_an_empty_row_ends_a_table_and_a_merged_cell_bridges_it() -> None:
    assert made(*pair(row=1), *pair(row=3)) == ["5: 1×2 ", "6: 1×2 "]
    assert made(cell("级", row=1, column=1, rows=3), cell("1", row=1, column=2), *pair(row=3, column=2)) == ["5: 3×3 "]


def test_a_table_begins_where_its_cells_do() -> None:
    blocks: list[Block] = []
    add_grid(blocks, cells=pair(row=7, column=3), number=0)
    (table,) = blocks
    assert isinstance(table, Table)
    assert [(c.row, c.column, c.place.row, c.place.column, c.place.sheet) for c in table.cells] == [
        (1, 1, 1, 1, "表"),
        (1, 2, 1, 2, "表"),
    ]


def test_a_single_cell_is_a_line() -> None:
    assert made(cell("注：无", row=9, column=2)) == ["注：无"]
    assert made() == []
