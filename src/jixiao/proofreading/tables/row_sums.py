"""Sums within one row whose columns are not known: 资助313人，其中229人、84人，金额27.1、22.9、4.2 in any order.

A number of many digits is not met by chance; shorter ones are told where two sums go side by side, as persons and
amounts do.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.loose_row import LooseRow

_LEAST, _FEW, _MOST = 3, 5, 24  # numbers of a row
_SURE, _TELLING = 4, 3  # digits of a sum
_ADDED = (Quantity.PLAIN, Quantity.MONEY, Quantity.COUNT)

_Triple = tuple[int, int, int]


def row_sums(rows: Iterable[LooseRow]) -> Iterator[Relation]:
    """Yield the numbers of a row that are the sum of two others of it."""
    for row in rows:
        numbers = [it for it in row.numbers if it.quantity in _ADDED]
        if row.is_drawn or not _LEAST <= len(numbers) <= _MOST:
            continue
        yield from _of_first(numbers)
        found = list(_triples(numbers)) if len(numbers) >= _FEW else []
        for one, other, total in found:
            is_sure = numbers[total].significant >= _SURE
            if is_sure or any(_go_beside((one, other, total), other=it) for it in found):
                items = [Named(numbers[at], "表中") for at in (one, other)]
                yield sum_relation(Named(numbers[total], "表中合计"), items=items, holds=True)


def _of_first(numbers: list[Mention]) -> Iterator[Relation]:
    """Yield that the first number is the sum of all those behind it."""
    first, *others = numbers
    total, items = Named(first, "表中合计"), [Named(it, "表中") for it in others]
    are_like = all(it.is_like == first.is_like and it.amount for it in others)
    if first.significant >= _SURE and are_like and sums_to(total, items=items):
        yield sum_relation(total, items=items, holds=True)


def _triples(numbers: list[Mention]) -> Iterator[_Triple]:
    """Yield which two numbers give a third one, of so many digits that it tells something."""
    at_value: defaultdict[object, list[int]] = defaultdict(list)
    for at, number in enumerate(numbers):
        at_value[number.amount].append(at)
    for one, other in combinations(range(len(numbers)), 2):
        added = numbers[one].amount + numbers[other].amount
        if not numbers[one].amount or not numbers[other].amount:
            continue
        for total in at_value.get(added, ()):
            if _digits(numbers[total]) >= _TELLING:
                yield one, other, total


def _digits(mention: Mention) -> int:
    return sum(map(str.isdigit, mention.printed))


def _go_beside(triple: _Triple, *, other: _Triple) -> bool:
    """Whether two sums take their numbers from neighbouring places."""
    steps = {there - here for here, there in zip(triple[:2], other[:2], strict=True)}
    return len(steps) == 1 and abs(steps.pop()) == 1 and triple[2] != other[2]
