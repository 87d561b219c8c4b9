"""Totals of a table: of its rows and of its columns.

Which cells a total adds up is not drawn; the reading that holds in most of the places where it can be tried is taken.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.listed import item_rank
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.closed import closed_columns, closed_rows
from jixiao.proofreading.tables.view import RowView, TableView

_SUBTOTAL_HEAD = late_pattern("小计$")
_TOTAL_HEAD = late_pattern("合计|小计|总计|总额|共计")
_NO_SUM = late_pattern(
    "率|%|％|±|增幅|降幅|幅度|比重|比例|占比|得分|分值|权重|编码|序号|行次|指标值|完成值|标准|[均单]价|人均|户均|元/"
)
_RATE_ROW = late_pattern("%|％|±|增幅|降幅|增减率|增长率|完成率|执行率|占比|比重")
_CODE = late_pattern(r"^\s*([0-9]{3}(?:[0-9]{2}){0,2})(?![0-9])")
_ITEM = late_pattern(r"^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|[0-9]{1,2}[.、．])")
_PART = late_pattern("^\\s*(?:其中|其他|上年结转|本年财政|当年财政|财政拨款|单位资金|[（(][0-9]{1,2}[)）])")
_FROM_HERE = late_pattern(r"^\s*其中\s?[：:]?\s*")
_NO_RANK = 5
_TELLING = 3  # digits that a sum does not meet by chance; rows that show what a total is of
_MANY = 5  # rows that add up in one column, which are then all that another column has
_OF_WHICH = late_pattern("其中|含|减|扣|退")
_MOST = 5  # in a reading that is right four of five places hold


class _Sum(Struct, frozen=True, dict=True):
    """A total cell with the cells that it may add up."""

    total: Named
    items: tuple[Named, ...]

    @cached_property
    def holds(self) -> bool:
        return sums_to(self.total, items=self.items)

    @property
    def is_wrong(self) -> bool:
        """Whether it does not come out, and not only because some figures show fewer decimals."""
        added = sum_of(item.mention for item in self.items)
        return not self.holds and abs(added - self.total.mention.amount) >= self.total.mention.quantum / 2

    @property
    def tells(self) -> bool:
        """Whether its coming out is no matter of course."""
        return sum(1 for item in self.items if item.mention.amount) > 1


def total_cells(view: TableView) -> Iterator[Relation]:
    """Yield the sums over rows and over columns."""
    for closed in (*_closed_rows(view), *_closed_columns(view)):
        yield from (sum_relation(it.total, items=it.items, holds=it.holds) for it in closed if it.holds or it.is_wrong)
    for readings in _over_columns(view):
        yield from _best(readings)
    for readings in _over_rows(view):
        yield from _best(readings, is_of_rows=True)


def _closed_rows(view: TableView) -> Iterator[list[_Sum]]:
    """Yield for each total row the sums of the rows that are all of it; a blank cell may hide a part."""
    for index, row in enumerate(view.rows):
        parts = closed_rows(view, index=index)
        if parts:
            yield [it for it in _column_sums(view, row=row, parts=parts) if len(it.items) == len(parts)]


def _closed_columns(view: TableView) -> Iterator[list[_Sum]]:
    """Yield for each column of totals the sums of the columns that are all of it."""
    for total in view.heads:
        parts = closed_columns(view, total=total)
        if parts:
            yield [it for it in _row_sums(view, total=total, parts=parts) if len(it.items) == len(parts)]


def _best(readings: Sequence[Sequence[_Sum]], *, is_of_rows: bool = False) -> Iterator[Relation]:
    """Yield the sums of the reading that holds most often; those that break it only where most others hold."""
    tried = [(sum(1 for it in sums if it.holds and it.tells), sums) for sums in readings if sums]
    if not tried:
        return
    count, sums = max(tried, key=lambda pair: pair[0])
    if not count:
        yield from _of_one_kind([sums for _, sums in tried]) if not is_of_rows else ()
        return
    for other, also in tried:
        if other == count and also is not sums and _are_apart(sums, also):
            yield from (sum_relation(it.total, items=it.items, holds=True) for it in also)
    broken = [it for it in sums if not it.holds]
    is_sure = (len(broken) * _MOST <= len(sums) or _is_carried_on(broken)) and count > len(broken)
    is_sure = is_sure or (is_of_rows and _is_shown(sums, broken=broken))
    for it in sums:
        if it.holds or (is_sure and it.is_wrong):
            yield sum_relation(it.total, items=it.items, holds=it.holds)


def _of_one_kind(readings: Sequence[Sequence[_Sum]]) -> Iterator[Relation]:
    """Yield the totals of rows of which one kind of funds is all, and the others are 0, everywhere in a reading."""
    held = (sums for sums in reversed(readings) if all(it.holds and len(it.items) > 1 for it in sums))
    for it in next(held, ()):
        if it.total.mention.amount:
            yield sum_relation(it.total, items=it.items, holds=True)


def _are_apart(one: Sequence[_Sum], other: Sequence[_Sum]) -> bool:
    """Whether two readings hold everywhere by other cells, as 合计 is of 中央 and 省级 and of 已拨 and 未拨 too."""
    cells = {id(item.mention) for it in one for item in it.items if item.mention.amount}
    others = {id(item.mention) for it in other for item in it.items if item.mention.amount}
    return all(it.holds for it in (*one, *other)) and cells.isdisjoint(others)


def _is_shown(sums: Sequence[_Sum], *, broken: Sequence[_Sum]) -> bool:
    """Whether two columns of many digits add up over the same rows as the one that does not, without blank cells.

    Over many rows one column is enough.
    """
    held = [it for it in sums if it.holds and it.tells and it.total.mention.significant >= _TELLING]
    are_full = len({len(it.items) for it in (*held, *broken)}) == 1
    is_shown = len(held) > 1 or (len(held) == 1 and _are_all(held[0], broken=broken))
    return len(broken) == 1 and is_shown and are_full and len(broken[0].items) >= _TELLING


def _are_all(held: _Sum, *, broken: Sequence[_Sum]) -> bool:
    """Whether many amounts add up in one column, so that the amounts beside them in another one must."""
    are_amounts = all(it.total.mention.quantity is Quantity.MONEY for it in (held, *broken))
    is_plain = not any(_OF_WHICH.search(item.label) for item in held.items)
    return are_amounts and is_plain and len(held.items) >= _MANY and held.total.mention.significant > _TELLING


def _is_carried_on(broken: Sequence[_Sum]) -> bool:
    """Whether two sums fail alike, because the total row adds up a cell that is wrong."""
    apart = {it.total.mention.amount - sum(item.mention.amount for item in it.items) for it in broken}
    return len(broken) == len(("cell", "total")) and len(apart) == 1


def _over_columns(view: TableView) -> Iterator[list[list[_Sum]]]:
    """Yield for each column of totals its readings: the columns after it, up to each possible end."""
    numbers = sorted({*view.heads, *(column for row in view.rows for column in row.cells)})
    totals = [number for number in numbers if _TOTAL_HEAD.search(view.heads.get(number, ""))]
    for total in totals:
        if closed_columns(view, total=total):
            continue
        added = [number for number in numbers if not _NO_SUM.search(view.heads.get(number, ""))]
        after, before = [it for it in added if it > total], [it for it in added if it < total]
        readings = [after[:count] for count in range(2, len(after) + 1)]
        readings += [before[-count:] for count in range(2, len(before) + 1)]
        heads = _without_parts(after, view=view)
        readings += [heads[:count] for count in range(2, len(heads) + 1) if heads != after]
        yield [_row_sums(view, total=total, parts=parts) for parts in readings]


def _without_parts(columns: Sequence[int], *, view: TableView) -> list[int]:
    """Return columns without those that a subtotal among them adds up."""
    found: list[int] = []
    inner: set[int] = set()
    for at, column in enumerate(columns):
        if column in inner:
            continue
        found.append(column)
        if _SUBTOTAL_HEAD.search(view.heads.get(column, "")):
            readings = (columns[at + 1 : at + 1 + count] for count in range(2, len(columns) - at))
            inner.update(next((it for it in readings if _gives(column, parts=it, view=view)), ()))
    return found


def _gives(total: int, *, parts: Sequence[int], view: TableView) -> bool:
    sums = _row_sums(view, total=total, parts=parts)
    return any(it.tells for it in sums) and all(it.holds for it in sums)


def _row_sums(view: TableView, *, total: int, parts: Sequence[int]) -> list[_Sum]:
    found = []
    for row in (it for it in view.rows if not _RATE_ROW.search(it.label)):
        items = [_named(row, column=column, view=view) for column in parts]
        whole = _named(row, column=total, view=view)
        if whole is not None and all(item is None or _adds(item.mention, to=whole.mention) for item in items):
            filled = tuple(item for item in items if item is not None)
            found += [_Sum(whole, filled)] if filled else []
    return found


def _over_rows(view: TableView) -> Iterator[list[list[_Sum]]]:
    """Yield for each row that may be a total its readings: sets of other rows."""
    for index, row in enumerate(view.rows):
        closed = closed_rows(view, index=index)
        if any(len(it.items) == len(closed) for it in _column_sums(view, row=row, parts=closed)):
            continue
        readings = [_column_sums(view, row=row, parts=parts) for parts in _part_rows(view, index=index)]
        if any(readings):
            yield readings


def _part_rows(view: TableView, *, index: int) -> Iterator[list[RowView]]:
    row, rows = view.rows[index], view.rows
    after, before = list(rows[index + 1 :]), list(rows[:index])
    code = _CODE.match(row.label)
    if code is not None:
        yield _below(after, code=code[1])
        return
    if row.is_total:
        stop = next((at for at, other in enumerate(after) if other.is_total), len(after))
        yield from (after, after[:stop], before, _marked(after), _coded(after))
        yield from _without_inner(before)
        yield from (before[at:] for at in range(len(before)) if before[at - 1].is_total and at)
        yield from (before[at:] for at in range(len(before) - 1) if before[at].is_total)
    yield _ranked(after)
    for count in range(2, min(len(after), 6) + 1):
        if all(_PART.match(other.label) for other in after[:1]) or row.is_total:
            yield after[:count]


def _without_inner(before: Sequence[RowView]) -> Iterator[list[RowView]]:
    """Yield the rows above a total without those that 其中 begins, of which nothing tells the last."""
    start = next((at for at, row in enumerate(before) if at and _FROM_HERE.match(row.label)), None)
    if start is not None:
        ends = range(start + 1, min(start + _MOST, len(before)) + 1)
        yield from ([*before[:start], *before[end:]] for end in ends)


def _ranked(after: Sequence[RowView]) -> list[RowView]:
    """Return the rows （一）（二） below a row, of which the first has 其中; 1. 2. between them are in one."""
    if not after or not _FROM_HERE.match(after[0].label):
        return []
    found: list[RowView] = []
    first = item_rank(_FROM_HERE.sub("", after[0].label))
    for row in after if first < _NO_RANK else ():
        rank = item_rank(_FROM_HERE.sub("", row.label) if row is after[0] else row.label)
        if rank < first or rank == _NO_RANK:
            break
        found += [row] if rank == first else []
    return found


def _below(after: Sequence[RowView], *, code: str) -> list[RowView]:
    """Return the rows one level below a code, up to the next code that is not below it."""
    found = []
    for row in after:
        match = _CODE.match(row.label)
        if match is None or not match[1].startswith(code):
            break
        if len(match[1]) == len(code) + 2:
            found.append(row)
    return found


def _marked(rows: Sequence[RowView]) -> list[RowView]:
    return [row for row in rows if _ITEM.match(row.label)]


def _coded(rows: Sequence[RowView]) -> list[RowView]:
    """Return the rows with the shortest code."""
    codes = [(len(match[1]), row) for row in rows if (match := _CODE.match(row.label))]
    shortest = min((length for length, _ in codes), default=0)
    return [row for length, row in codes if length == shortest]


def _column_sums(view: TableView, *, row: RowView, parts: Sequence[RowView]) -> list[_Sum]:
    found = []
    for column in sorted(row.cells):
        if _NO_SUM.search(view.heads.get(column, "")):
            continue
        whole = _named(row, column=column, view=view)
        items = tuple(item for part in parts if (item := _named(part, column=column, view=view)) is not None)
        if whole is not None and items and all(_adds(item.mention, to=whole.mention) for item in items):
            found.append(_Sum(whole, items))
    return found


def _adds(mention: Mention, *, to: Mention) -> bool:
    """Whether a cell can be added to another one; a 0 without unit stands among 829.3万 too."""
    return mention.quantity is to.quantity or (mention.quantity is Quantity.PLAIN and not mention.addend)


def _named(row: RowView, *, column: int, view: TableView) -> Named | None:
    mention = row.cells.get(column)
    return None if mention is None else Named(mention, f"{row.label}{view.heads.get(column, '')}")
