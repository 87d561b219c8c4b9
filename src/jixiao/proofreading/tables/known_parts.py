"""Totals over rows that are the parts of a known whole, with other rows behind them.

What follows may belong to the whole too, so that a sum that fails is wrong only where all other columns add up.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.closed import closed_rows
from jixiao.proofreading.tables.view import RowView, TableView

_FEW, _MOST = 2, 5  # parts of a known whole
_BASIC, _PROJECT, _OF_BASIC = late_pattern("基本支出"), late_pattern("项目支出"), late_pattern("人员|公用")
_CARS = late_pattern("公务用车(?:购置)?(?:及|和|与)?(?:运行)?(?:维护)?费?(?:用|支出)?$")
_OF_CARS = late_pattern("运行|购置")
_NO_SUM = late_pattern("率|%|％|增幅|降幅|幅度|占比|比重|得分|分值|权重|编码|序号|标准|[均单]价|人均|户均|元/")


def known_part_relations(view: TableView) -> Iterator[Relation]:
    """Yield the sums of rows that are the parts of a known whole, where at most one column does not add up."""
    for index, row in enumerate(view.rows):
        after = view.rows[index + 1 :]
        parts = _parts(after) if row.is_total else _of_named(row, after=after)
        has_blanks = any(set(row.cells) - set(part.cells) for part in parts)
        if parts and (has_blanks or not closed_rows(view, index=index)):
            yield from _judge(view, row=row, parts=parts)


def _of_named(row: RowView, *, after: Sequence[RowView]) -> Sequence[RowView]:
    """Return the rows right below 基本支出, or below the one of official cars, that are its parts."""
    named = {kind[0] for kind in _OF_CARS.finditer(row.label)}
    if _CARS.search(row.label) and len(named) != 1:
        kinds = [_OF_CARS.search(it.label) for it in after[:_FEW]]
        return after[:_FEW] if len({it[0] for it in kinds if it}) == _FEW else ()
    return _of_basic(after) if _BASIC.search(row.label) else ()


def _of_basic(after: Sequence[RowView]) -> Sequence[RowView]:
    """Return the rows of 人员 and 公用 right below."""
    rows = after[:_FEW]
    is_known = all(_OF_BASIC.search(row.label) for row in rows) and is_partition([row.label for row in rows])
    return rows if is_known else ()


def _parts(after: Sequence[RowView]) -> Sequence[RowView]:
    """Return the rows right below that are the parts of a known whole; those of 基本支出 may stand between them."""
    for count in range(_MOST, _FEW - 1, -1):
        if len(after) >= count and is_partition([row.label for row in after[:count]]):
            return after[:count]
    if after and _BASIC.search(after[0].label):
        for at, row in enumerate(after[1:], start=1):
            if _PROJECT.search(row.label):
                return (after[0], row)
            if not _OF_BASIC.search(row.label) or at > _FEW:
                break
    return ()


def _judge(view: TableView, *, row: RowView, parts: Sequence[RowView]) -> Iterator[Relation]:
    """Yield the sums of the columns; a blank cell is nothing where the others come out, and may hide a part if not."""
    sums = [_sum(row, parts=parts, column=it) for it in row.cells if not _NO_SUM.search(view.heads.get(it, ""))]
    full = [(total, items) for total, items in sums if len(items) == len(parts)]
    held = [sums_to(total, items=items) for total, items in full]
    telling = sum(1 for (_, items), it in zip(full, held, strict=True) if it and _is_telling(items))
    is_sure = telling >= _FEW and held.count(False) == 1
    for total, items in sums:
        is_held = bool(items) and sums_to(total, items=items)
        if is_held or (is_sure and len(items) == len(parts)):
            yield sum_relation(total, items=items, holds=is_held)


def _sum(row: RowView, *, parts: Sequence[RowView], column: int) -> tuple[Named, list[Named]]:
    """Return the total of a column and the parts that are not blank."""
    items = [Named(it.cells[column], it.label) for it in parts if column in it.cells]
    return Named(row.cells[column], row.label), items


def _is_telling(items: Sequence[Named]) -> bool:
    return sum(1 for item in items if item.mention.amount) >= _FEW
