"""Rows that are shorter than their heads, because a merged cell before them is told once.

| 执行情况 | 资金 | 预算数 | 执行数 | 执行率 | stands over | 总额 | 5 | 4 | 80% |: each number belongs one column
to the right.
Rows of one length are moved together, to where their numbers fit the heads best.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.tables.view import RowView

_WORDS = re.compile("级指标|名称|项目$|单位$|备注|原因|说明|措施|科目|性质")
_RATE = re.compile("率|占比|比例|%")
_ANY = re.compile("指标值|目标值|完成值|完成情况|实际")
_PLAIN = re.compile("预算|执行数|决算|支出|金额|资金|权重|分值|得分")


def shifted_rows(rows: Sequence[RowView], *, heads: Mapping[int, str]) -> Sequence[RowView]:
    """Return rows with their numbers under the heads that fit them; as they are where that is no better."""
    width = max(heads, default=0)
    lengths: defaultdict[int, list[RowView]] = defaultdict(list)
    for row in rows:
        lengths[_length(row)].append(row)
    moves = {length: _best(group, heads=heads, most=width - length) for length, group in lengths.items()}
    return [_moved(row, by=moves[_length(row)]) for row in rows]


def _length(row: RowView) -> int:
    return max([*row.cells, *row.words], default=0)


def _best(rows: Sequence[RowView], *, heads: Mapping[int, str], most: int) -> int:
    """Return by how many columns rows are moved: not at all, or as far as they are short."""
    if most <= 0:
        return 0
    staying, moved = (sum(_misfits(row, by=by, heads=heads) for row in rows) for by in (0, most))
    return most if moved < staying else 0


def _misfits(row: RowView, *, by: int, heads: Mapping[int, str]) -> int:
    return sum(_is_odd(cell, head=heads.get(column + by, "")) for column, cell in row.cells.items())


def _is_odd(cell: Mention, *, head: str) -> bool:
    """Whether a number does not belong under a head."""
    if _WORDS.search(head) or not head:
        return True
    if cell.quantity is Quantity.PERCENT:
        return _PLAIN.search(head) is not None and not (_RATE.search(head) or _ANY.search(head))
    return _RATE.search(head) is not None and _ANY.search(head) is None


def _moved(row: RowView, *, by: int) -> RowView:
    if not by:
        return row
    cells = {column + by: cell for column, cell in row.cells.items()}
    return RowView(row.label, cells, {column + by: word for column, word in row.words.items()})
