"""Tables without lines whose blank cells are lost: the last number of every row is its total, below stands their sum.

From 南埕镇 50 50, 雷峰镇 60 20 80, 桂阳乡 22 22, 合计 22 110 20 152 nobody can tell the columns of all parts, but the
totals add up.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.total import sum_relation, sums_to
from jixiao.proofreading.tables.flattened import numbered_groups
from jixiao.reading.document import Document

_TOTAL = late_pattern("(?:分项)?(?:合计|总计|共计)")
_FEW, _MOST = 3, 200  # rows
_ADDED = (Quantity.PLAIN, Quantity.MONEY, Quantity.COUNT)

_Row = tuple[str, Sequence[Mention]]


def ragged_totals(document: Document) -> Iterator[Relation]:
    """Yield the sums of rows and of their totals, where all rows but one at most come out and not all are as long."""
    rows: list[_Row] = []
    for label, numbers in numbered_groups(document.paragraphs()):
        if not _can_end_in_total(numbers):
            rows = []
        elif _TOTAL.fullmatch(label):
            yield from _judge(rows, total=(label, numbers))
            rows = []
        else:
            rows = [*rows, (label, numbers)][-_MOST:]


def _can_end_in_total(numbers: Sequence[Mention]) -> bool:
    is_added = len(numbers) > 1 and all(it.quantity in _ADDED for it in numbers)
    return is_added and len({it.is_like for it in numbers}) == 1


def _judge(rows: Sequence[_Row], *, total: _Row) -> Iterator[Relation]:
    """Yield the sums of a table, if one row at most fails and the number of cells tells that some were lost."""
    all_rows = (*rows, total)
    lengths = {len(numbers) for _, numbers in all_rows}
    failing = sum(1 for _, numbers in all_rows if not sums_to(_last(numbers), items=_parts(numbers)))
    if len(rows) < _FEW or len(lengths) == 1 or len(total[1]) != max(lengths) or failing > 1:
        return
    for label, numbers in all_rows:
        if len(numbers) > _FEW - 1 and sum(1 for it in numbers[:-1] if it.amount) > 1:
            items = _parts(numbers)
            stated = Named(numbers[-1], f"{label}的合计")
            yield sum_relation(stated, items=items, holds=sums_to(stated, items=items))
    items = [Named(numbers[-1], label) for label, numbers in rows]
    stated = Named(total[1][-1], total[0])
    yield sum_relation(stated, items=items, holds=sums_to(stated, items=items))


def _last(numbers: Sequence[Mention]) -> Named:
    return Named(numbers[-1], "")


def _parts(numbers: Sequence[Mention]) -> list[Named]:
    return [Named(it, "表中") for it in numbers[:-1]]
