"""A first or last row of totals whose numbers moved, because a converter lost the blank cells between them."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.view import RowView, TableView

_FEW, _TELLING = 3, 3  # rows, digits of a total


def moved_totals(view: TableView) -> Iterator[Relation]:
    """Yield for each total the sum of the column that gives it, where it is not the one that it stands in."""
    if view.is_sure or len(view.rows) <= _FEW:
        return
    first, *below = view.rows
    *above, last = view.rows
    if last.is_total:
        yield from _judge(last, rows=above)
    elif first.is_total:
        yield from _judge(first, rows=below)


def _judge(total_row: RowView, *, rows: Sequence[RowView]) -> Iterator[Relation]:
    columns = {column for row in rows for column in row.cells}
    full = sorted(column for column in columns if all(column in row.cells for row in rows))
    for place, total in total_row.cells.items():
        for column in full:
            items = [Named(row.cells[column], row.label) for row in rows]
            named = Named(_like(total, other=items[0].mention), total_row.label)
            is_like = {it.mention.is_like for it in items} == {named.mention.is_like}
            if column != place and is_like and total.significant >= _TELLING and sums_to(named, items=items):
                yield sum_relation(named, items=items, holds=True)


def _like(total: Mention, *, other: Mention) -> Mention:
    """Return a total that stands under a column without a unit with that of the one it is of."""
    if total.quantity is not Quantity.PLAIN:
        return total
    return replace(total, quantity=other.quantity, unit=other.unit, scale=other.scale)
