"""Tables that go on beside themselves: 单位 金额 单位 金额, a list of names and numbers read column by column.

甲市小计 13 has the rows below it up to the next such, and 其中：市本级 1 begins the parts of the row above; in an
account of two sides 一、 and 二、 have those below them. Only what comes out is told.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation
from jixiao.proofreading.tables.cell_number import number_of
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Document, Table

_WITHIN = late_pattern(r"其中\s?[：:]?")
_SUBTOTAL, _TOTAL = late_pattern("小\\s?计$"), late_pattern("合\\s?计|总\\s?计")
_CHAPTER = late_pattern(r"\s{0,4}[一二三四五六七八九十]{1,3}\s?、")
_FEW, _LEAST, _MOST = 2, 5, 300  # columns, and parts of a whole; rows

_Row = list[Named]
_Cells = Iterable[tuple[str, Mention | None]]


def side_lists(document: Document) -> Iterator[Relation]:
    """Yield the sums of the lists that rows of two pairs and more, of a name and its number, make together."""
    for rows in _lists(_rows(document)):
        columns = [[row[at] for row in rows if at < len(row)] for at in range(max(map(len, rows)))]
        yield from _judge(list(chain.from_iterable(columns)))
        for column in columns:
            yield from _chapters(column)


def _lists(rows: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Yield the rows of two pairs and more that follow each other, with those of one pair behind them."""
    run: list[_Row] = []
    for row in chain(rows, [[]]):
        is_long = len(row) >= _FEW
        goes_on = not run or len(run[-1]) >= _FEW if is_long else bool(row and run)
        if goes_on:
            run.append(row)
        else:
            if sum(1 for it in run if len(it) >= _FEW) >= _LEAST:
                yield run[:_MOST]
            run = [row] if is_long else []


def _rows(document: Document) -> Iterator[_Row]:
    for block in document.blocks:
        if isinstance(block, Table):
            for number in range(1, min(block.rows, _MOST) + 1):
                cells = [cell for cell in block.row(number) if cell.row == number and cell.text.strip()]
                yield _pairs((cell.text.strip(), number_of(cell.lines[0])) for cell in cells)
        else:
            yield _pairs(cells_of(block))


def _pairs(cells: _Cells) -> _Row:
    """Return each name with the number right behind it, nothing where a name has none or several."""
    found: list[Named] = []
    name = ""
    for word, number in cells:
        if (number is None) is bool(name):
            return []
        if number is not None:
            found.append(Named(number, name))
        name = word if number is None else ""
    return [] if name else found


def _judge(items: Sequence[Named]) -> Iterator[Relation]:
    rows: list[Named] = []
    subtotals: list[int] = []
    at = 0
    while at < len(items):
        parts = _parts(items[at:], whole=rows[-1]) if rows and _WITHIN.match(items[at].label) else []
        if parts:
            yield sum_relation(rows[-1], items=parts, holds=True)
        else:
            subtotals += [len(rows)] if _SUBTOTAL.search(items[at].label) else []
            rows.append(items[at])
        at += len(parts) or 1
    for start, end in pairwise([*subtotals, len(rows)]):
        yield from _whole(rows[start], parts=rows[start + 1 : end])
    totals = (row for row in rows if _TOTAL.search(row.label))
    for total in totals:
        yield from _whole(total, parts=[rows[start] for start in subtotals])


def _chapters(items: Sequence[Named]) -> Iterator[Relation]:
    """Yield the sums of the rows below 一、, 二、 up to the next such, and of those heads, in one column."""
    heads = [at for at, it in enumerate(items) if _CHAPTER.match(it.label)]
    for start, end in pairwise([*heads, len(items)]):
        yield from _whole(items[start], parts=items[start + 1 : end])
    for total in (it for it in items if _TOTAL.search(it.label)):
        yield from _whole(total, parts=[items[at] for at in heads])


def _parts(items: Sequence[Named], *, whole: Named) -> list[Named]:
    """Return the first items that make up the row above them."""
    for count, added in enumerate(accumulate(it.mention.addend for it in items), start=1):
        if count >= _FEW and added == whole.mention.addend:
            return list(items[:count])
    return []


def _whole(total: Named, *, parts: Sequence[Named]) -> Iterator[Relation]:
    if len(parts) >= _FEW and sum_of(it.mention for it in parts) == total.mention.amount:
        yield sum_relation(total, items=parts, holds=True)
