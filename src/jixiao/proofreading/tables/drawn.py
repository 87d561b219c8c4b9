"""Views of the tables of a document."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.tables.cell_number import number_of, unit_in, with_money
from jixiao.proofreading.tables.rate_offset import moved_by
from jixiao.proofreading.tables.view import RowView, TableView
from jixiao.reading.document import Cell, Table

NO_MONEY = late_pattern(
    "率|得分|分值|权重|占比|%|比例|人数|数量|个数|指标值|(?<!上年)(?<!去年)(?<!同期)(?<!累计)完成|科目编码|编码|序号|行次"
)
_YEAR = late_pattern("(?:19|20)[0-9]{2}")
_MOST_ROWS = 3_000  # a longer table is a ledger, which no report adds up by hand
_UNIT = late_pattern(r"(?:金额)?单位\s?[：:]")
_FEW_HEADS = 2
_SERIAL = late_pattern("序号|编号")


def views_of(table: Table) -> Iterator[TableView]:
    """Yield the blocks of a table: each runs from a row of heads to the next one."""
    title = "".join(line.text for line in table.title)
    whole_unit = unit_in(title)
    heads: dict[int, str] = {}
    rows: list[RowView] = []
    is_sure = not table.is_rebuilt
    for number in range(1, min(table.rows, _MOST_ROWS) + 1):
        cells = [cell for cell in table.row(number) if cell.row == number or cell.column == 1]
        numbers = _numbers(cells, row=number, amounts={column for row in rows for column in row.cells})
        moved = moved_by(heads, numbers=numbers)
        is_sure = is_sure and not moved
        if not numbers and _is_head(cells):
            if rows:
                yield TableView(title, heads, tuple(rows), is_sure=is_sure)
                heads, rows, is_sure = {}, [], not table.is_rebuilt
            heads = _heads(cells, above=heads)
            whole_unit = whole_unit or next(
                (unit_in(cell.text) for cell in cells if _UNIT.match(cell.text.strip())), ""
            )
        elif numbers or any(cell.text for cell in cells):
            whole_unit = whole_unit or unit_in("".join(cell.text for cell in cells))
            row = _row(cells, numbers=numbers, heads=_moved(heads, by=moved), unit=whole_unit, by=moved)
            is_short = table.is_rebuilt and row.is_total
            rows.append(_spread(row, above=rows, heads=heads, unit=whole_unit) if is_short else row)
    if rows:
        yield TableView(title, heads, tuple(rows), is_sure=is_sure)


def _numbers(cells: Sequence[Cell], *, row: int, amounts: AbstractSet[int]) -> dict[int, Mention]:
    """Return the numbers of a row by column; one alone that may be a year is an amount in a column of amounts."""
    years = [cell for cell in cells if _YEAR.fullmatch(cell.text.strip())]
    found = {}
    for cell in cells:
        filled = [line for line in cell.lines if line.text.strip()]
        if cell.row == row and len(filled) == 1:
            is_amount = years == [cell] and cell.column in amounts
            mention = number_of(filled[0], has_years=not is_amount)
            if mention is not None:
                found[cell.column] = mention
    return found


def _is_head(cells: Sequence[Cell]) -> bool:
    return sum(1 for cell in cells if cell.text.strip()) >= _FEW_HEADS


def _heads(cells: Sequence[Cell], *, above: dict[int, str]) -> dict[int, str]:
    """Return the words over each column from above, joined by /, those of a merged head over all its columns."""
    heads = dict(above)
    for cell in cells:
        for column in range(cell.column, cell.column + cell.column_span):
            text = "" if _UNIT.match(cell.text.strip()) else "".join(cell.text.split())
            over = heads.get(column, "")
            heads[column] = over if not text or text in over else f"{over}/{text}" if over else text
    return heads


def _moved(heads: dict[int, str], *, by: int) -> dict[int, str]:
    return {column - by: head for column, head in heads.items()} if by else heads


def _spread(row: RowView, *, above: Sequence[RowView], heads: dict[int, str], unit: str) -> RowView:
    """Return a total with its numbers under the columns that all rows fill, where it lost the blank cells between."""
    filled = set.intersection(*(set(it.cells) for it in above)) if above else set()
    columns = sorted(column for column in filled if not _SERIAL.search(heads.get(column, "")))
    numbers = [row.cells[column] for column in sorted(row.cells)]
    is_moved = bool(columns) and len(numbers) == len(columns) and not set(row.cells) <= filled
    if not is_moved:
        return row
    placed = dict(zip(columns, numbers, strict=True))
    return replace(row, cells={at: _priced(it, head=heads.get(at, ""), unit=unit) for at, it in placed.items()})


def _row(
    cells: Sequence[Cell], *, numbers: dict[int, Mention], heads: dict[int, str], unit: str, by: int = 0
) -> RowView:
    """Return a row whose cells belong some columns to the right of where they stand."""
    first = min(numbers, default=max((cell.column for cell in cells), default=1) + 1)
    label = "".join(cell.text.strip() for cell in cells if cell.column < first)
    words = {cell.column: cell.text.strip() for cell in cells if cell.column >= first and cell.column not in numbers}
    priced = {column + by: _priced(it, head=heads.get(column, ""), unit=unit) for column, it in numbers.items()}
    return RowView(label, priced, {column + by: text for column, text in words.items()})


def _priced(mention: Mention, *, head: str, unit: str) -> Mention:
    """Return a number as an amount in the unit of its column or its table, where its head does not say it is none."""
    return mention if NO_MONEY.search(head) else with_money(mention, unit=unit_in(head) or unit)
