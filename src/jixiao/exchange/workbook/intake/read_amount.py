"""Read amounts: cells that stand for a row, a field and a caliber."""

from jixiao.book.book import Amount
from jixiao.book.column import Kind
from jixiao.book.figure import State
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.reading.spreadsheet.sheet import Position, Sheet


def read_amount(
    gathering: Gathering,
    *,
    sheet: Sheet,
    position: Position,
    table: str,
    row: str,
    column: AmountColumn,
    unit: str,
    is_reversal: bool = False,
) -> None:
    """Keep the amount of a cell, unless the cell says that nobody stated one.

    Args:
        gathering: Where the amount, its place or its problem goes.
        sheet: The sheet.
        position: The cell.
        table: The table of the amount.
        row: The key of its row.
        column: Its field and caliber.
        unit: The unit of money below the header.
        is_reversal: Whether it is a deliberate negative entry.
    """
    try:
        figure = gathering.figure(sheet.cells.get(position), kind=Kind.MONEY, unit=unit)
    except CellError as error:
        gathering.refuse(sheet, position=position, problem=error.problem, remedy=error.remedy)
        return
    if figure.state is not State.MISSING:
        amount = Amount(table, row, column.field, column.caliber, figure, is_reversal)
        gathering.amount(sheet, position=position, amount=amount)
