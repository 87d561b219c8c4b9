"""Figures that go on over a full stop and give one told before: 支出12.3万元。…按经济分类：甲6万元，乙4万元。丙2.3万元.

Only a sum of many digits is told, for nothing but the order of the figures says that they belong together.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_MONEY = Quantity.MONEY  # a member of an Enum is slow to find
_FEW, _MOST = 3, 12  # figures
_SURE = 5  # digits of a sum that is not met by chance
_FAR = 12  # lines before them


def sentence_window_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the amounts of one paragraph that cross a full stop and add up to an amount told before them."""
    known: dict[object, int] = {}  # the last line of each
    for number in range(len(text.assembly.passages)):
        facts = [it for it in text.facts_of(number) if it.scope.parent is None and not it.is_base]
        money = [(it.sentence, Named(it.level, it.label)) for it in facts if it.level and it.level.quantity is _MONEY]
        for start in range(len(money) - _FEW + 1):
            yield from _windows(money[start : start + _MOST], known=known, number=number)
        for _, named in money:
            if named.mention.significant >= _SURE:
                known[named.mention.addend] = number


def _windows(money: Sequence[tuple[int, Named]], *, known: dict[object, int], number: int) -> Iterator[list[Named]]:
    for count, added in enumerate(accumulate(it.mention.addend for _, it in money), start=1):
        is_over = count >= _FEW and money[0][0] != money[count - 1][0]
        if is_over and number - known.get(added, -_FAR - 1) <= _FAR:
            yield [named for _, named in money[:count]]
