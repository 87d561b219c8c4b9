"""Figures of one sentence, or of one paragraph outside its lists, that stand right before or behind their sum.

In 本年收入7万元，上年结转8万元，安排支出15万元 nothing says that the third is the sum of the others.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations, islice, pairwise
from math import lcm

from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_FEW = 2
_MOST = 8  # figures that add up
_LONGEST = 200  # figures of a paragraph
_MOST_COUNTED = 5  # figures that a total counts
_GAP = 6  # characters between a count and its total
_FAR, _NEAR = 40, 10  # figures before a total
_TELLING = 3  # digits that a sum does not meet by chance
_LEAST = 2  # digits of a count that says it is a total


def window_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the figures that give the one before or behind them, by scope, by sentence and by paragraph."""
    outside: defaultdict[int, list[Fact]] = defaultdict(list)
    for scope in text.assembly.scopes:
        yield from _of_each_kind(scope.levels)
        outside[scope.passage] += scope.levels if not scope.sign else []
    for sentence in text.sentences:
        yield from _of_each_kind(sentence)
    for levels in outside.values():
        yield from _of_each_kind(levels[:_LONGEST])


def counted_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the figures before a total that says how many it adds up, as 两项合计 does."""
    yield from (items for _, _, items in counted_totals(text))


def counted_totals(text: Text) -> Iterator[tuple[Named, Named, list[Named]]]:
    """Yield a count, the total right behind it, and as many figures before it that give it."""
    for at, (count, total) in enumerate(pairwise(text.levels)):
        if _is_count_of(count.mention, total=total.mention) and names_total(total.label):
            like = [it for it in text.levels[max(0, at - _FAR) : at] if it.mention.is_like == total.mention.is_like]
            levels = [*like[-_NEAR:], total]
            *amounts, goal = _whole_amounts(levels)
            chosen = combinations(range(len(amounts)), int(count.mention.value))
            found = ([levels[place] for place in it] for it in chosen if sum(amounts[place] for place in it) == goal)
            yield from ((count, total, items) for items in islice(found, 1))


def _is_count_of(count: Mention, *, total: Mention) -> bool:
    """Whether a number says how many figures the one right behind it adds up."""
    is_small = count.quantity is Quantity.COUNT and _FEW <= count.value <= _MOST_COUNTED
    is_next = count.passage == total.passage and total.start - count.end <= _GAP
    return is_small and is_next and total.quantity is Quantity.MONEY and total.significant >= _TELLING


def _of_each_kind(facts: Sequence[Fact]) -> Iterator[list[Named]]:
    kinds: defaultdict[Hashable, list[Named]] = defaultdict(list)
    for fact in facts:
        if fact.level is not None and not names_price(fact.label):
            kinds[fact.level.is_like].append(Named(fact.level, fact.label))
    for levels in kinds.values():
        if len(levels) > _FEW:
            yield from _windows(levels)
            yield from _windows(levels[::-1])


def _windows(levels: Sequence[Named]) -> Iterator[list[Named]]:
    """Yield the runs right before a figure that give it."""
    amounts = _whole_amounts(levels)
    for at, total in enumerate(levels):
        added = 0
        for start in range(at - 1, max(-1, at - 1 - _MOST), -1):
            added += amounts[start]
            if added == amounts[at] and _is_telling(total) and at - start >= _FEW:
                yield sorted(levels[start:at], key=lambda named: named.mention.start)
            if added > amounts[at]:
                break


def _whole_amounts(levels: Sequence[Named]) -> list[int]:
    """Return amounts as whole numbers of one size, which are added up faster than fractions."""
    amounts = [named.mention.amount for named in levels]
    size = lcm(*(amount.denominator for amount in amounts))
    return [amount.numerator * (size // amount.denominator) for amount in amounts]


def _is_telling(total: Named) -> bool:
    is_named = names_total(total.label) and len(total.mention.printed) > _LEAST
    return total.mention.significant >= _TELLING or is_named
