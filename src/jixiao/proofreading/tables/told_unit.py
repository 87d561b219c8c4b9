"""Tables without a unit, of which the text tells several amounts with theirs."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.cell_number import with_money
from jixiao.proofreading.tables.drawn import NO_MONEY
from jixiao.proofreading.tables.view import RowView, TableView

_TELLING = 3  # digits that two figures do not share by chance
_FEW = 2  # amounts that text and table share


def with_told_units(views: Sequence[TableView], *, text: Text) -> list[TableView]:
    """Return tables with the unit in which the text tells their amounts, where it tells at least two of them."""
    told: defaultdict[str, set[Fraction]] = defaultdict(set)
    for named in text.levels:
        if named.mention.quantity is Quantity.MONEY and named.mention.significant >= _TELLING:
            told[named.mention.unit].add(named.mention.value)
    return [_with_unit(view, told=told) for view in views]


def _with_unit(view: TableView, *, told: Mapping[str, set[Fraction]]) -> TableView:
    cells = [cell for row in view.rows for cell in row.cells.values()]
    if not told or any(cell.quantity is not Quantity.PLAIN for cell in cells):
        return view
    values = {cell.value for cell in cells if cell.significant >= _TELLING}
    units = [unit for unit, amounts in told.items() if len(values & amounts) >= _FEW]
    if len(units) != 1:
        return view
    return replace(view, rows=tuple(_priced(row, view=view, unit=units[0]) for row in view.rows))


def _priced(row: RowView, *, view: TableView, unit: str) -> RowView:
    if NO_MONEY.search(row.label):
        return row
    cells = {column: _money(cell, head=view.heads.get(column, ""), unit=unit) for column, cell in row.cells.items()}
    return replace(row, cells=cells)


def _money(cell: Mention, *, head: str, unit: str) -> Mention:
    return cell if NO_MONEY.search(head) else with_money(cell, unit=unit)
