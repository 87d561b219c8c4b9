"""Merged cells cover each position once."""

import pytest

from jixiao.writing.grid import TableShapeError, closed_header_rows, place_cells
from jixiao.writing.publication import Cell, Span, Table
from tests.writing.sample import cell, merged_table


def table(*rows: tuple[Cell, ...], columns: int = 2, header_rows: int = 1) -> Table:
    return Table(rows, (1.0,) * columns, header_rows=header_rows)


def test_merged_cells_cover_every_position() -> None:
    grid = place_cells(merged_table())
    assert [len(row) for row in grid] == [9] * 5
    assert grid[3][0] is grid[2][0]  # 产出指标 covers both rows
    assert (grid[2][0].row, grid[2][0].column) == (2, 0)
    assert {placed.cell.spans for placed in grid[4][:6]} == {(Span("合计"),)}


def test_a_cell_below_a_merged_one_moves_right() -> None:
    grid = place_cells(table((cell("a", rows=2), cell("b")), (cell("c"),)))
    assert (grid[1][1].cell.spans[0].text, grid[1][1].column) == ("c", 1)


@pytest.mark.parametrize(
    ("rows", "row", "column", "problem"),
    [
        (((cell("a"),),), 1, 2, "no cell"),
        (((cell("a"), cell("b"), cell("c")),), 1, 3, "beyond"),
        (((cell("a", rows=2), cell("b")),), 1, 1, "beyond"),
        (((cell("a"), cell("b", rows=2)), (cell("c", columns=2),)), 2, 2, "two cells"),
        (((cell("a", columns=0), cell("b")),), 1, 1, "less than 1"),
    ],
)
def test_cells_that_do_not_tile_are_refused(
    rows: tuple[tuple[Cell, ...], ...], row: int, column: int, problem: str
) -> None:
    with pytest.raises(TableShapeError, match=problem) as caught:
        place_cells(table(*rows))
    assert (caught.value.row, caught.value.column) == (row, column)


def test_a_header_is_cut_where_no_merged_cell_is_cut() -> None:
    assert closed_header_rows(merged_table()) == 2
    assert closed_header_rows(table((cell("a", rows=2), cell("b")), (cell("c"),))) == 0
    assert closed_header_rows(table((cell("a"), cell("b")), header_rows=0)) == 0
