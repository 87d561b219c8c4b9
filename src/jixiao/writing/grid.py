"""Where the cells of a table lie once merged cells are taken into account."""

from dataclasses import dataclass

from jixiao.errors import JixiaoError
from jixiao.writing.publication import Cell, Table


class TableShapeError(JixiaoError):
    """The cells of a table do not tile its columns.

    Args:
        row: The row, counted from 1.
        column: The column, counted from 1.
        problem: What is wrong there.
    """

    def __init__(self, row: int, *, column: int, problem: str) -> None:
        """Keep the position and write the sentence."""
        self.row = row
        self.column = column
        super().__init__(f"Table, row {row}, column {column}: {problem}.")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with the row and column of its top left corner, counted from 0."""

    cell: Cell
    row: int
    column: int


Grid = tuple[tuple[Placed, ...], ...]


def place_cells(table: Table) -> Grid:
    """Return, for every position of the table, the cell that covers it.

    Shape:
        One tuple a row, each with one `Placed` a column; a merged cell stands at each position it covers.

    Raises:
        TableShapeError: If a position is covered twice or not at all, or a cell reaches beyond the table.
    """
    columns = len(table.widths)
    covered: list[dict[int, Placed]] = [{} for _ in table.rows]
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while column in covered[row]:
                column += 1
            _cover(covered, placed=Placed(cell, row, column), columns=columns)
            column += cell.column_span
    for row, taken in enumerate(covered):
        for column in range(columns):
            if column not in taken:
                raise TableShapeError(row + 1, column=column + 1, problem="no cell covers this position")
    return tuple(tuple(taken[column] for column in range(columns)) for taken in covered)


def closed_header_rows(table: Table) -> int:
    """Return how many header rows can be cut off from the body without cutting a merged cell."""
    closed = 0
    reach = 0
    for row, cells in enumerate(table.rows[: table.header_rows]):
        reach = max([reach, *(row + cell.row_span for cell in cells)])
        if reach == row + 1:
            closed = row + 1
    return closed


def _cover(covered: list[dict[int, Placed]], *, placed: Placed, columns: int) -> None:
    cell, row, column = placed.cell, placed.row, placed.column
    if cell.row_span < 1 or cell.column_span < 1:
        raise TableShapeError(row + 1, column=column + 1, problem="a span is less than 1")
    if row + cell.row_span > len(covered) or column + cell.column_span > columns:
        raise TableShapeError(row + 1, column=column + 1, problem="the cell reaches beyond the table")
    for r in range(row, row + cell.row_span):
        for c in range(column, column + cell.column_span):
            if c in covered[r]:
                raise TableShapeError(r + 1, column=c + 1, problem="two cells cover this position")
            covered[r][c] = placed
