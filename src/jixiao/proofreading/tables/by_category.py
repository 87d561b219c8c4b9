"""Amounts of the rows that go by one word, added up where the text tells their sum, as in 评级 良 and 良等6项95万元."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.told_sum import told_amounts, told_sum
from jixiao.proofreading.tables.view import RowView, TableView

_WORD = late_pattern("[一-鿿]{1,10}")
_FEW = 2
_ADDED = (Quantity.PLAIN, Quantity.MONEY)


def category_sums(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield for each word of a column that parts its rows the sums that are told; only what comes out is."""
    told = told_amounts(text.levels)
    for view in views if told else ():
        rows = [row for row in view.rows if not row.is_total]
        for column in sorted({at for row in rows for at in row.words}):
            for group in _groups(rows, column=column):
                for items in _columns(group):
                    yield from told_sum(items, told=told)


def _groups(rows: Sequence[RowView], *, column: int) -> Iterator[list[RowView]]:
    """Yield the rows that have the same word in a column, where others have another one."""
    by_word: defaultdict[str, list[RowView]] = defaultdict(list)
    for row in rows:
        by_word[row.words.get(column, "")].append(row)
    if len(by_word) > 1:
        yield from (group for word, group in by_word.items() if _WORD.fullmatch(word) and len(group) >= _FEW)


def _columns(rows: Sequence[RowView]) -> Iterator[list[Named]]:
    """Yield the amounts of each column that all of some rows fill."""
    shared: Mapping[int, Mention] = rows[0].cells
    for column in sorted(shared):
        cells = [row.cells.get(column) for row in rows]
        items = [Named(cell, row.label or "表中") for cell, row in zip(cells, rows, strict=True) if cell is not None]
        like = {it.mention.is_like for it in items}
        is_amount = len(items) == len(rows) and len(like) == 1 and items[0].mention.quantity in _ADDED
        if is_amount and all(it.mention.value > 0 for it in items):
            yield items
