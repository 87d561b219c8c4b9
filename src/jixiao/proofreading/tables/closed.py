"""Totals whose parts the form of a table names: nothing is left over, so that one sum that fails is wrong.

Rows are all there where they are numbered from 1, carry serial numbers, are places, or are the parts of a known whole;
columns where they stand under one head with a 小计, are the parts of a known whole, or are a budget and its adjustment.
"""

from collections.abc import Sequence

from jixiao.book.place import Place
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.tables.view import RowView, TableView
from jixiao.reading.document import Paragraph

_FEW = 2
_MOST_PARTS = 5  # of any known whole
_OF_WHICH = late_pattern("其中|含|包括")
_SERIAL = late_pattern("序号")
_PLACES = late_pattern("乡镇|镇街|街道|县区|区县|市县|县（市、区）")
_SUBTOTAL, _TOTAL = late_pattern("小计"), late_pattern("合计|总计")
_ADJUSTED, _ADJUSTMENT, _INITIAL = (
    late_pattern("调整后"),
    late_pattern("预算调整|调整数|调整额"),
    late_pattern("年初预算"),
)
_NO_AMOUNT = late_pattern("率|%|％|±|增幅|降幅|幅度|比重|比例|占比|得分|分值|权重|序号|备注")


def closed_rows(view: TableView, *, index: int) -> Sequence[RowView]:
    """Return the rows that a total row adds up, none where the table does not say which they are."""
    if not view.is_sure:
        return ()
    if not view.rows[index].is_total:
        return _of_which(view.rows[index + 1 : index + 1 + _MOST_PARTS])
    if 0 < index < len(view.rows) - 1:
        return _all_numbered(view.rows[:index])
    others = view.rows[1:] if index == 0 else view.rows[:-1]
    if any(it.is_total for it in others):
        return ()
    known = _parts(others) or _parts(_without_inner(others))
    for found in (_numbered(others), _serial(others, view=view), _places(others, view=view), known):
        if len(found) >= _FEW:
            return found
    return ()


def _without_inner(rows: Sequence[RowView]) -> Sequence[RowView]:
    """Return rows without the parts of one of them, which 其中 begins."""
    start = next((at for at, row in enumerate(rows) if at and _OF_WHICH.match(row.label)), len(rows))
    inner = _of_which(rows[start : start + _MOST_PARTS])
    return [*rows[:start], *rows[start + len(inner) :]]


def _of_which(rows: Sequence[RowView]) -> Sequence[RowView]:
    """Return the rows from 其中 on that are the parts of a known whole."""
    if not rows or not _OF_WHICH.match(rows[0].label):
        return ()
    known = (rows[:count] for count in range(_FEW, len(rows) + 1))
    return next((found for found in known if _parts(found)), ())


def _all_numbered(rows: Sequence[RowView]) -> Sequence[RowView]:
    """Return rows that are 1, 2, 3 … and nothing else, as above 本年支出合计 with a balance and 总计 below it."""
    found = _numbered(rows)
    return found if len(found) == len(rows) >= _FEW else ()


def _numbered(rows: Sequence[RowView]) -> Sequence[RowView]:
    """Return the rows 1, 2, 3 … without those that stand between them."""
    heads = [read_head(Paragraph(row.label, Place())) for row in rows]
    first = heads[0] if heads else None
    if first is None or first.number != 1:
        return ()
    found = [at for at, head in enumerate(heads) if head is not None and head.numeral is first.numeral]
    numbers = [head.number for at in found if (head := heads[at]) is not None]
    between = [at for at in range(1, len(rows)) if at not in found and at - 1 in found]
    is_known = all(_OF_WHICH.match(rows[at].label) for at in between)
    return [rows[at] for at in found] if is_known and numbers == list(range(1, len(found) + 1)) else ()


def _serial(rows: Sequence[RowView], *, view: TableView) -> Sequence[RowView]:
    numbers = [row.cells[1].value if 1 in row.cells else 0 for row in rows]
    is_serial = _SERIAL.search(view.heads.get(1, "")) is not None
    return rows if is_serial and numbers == sorted(set(numbers)) and 0 not in numbers else ()


def _places(rows: Sequence[RowView], *, view: TableView) -> Sequence[RowView]:
    return rows if _PLACES.fullmatch(view.heads.get(1, "")) and all(row.label for row in rows) else ()


def _parts(rows: Sequence[RowView]) -> Sequence[RowView]:
    return rows if is_partition([row.label for row in rows]) else ()


def closed_columns(view: TableView, *, total: int) -> Sequence[int]:
    """Return the columns that a column adds up, none where the heads do not say which they are."""
    over, _, head = view.heads[total].rpartition("/")
    if not view.is_sure:
        return ()
    if _SUBTOTAL.fullmatch(head) and over:
        return _below(view, total=total, over=over)
    if _TOTAL.search(head) and not over:
        return _groups(view, total=total)
    return _adjusted(view) if _ADJUSTED.search(head) else ()


def _below(view: TableView, *, total: int, over: str) -> Sequence[int]:
    """Return the columns under the head of a subtotal; a text does not show how far a merged head reaches."""
    under = [it for it, name in view.heads.items() if it != total and name.startswith(f"{over}/")]
    after = [it for it in sorted(view.heads) if it > total]
    known = (after[:count] for count in range(_FEW, len(after) + 1))
    return under or next((it for it in known if is_partition([view.heads[column] for column in it])), ())


def _groups(view: TableView, *, total: int) -> Sequence[int]:
    """Return one column for each group of heads, its subtotal, where the groups are the parts of a known whole."""
    columns: dict[str, int] = {}
    subtotals = [it for it, name in view.heads.items() if _SUBTOTAL.fullmatch(name.rpartition("/")[2]) and "/" in name]
    inner = {column for it in subtotals for column in _below(view, total=it, over=view.heads[it].partition("/")[0])}
    for column, name in view.heads.items():
        if column in inner or not any(column in row.cells for row in view.rows):
            continue
        group, _, below = name.partition("/")
        if column != total and not _NO_AMOUNT.search(name) and (not below or _SUBTOTAL.fullmatch(below)):
            columns.setdefault(group, column)
    return list(columns.values()) if is_partition(list(columns)) else ()


def _adjusted(view: TableView) -> Sequence[int]:
    initial = [it for it, name in view.heads.items() if _INITIAL.search(name)]
    moved = [it for it, name in view.heads.items() if _ADJUSTMENT.search(name) and not _ADJUSTED.search(name)]
    return [*initial, *moved] if len(initial) == len(moved) == 1 else ()
