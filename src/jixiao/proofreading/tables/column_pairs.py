"""Columns that are the sum of two others in all rows, whatever their heads say: 村庄 75, 一般 63, 贫困 12.

The sum stands before the others or behind them.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation
from jixiao.proofreading.tables.view import RowView, TableView

_NO_SUM = late_pattern("率|%|％|±|增幅|降幅|幅度|比重|比例|占比|得分|分值|权重|编码|序号|行次|[标成]值|标准|[均单]价")
_ADDED = (Quantity.PLAIN, Quantity.MONEY, Quantity.COUNT)
_FEW, _MOST, _ROWS = 3, 14, 300


def column_pairs(view: TableView) -> Iterator[Relation]:
    """Yield the sums of two columns that give a third one before them; in no row may they fail."""
    columns = [it for it in sorted(view.heads) if not _NO_SUM.search(view.heads[it])]
    if len(columns) > _MOST or not _FEW <= len(view.rows) <= _ROWS:
        return
    for first, one, last in combinations(columns, _FEW):
        for total, left, right in ((first, one, last), (last, first, one)):
            rows = _rows(view, columns=(total, left, right))
            if _are_telling([(row.cells[left], row.cells[right]) for row in rows]):
                yield from _relations(rows, view=view, columns=(total, left, right))


def _rows(view: TableView, *, columns: tuple[int, int, int]) -> list[RowView]:
    """Return the rows that fill three columns, none where the sum fails in one of them, as nearly always in the first.

    A figure may only be added to what it is like.
    """
    found = []
    for row in view.rows:
        cells = [row.cells.get(column) for column in columns]
        total, one, other = cells
        if total is None or one is None or other is None:
            continue
        is_sum = total.addend == one.addend + other.addend and total.quantity in _ADDED
        if not is_sum or not total.is_like == one.is_like == other.is_like:
            return []
        found.append(row)
    return found


def _are_telling(pairs: Sequence[tuple[Mention, Mention]]) -> bool:
    """Whether sums are no matter of course in several rows, which are not alike."""
    return len({(one.addend, other.addend) for one, other in pairs if one.addend > 0 and other.addend > 0}) >= _FEW


def _relations(rows: Sequence[RowView], *, view: TableView, columns: tuple[int, int, int]) -> Iterator[Relation]:
    for row in rows:
        total, *items = (Named(row.cells[at], f"{row.label}{view.heads[at]}") for at in columns)
        if total.mention.amount:
            yield sum_relation(total, items=items, holds=True)
