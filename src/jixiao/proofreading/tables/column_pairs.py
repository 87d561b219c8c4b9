"""Columns that are the sum of two others in all rows, whatever their heads say: 村庄 75, 一般 63, 贫困 12."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.total import sum_relation
from jixiao.proofreading.tables.view import RowView, TableView

_NO_SUM = late_pattern("率|%|％|±|增幅|降幅|幅度|比重|比例|占比|得分|分值|权重|编码|序号|行次|[标成]值|标准|[均单]价")
_ADDED = (Quantity.PLAIN, Quantity.MONEY, Quantity.COUNT)
_FEW, _MOST, _ROWS = 3, 14, 300

Triple = tuple[Mention, Mention, Mention]


def column_pairs(view: TableView) -> Iterator[Relation]:
    """Yield the sums of two columns that give a third one before them; in no row may they fail."""
    columns = [it for it in sorted(view.heads) if not _NO_SUM.search(view.heads[it])]
    if len(columns) > _MOST or not _FEW <= len(view.rows) <= _ROWS:
        return
    for total, one, other in combinations(columns, _FEW):
        rows = [row for row in view.rows if {total, one, other} <= set(row.cells)]
        triples = [(row.cells[total], row.cells[one], row.cells[other]) for row in rows]
        if _are_told(triples):
            yield from _relations(rows, view=view, columns=(total, one, other))


def _are_told(triples: Sequence[Triple]) -> bool:
    """Whether sums hold in all rows, and in some are no matter of course."""
    telling = {(one.addend, other.addend) for _, one, other in triples if one.addend > 0 and other.addend > 0}
    are_like = all({it.is_like for it in triple} == {triple[0].is_like} for triple in triples)
    are_added = all(it.quantity in _ADDED for triple in triples for it in triple[:1])
    held = all(total.addend == one.addend + other.addend for total, one, other in triples)
    return held and are_like and are_added and len(telling) >= _FEW


def _relations(rows: Sequence[RowView], *, view: TableView, columns: tuple[int, int, int]) -> Iterator[Relation]:
    for row in rows:
        total, *items = (Named(row.cells[at], f"{row.label}{view.heads[at]}") for at in columns)
        if total.mention.amount:
            yield sum_relation(total, items=items, holds=True)
