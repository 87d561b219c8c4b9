"""The blocks that the rows of a grid make: tables, the lines over them, and lines alone."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs
from msgspec.structs import replace

from jixiao.reading.document import Block, Cell, Paragraph, Table
from jixiao.reading.table_title import take_title


class GridCell(Struct, frozen=True):
    """A filled or merged cell of a grid that has no tables yet.

    Unit:
        row, column: 1-based, in the whole grid.
        line: its content, placed in the grid.
    """

    row: int
    column: int
    line: Paragraph
    row_span: int = 1
    column_span: int = 1


def add_grid(blocks: list[Block], *, cells: Sequence[GridCell], number: int) -> int:
    """Add the blocks of a grid: rows without anything end a table, rows with one cell in front of a table are lines.

    Args:
        blocks: What was read before; its last lines may name the first table.
        cells: The cells of the grid, empty ones left out.
        number: How many tables there were before.

    Returns:
        How many tables there are now.
    """
    for part in _parts(cells):
        rest = list(_without_lines(part, blocks=blocks))
        if rest:
            number += 1
            blocks.append(_table(rest, number=number, title=take_title(blocks)))
    return number


def _parts(cells: Sequence[GridCell]) -> Iterator[list[GridCell]]:
    """Yield the cells of rows that follow each other without an empty row between."""
    part: list[GridCell] = []
    end = 0
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        if part and cell.row > end + 1:
            yield part
            part = []
            end = 0
        part.append(cell)
        end = max(end, cell.row + cell.row_span - 1)
    if part:
        yield part


def _without_lines(part: Sequence[GridCell], *, blocks: list[Block]) -> Iterator[GridCell]:
    """Yield the cells from the first row with several cells on; those before become lines."""
    rows: dict[int, int] = {}
    for cell in part:
        for row in range(cell.row, cell.row + cell.row_span):
            rows[row] = rows.get(row, 0) + 1
    first = next((row for row in sorted(rows) if rows[row] > 1), 0)
    for cell in part:
        if first and cell.row >= first:
            yield cell
        else:
            blocks.append(cell.line)


def _table(cells: Sequence[GridCell], *, number: int, title: tuple[Paragraph, ...]) -> Table:
    top = min(cell.row for cell in cells) - 1
    left = min(cell.column for cell in cells) - 1
    made = {(cell.row - top, cell.column - left): cell for cell in cells}
    rows = max(row + cell.row_span - 1 for (row, _), cell in made.items())
    columns = max(column + cell.column_span - 1 for (_, column), cell in made.items())
    return Table(
        number,
        rows,
        columns,
        tuple(_cell(cell, row=row, column=column, number=number) for (row, column), cell in made.items()),
        replace(cells[0].line.place, table=number),
        title,
    )


def _cell(cell: GridCell, *, row: int, column: int, number: int) -> Cell:
    place = replace(cell.line.place, table=number, row=row, column=column)
    return Cell(row, column, (structs.replace(cell.line, place=place),), cell.row_span, cell.column_span)
