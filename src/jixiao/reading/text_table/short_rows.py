"""Rows that are shorter than their heads, because a merged cell before them is told once.

Under 执行情况|资金|预算数|执行数|执行率 stands 总额|5|4|80%: each cell belongs one column to the right. Rows of one
length are moved together, to the end of the heads, where their numbers fit the heads there better; less far where they
fit better still, because the last cells of a row are lost too. One that fits elsewhere for itself is moved there.
"""

from collections import defaultdict
from collections.abc import Sequence

from jixiao.late_pattern import late_pattern
from jixiao.reading.text_table.draft import RawCell, Row, empty_cell, row_of

_NUMBER = late_pattern(r"[≥≤＞＜<>＝=]?\s?[-−]?[0-9][0-9,]{0,20}(?:\.[0-9]{1,9})?\s?(?:%|％|[一-鿿]{1,3})?")
_PERCENT = ("%", "％")
_HEAD = late_pattern("率|得分|分值|权重|预算|执行数|指标值|目标值|完成值|金额|资金|决算")
_WORDS = late_pattern("级指标|指标解释|评分标准|名称|项目$|单位$|备注|原因|说明|措施|科目|性质")
_RATE = late_pattern("率|占比|比例|%")
_ANY = late_pattern("指标值|目标值|完成|实际")
_AMOUNT = late_pattern("预算|执行数|决算|支出|金额|资金|权重|分值|得分")
_LEVELS = {  # what stands under no head of its level
    "一级指标": late_pattern("(?:数量|质量|时效|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)指标"),
    "二级指标": late_pattern("(?:产出|效益|满意度)指标(?:[（(][0-9]{1,3}分[)）])?"),
}
_FEW_HEADS = 2
_MOST_LAST = 8  # cells that may be lost at the end of a row

Cells = Sequence[RawCell]


def place_short_rows(rows: Sequence[Cells], *, is_filled_up: bool = False) -> tuple[Row, ...]:
    """Return rows with their cells by column; a short row that lacks its first cells gets empty ones.

    Args:
        rows: Their cells.
        is_filled_up: Whether empty cells at the end of a row stand for those that it lacks, wherever that is.
    """
    placed: list[Row] = []
    block: list[Cells] = []
    head: Cells = ()
    for cells in rows:
        if _is_head(_filled(cells, is_filled_up=is_filled_up)):
            placed += _placed(block, head=head, is_filled_up=is_filled_up)
            placed.append(row_of(cells))
            head, block = _filled(cells, is_filled_up=is_filled_up), []
        else:
            block.append(cells)
    return (*placed, *_placed(block, head=head, is_filled_up=is_filled_up))


def _filled(row: Cells, *, is_filled_up: bool) -> Cells:
    """Return the cells of a row, where it is filled up without the empty ones at its end, but for the first."""
    filled = [at for at, cell in enumerate(row) if cell.text] if is_filled_up else [len(row) - 1]
    return row[: filled[-1] + 1] if filled else row[:1]


def _is_head(cells: Cells) -> bool:
    is_named = sum(1 for cell in cells if _HEAD.search(cell.text)) >= _FEW_HEADS
    return is_named and not any(_NUMBER.fullmatch(cell.text) for cell in cells)


def _placed(block: Sequence[Cells], *, head: Cells, is_filled_up: bool) -> list[Row]:
    lengths: defaultdict[int, list[Cells]] = defaultdict(list)
    filled = [_filled(cells, is_filled_up=is_filled_up) for cells in block]
    for cells in filled:
        lengths[len(cells)].append(cells)
    ways = {length: _ways(group, length=length, head=head) for length, group in lengths.items()}
    found = []
    for row, cells in zip(block, filled, strict=True):
        by = _best(cells, ways=ways[len(cells)], head=head)
        found.append(_moved(cells, by=by) if by else row_of(row))
    return found


def _best(cells: Cells, *, ways: Sequence[int], head: Cells) -> int:
    """Return the first of the ways that fit a row best; a row that is as long as its heads has only one."""
    misfits = [_misfits(cells, by=by, head=head) for by in ways] if len(ways) > 1 else [0]
    return ways[misfits.index(min(misfits))]


def _ways(group: Sequence[Cells], *, length: int, head: Cells) -> list[int]:
    """Return by how many columns rows may be moved: that which fits them together best, then any other.

    The others are not at all, as far as they are short, or less.
    """
    short = len(head) - length
    if short <= 0:
        return [0]
    ways: list[int] = [0, *range(short, max(short - _MOST_LAST, 0), -1)]
    together = min(ways, key=lambda by: sum(_misfits(cells, by=by, head=head) for cells in group))
    return [together, *ways]


def _misfits(cells: Cells, *, by: int, head: Cells) -> int:
    under = [(cell.text, head[at + by].text) for at, cell in enumerate(cells)]
    odd_numbers = sum(_is_odd(text, head=over) for text, over in under if _NUMBER.fullmatch(text))
    return odd_numbers + sum(1 for text, over in under if over in _LEVELS and _LEVELS[over].fullmatch(text))


def _is_odd(number: str, *, head: str) -> bool:
    """Whether a number does not belong under a head."""
    if _WORDS.search(head) or not head:
        return True
    if number.endswith(_PERCENT):
        return _AMOUNT.search(head) is not None and not (_RATE.search(head) or _ANY.search(head))
    return _RATE.search(head) is not None and _ANY.search(head) is None


def _moved(cells: Cells, *, by: int) -> Row:
    blank = [empty_cell(cells[0].number) for _ in range(by)]
    return row_of([*blank, *cells])
