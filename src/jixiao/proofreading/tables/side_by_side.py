"""Forms whose columns each name their rows again: 计划 125.5 支出 91.2, 省级 91.8 省级 57.5, 市级 33.7 市级 33.7."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Document, Paragraph

_WITHIN = late_pattern(r"^其中[：:]?\s{0,4}")
_FEW = 2  # columns, and parts of a whole

_Pairs = list[tuple[str, Mention | None]]


def side_by_side(document: Document) -> Iterator[Relation]:
    """Yield the sum of each column, a failing one only where another column comes out and one slip explains it."""
    lines = ((_pairs(line), line) for line in document.paragraphs())
    for is_form, group in groupby(lines, key=lambda item: len(item[0]) >= _FEW):
        rows = [pairs for pairs, _ in group] if is_form else []
        for at, head in enumerate(rows):
            below = _below(rows[at + 1 :], columns=len(head))
            if len(below) >= _FEW and _names_each(head):
                yield from _judge(head, rows=below)


def _pairs(line: Paragraph) -> _Pairs:
    """Return the words of a line, each with the number right behind it, None where none or several stand there."""
    found: _Pairs = []
    for word, number in cells_of(line):
        if number is None:
            found.append((_WITHIN.sub("", word), None))
        elif not found or found[-1][1] is not None:
            return []
        else:
            found[-1] = (found[-1][0], number)
    return found


def _names_each(head: _Pairs) -> bool:
    """Whether a row names every column by itself and fills it."""
    return len({word for word, _ in head}) == len(head) and all(number is not None for _, number in head)


def _below(rows: Sequence[_Pairs], *, columns: int) -> list[_Pairs]:
    """Return the rows up to the first that does not repeat one name in every column."""
    found: list[_Pairs] = []
    for row in rows:
        if len(row) != columns or len({word for word, _ in row}) != 1:
            break
        found.append(row)
    return found


def _judge(head: _Pairs, *, rows: Sequence[_Pairs]) -> Iterator[Relation]:
    sums: list[tuple[Named, list[Named]]] = []
    for at, (word, number) in enumerate(head):
        parts = [Named(part, name) for name, part in (row[at] for row in rows) if part is not None]
        if number is not None and len(parts) >= _FEW:
            sums.append((Named(number, word), parts))
    is_known = any(sums_to(total, items=parts) for total, parts in sums)
    for total, parts in sums:
        holds = sums_to(total, items=parts)
        if holds or (is_known and fails_by_typing(total, items=parts)):
            yield sum_relation(total, items=parts, holds=holds)
