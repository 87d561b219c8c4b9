"""A target and what was reached of it, one behind the other with one unit, in rows whose heads are not known.

Only what comes out is told: 更新音响 50件 50件, 保障人数 ≥105人 116人.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, order_relation, same_relation
from jixiao.proofreading.tables.loose_row import LooseRow
from jixiao.reading.document import Paragraph

_ROW = late_pattern(r"[0-9]\s?[^\s0-9]{0,4}\s{1,4}[0-9]")  # two numbers with nothing but blanks between them
_BETWEEN = late_pattern(r"[\s|]{1,8}")
_AT_LEAST, _AT_MOST = late_pattern(r"(?:[≥≧>＞]=?)\s{0,4}$"), late_pattern(r"(?:[≤≦<＜]=?)\s{0,4}$")
_LONGEST = 2_000  # characters


def target_pairs(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield that a number is its neighbour of the same unit, or is on the side of it that a sign tells."""
    for line in lines:
        if len(line.text) > _LONGEST or not _ROW.search(line.text):
            continue
        found = scan_passage(Passage.of(line))
        bare = [it for it in found if it.quantity is Quantity.PLAIN]
        for target, actual in pairwise(found):
            if _are_like(target, actual=actual) and _BETWEEN.fullmatch(line.text, target.end, actual.start):
                yield from _judge(Named(target, "指标值"), actual=Named(actual, "完成值"), bare=bare)


def target_cells(rows: Iterable[LooseRow]) -> Iterator[Relation]:
    """Yield the same of neighbouring cells."""
    for row in rows:
        yield from _with_sign_apart(row)
        for target, actual in pairwise(row.cells):
            if target is None or actual is None:
                continue
            if _are_like(target, actual=actual) or _is_bare(actual, target=target):
                yield from _judge(Named(target, "指标值"), actual=Named(actual, "完成值"), bare=row.bare)


def _with_sign_apart(row: LooseRow) -> Iterator[Relation]:
    """Yield the same of a target whose sign stands in a cell before it, and its unit behind it: ≥ | 95 | % | 96."""
    bare = row.bare
    is_least, is_most = (sign.search(row.words) for sign in (_AT_LEAST, _AT_MOST))
    if len(bare) > 1 and row.cells[0] is bare[0] and (is_least or is_most):
        target, actual = Named(bare[0], "指标值"), Named(bare[1], "完成值")
        smaller, larger = (target, actual) if is_least else (actual, target)
        if smaller.mention.value <= larger.mention.value:
            yield order_relation(smaller, larger=larger, bound=target)


def _are_like(target: Mention, *, actual: Mention) -> bool:
    is_told = target.quantity is not Quantity.PLAIN and target.value > 0
    return is_told and (target.quantity, target.unit) == (actual.quantity, actual.unit)


def _is_bare(actual: Mention, *, target: Mention) -> bool:
    """Whether what was reached of a count with a sign lacks its unit: ≥50000人次 | 110406."""
    has_sign = _AT_LEAST.search(target.lead) or _AT_MOST.search(target.lead)
    return has_sign is not None and target.quantity is Quantity.COUNT and actual.quantity is Quantity.PLAIN


def _judge(target: Named, *, actual: Named, bare: Sequence[Mention]) -> Iterator[Relation]:
    """Yield what is true of both; that more is better, where no sign tells, is left to points to show."""
    least, reached = target.mention.amount, actual.mention.amount
    if reached == least:
        yield same_relation(target, other=actual)
    is_least, is_most = (sign.search(target.mention.lead) for sign in (_AT_LEAST, _AT_MOST))
    is_full = not bare or (len(bare) > 1 and bare[0].value == bare[-1].value)
    is_more = not (is_least or is_most) and is_full and reached > least
    if is_more or (is_least and reached >= least):
        yield order_relation(target, larger=actual, bound=target)
    if is_most and reached <= least:
        yield order_relation(actual, larger=target, bound=target)
