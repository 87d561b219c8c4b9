"""Tables without lines whose blank cells are lost: a total stands first or last in every row, below stands their sum.

From 南埕镇 50 50, 雷峰镇 60 20 80, 桂阳乡 22 22, 合计 22 110 20 152 nobody can tell the columns of all parts, but the
totals add up. Numbers may stand in pairs, as 户数 and 金额 do for each class.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flattened import numbered_groups
from jixiao.reading.document import Document

_TOTAL = late_pattern("(?:分项)?(?:合计|总计|共计)")
_FEW, _MOST = 3, 200  # rows
_PAIR = 2
_ADDED = (Quantity.PLAIN, Quantity.MONEY, Quantity.COUNT)

_Cells = tuple[str, Sequence[Mention]]


class _Row(Struct, frozen=True):
    """A row with its total apart from its parts."""

    total: Named
    parts: tuple[Named, ...]

    @property
    def holds(self) -> bool:
        return sums_to(self.total, items=self.parts)

    @property
    def is_telling(self) -> bool:
        """Whether it adds anything up."""
        return sum(1 for part in self.parts if part.mention.amount) > 1


def ragged_totals(document: Document) -> Iterator[Relation]:
    """Yield the sums of rows and of their totals, where all rows but one at most come out and not all are as long."""
    rows: list[_Cells] = []
    for label, numbers in numbered_groups(document.paragraphs()):
        if not _may_be_row(numbers):
            rows = []
        elif _TOTAL.fullmatch(label):
            yield from _judge([*rows, (label, numbers)])
            rows = []
        else:
            rows = [*rows, (label, numbers)][-_MOST:]


def _may_be_row(numbers: Sequence[Mention]) -> bool:
    is_added = len(numbers) > 1 and all(it.quantity in _ADDED for it in numbers)
    return is_added and len({it.is_like for it in numbers}) == 1


def _judge(cells: Sequence[_Cells]) -> Iterator[Relation]:
    """Yield the sums of a table, of its numbers one by one or else of the first and of the second of each pair."""
    found = list(_sums(cells))
    if not found and all(len(numbers) % _PAIR == 0 for _, numbers in cells):
        found = [it for side in range(_PAIR) for it in _sums([(label, row[side::_PAIR]) for label, row in cells])]
    yield from found


def _sums(cells: Sequence[_Cells]) -> Iterator[Relation]:
    """Yield the sums of a table, if one row at most fails and the number of cells tells that some were lost."""
    lengths = [len(numbers) for _, numbers in cells]
    if len(cells) <= _FEW or len(set(lengths)) == 1 or lengths[-1] != max(lengths):
        return
    for at in (-1, 0):
        rows = [_split(label, numbers=numbers, at=at) for label, numbers in cells]
        if sum(1 for row in rows if not row.holds) <= 1:
            whole = _Row(rows[-1].total, tuple(row.total for row in rows[:-1]))
            told = [*(row for row in rows if row.is_telling), whole]
            yield from (sum_relation(row.total, items=row.parts, holds=row.holds) for row in told)
            return


def _split(label: str, *, numbers: Sequence[Mention], at: int) -> _Row:
    parts = numbers[1:] if at == 0 else numbers[:-1]
    return _Row(Named(numbers[at], f"{label}的合计"), tuple(Named(part, "表中") for part in parts))
