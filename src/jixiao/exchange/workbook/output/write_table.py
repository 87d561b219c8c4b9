"""Write the sheet of a table with rows, and the sheet of the amounts that have no column anywhere."""

from jixiao.book.book import Amount
from jixiao.book.caliber import ALL_FUNDS, PHASES, SCOPES
from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.figure import Figure
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.exchange.workbook.caliber_words import EXECUTED
from jixiao.exchange.workbook.cell_words import KEY, MISSING
from jixiao.exchange.workbook.funds_table import FUNDS_TABLE
from jixiao.exchange.workbook.grid_column import AmountColumn, grid_amounts, other_amounts
from jixiao.exchange.workbook.output.printed_cell import BLANK_CELL, PrintedCell, print_figure
from jixiao.exchange.workbook.output.table_layout import SheetColumn, TableLayout
from jixiao.exchange.workbook.output.table_sheet import write_table_sheet
from jixiao.exchange.workbook.output.writing import Writing


def write_table(table: TableSchema, *, writing: Writing) -> None:
    """Write the sheet of a table with rows."""
    layout = writing.layouts[table.name]
    amounts = grid_amounts(writing.book, table=table)
    lines = [_line(row, layout=layout, amounts=amounts, writing=writing) for row in writing.book.rows(table.name)]
    write_table_sheet(layout, lines=lines, writing=writing)


def write_funds(*, writing: Writing) -> None:
    """Write the sheet of the amounts of other fund types, months, years and scopes."""
    layout = TableLayout(FUNDS_TABLE, FUNDS_TABLE.columns, 1, has_sums=False)
    lines = [_funds_line(amount, writing=writing) for amount in other_amounts(writing.book)]
    choices = {
        "table": [table.label for table in TABLES if table.amounts],
        "phase": list(PHASES.values()),
        "scope": list(SCOPES.values()),
    }
    write_table_sheet(layout, lines=lines, writing=writing, choices=choices)


def amount_cell(amount: Amount | None, *, writing: Writing) -> PrintedCell:
    """Return the cell of an amount; one that nobody states is 未列, in a form an empty cell to be filled in."""
    if amount is None:
        return BLANK_CELL if writing.is_form else PrintedCell(MISSING)
    return print_figure(amount.figure, kind=Kind.MONEY, unit=writing.unit)


def _line(
    row: Row, *, layout: TableLayout, amounts: dict[tuple[str, AmountColumn], Amount], writing: Writing
) -> dict[SheetColumn, PrintedCell]:
    line: dict[SheetColumn, PrintedCell] = {KEY: PrintedCell(row.key)}
    stated = {column for _, column in amounts}
    for column in layout.columns:
        if isinstance(column, AmountColumn) and column in stated:
            line[column] = amount_cell(amounts.get((row.key, column)), writing=writing)
        elif isinstance(column, Column):
            line[column] = writing.printed(row, column=column)
    return line


def _funds_line(amount: Amount, *, writing: Writing) -> dict[SheetColumn, PrintedCell]:
    table = TABLE_BY_NAME[amount.table]
    caliber = amount.caliber
    labels = {row.name: row.label for row in table.fixed_rows}
    fields = {field.name: field.label for field in table.amounts}
    contents: dict[str, CellContent] = {
        "table": table.label,
        "row": labels.get(amount.row) or writing.names[table.name].display(amount.row),
        "field": fields[amount.field] if len(fields) > 1 else "",
        "phase": PHASES[caliber.phase],
        "as_of": Figure.plain(str(caliber.as_of)) if caliber.phase == EXECUTED or caliber.as_of else None,
        "fund": caliber.fund if caliber.fund != ALL_FUNDS else "",
        "year": str(writing.book.year - caliber.years_back) if caliber.years_back else "",
        "scope": SCOPES[caliber.scope] if caliber.scope != "own" else "",
        "is_reversal": True if amount.is_reversal else None,
        "figure": amount.figure,
    }
    return {
        column: writing.printed_content(contents[column.name], column=column)
        for column in FUNDS_TABLE.columns
        if contents[column.name] is not None
    }
