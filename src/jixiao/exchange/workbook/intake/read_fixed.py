"""Read the sheet of a table whose rows are fixed: labels of rows, and a column for each caliber."""

import re
from collections.abc import Mapping

from jixiao.book.column import Kind, TableSchema
from jixiao.exchange.workbook.cell_words import COMPUTED
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.header import Header, HeaderReader, split_unit
from jixiao.exchange.workbook.intake.header_check import check_header
from jixiao.exchange.workbook.intake.read_amount import read_amount
from jixiao.law.nearest import nearest_word
from jixiao.reading.spreadsheet.sheet import Sheet, cell_name

_ORDINAL = re.compile(r"^(?:其中:?|[加减]:|\(?[一二三四五六七八九十0-9]+[)、.:])+")


def read_fixed(sheet: Sheet, *, table: TableSchema, gathering: Gathering) -> None:
    """Read the amounts of a sheet into the gathering."""
    header = HeaderReader(table, gathering.form, gathering.year, gathering.month).find(sheet)
    labels = gathering.form.rows(table)
    if header is None:
        remedy = "列头写口径和单位，如“年初预算（万元）”“决算（万元）”。"
        gathering.refuse(sheet, position=None, problem="没有找到列头。", remedy=remedy)
        return
    label_column = _label_column(sheet, header=header, labels=labels)
    if not label_column:
        remedy = f"在最左一列写行名，如“{table.fixed_rows[0].label}”。"
        gathering.refuse(sheet, position=None, problem="没有找到行名。", remedy=remedy)
        return
    lines = _lines(sheet, header=header, column=label_column, labels=labels, gathering=gathering)
    filled = {column for row in lines for column in sheet.rows[row] if column in header.headings}
    strange = {column for row in lines for column in sheet.rows[row] if column > label_column}
    check_header(header, table=table, sheet=sheet, filled=strange, gathering=gathering)
    for column in sorted(filled):
        _read_column(sheet, column=column, header=header, lines=lines, table=table, gathering=gathering)


def _label(text: str, *, labels: Mapping[str, str]) -> str:
    """Return the row that a label names, empty if it names none; ordinals and 其中 in front do not matter."""
    label = split_unit(text)[0]
    return labels.get(label) or labels.get(_ORDINAL.sub("", label)) or ""


def _label_column(sheet: Sheet, *, header: Header, labels: Mapping[str, str]) -> int:
    """Return the column with most labels of rows, 0 if there is none."""
    counts: dict[int, int] = {}
    for (row, column), cell in sheet.cells.items():
        if row > header.last_row and column not in header.headings and _label(cell.text, labels=labels):
            counts[column] = counts.get(column, 0) + 1
    return max(counts, key=lambda column: (counts[column], -column), default=0)


def _lines(
    sheet: Sheet, *, header: Header, column: int, labels: Mapping[str, str], gathering: Gathering
) -> dict[int, str]:
    """Return the fixed row of each line; a line with amounts that names none is noted."""
    lines: dict[int, str] = {}
    first: dict[str, int] = {}
    for row, cells in sheet.rows.items():
        text = cells[column].text if column in cells else ""
        if row <= header.last_row or text.endswith(COMPUTED):
            continue
        name = _label(text, labels=labels)
        is_filled = not header.headings.keys().isdisjoint(cells)
        if name and name not in first:
            lines[row], first[name] = name, row
        elif name and is_filled:
            problem = f"行名“{text}”与 {cell_name((first[name], column))} 重复。"
            gathering.refuse(sheet, position=(row, column), problem=problem, remedy="保留一行，删除另一行。")
        elif is_filled:
            _note_strange(sheet, row=row, column=column, text=text, labels=labels, gathering=gathering)
    return lines


def _note_strange(
    sheet: Sheet, *, row: int, column: int, text: str, labels: Mapping[str, str], gathering: Gathering
) -> None:
    if not text:
        gathering.refuse(
            sheet, position=(row, column), problem="这一行有数，没有行名。", remedy="补上行名，或清空这一行。"
        )
        return
    nearest = nearest_word(split_unit(text)[0], among=labels)
    hint = f"是否应为“{nearest}”？" if nearest else ""
    remedy = f"{hint}不需要读取的行，请删除。"
    gathering.refuse(sheet, position=(row, column), problem=f"不认识行名“{text}”。", remedy=remedy)


def _read_column(
    sheet: Sheet, *, column: int, header: Header, lines: Mapping[int, str], table: TableSchema, gathering: Gathering
) -> None:
    heading = header.headings[column]
    if not isinstance(heading.target, AmountColumn):
        return
    unit = gathering.unit_of(sheet, position=(header.last_row, column), kind=Kind.MONEY, unit=heading.unit)
    for row, name in lines.items():
        read_amount(
            gathering, sheet=sheet, position=(row, column), table=table.name, row=name, column=heading.target, unit=unit
        )
