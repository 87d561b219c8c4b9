"""Tables whose rows are years: turned, so that what is read of columns is read of them too."""

from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.tables.view import RowView, TableView

_YEAR = late_pattern("^(?:(?:19|20)[0-9]{2}年?度?|(?:上|去|本|今)年度?)(?:预算|决算|实际|执行|完成)?数?$")
_CHANGE = late_pattern("增减|增长|增幅|降幅|同比|变动|比上年|较上年|对比")
_RATE = late_pattern("率|%|％|±|幅|比例")
_YEARS, _MOST = 2, 6  # rows


def turned_views(view: TableView) -> Iterator[TableView]:
    """Yield a table with its rows as columns, where they are two years and what they changed by."""
    labels = ["".join(row.label.split()) for row in view.rows]
    years = sum(1 for label in labels if _YEAR.match(label))
    if years == _YEARS < len(labels) <= _MOST and any(map(_CHANGE.search, labels)):
        heads = dict(enumerate(labels, start=2))
        rows = [_turned(column, view=view) for column in sorted({it for row in view.rows for it in row.cells})]
        yield replace(view, heads={1: "", **heads}, rows=tuple(rows))


def _turned(column: int, *, view: TableView) -> RowView:
    filled = [(at, row) for at, row in enumerate(view.rows, start=2) if column in row.cells]
    cells = {at: _bare(row.cells[column]) if _RATE.search(row.label) else row.cells[column] for at, row in filled}
    return RowView(view.heads.get(column, ""), cells)


def _bare(mention: Mention) -> Mention:
    """Return a rate without the unit that stands over the whole table."""
    is_money = mention.quantity is Quantity.MONEY
    return replace(mention, quantity=Quantity.PLAIN, unit="", scale=1) if is_money else mention
