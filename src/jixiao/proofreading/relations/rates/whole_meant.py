"""What a share may be of though its text names another figure: one told more exactly, or that of the share beside it.

467亿元 of a title stands for 467.56亿元. In 基本支出16万元，占总支出的70%；项目支出7万元，占30% both are of 23万元.
"""

from collections.abc import Iterator, Sequence

from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sums_to

_LINES, _FEW = 3, 2  # before and behind; parts


def wholes_meant(fact: Fact, *, told: Named, text: Text) -> Iterator[Named]:
    """Yield the figures that may be meant instead of the one that the text names.

    Args:
        fact: The part.
        told: The whole as it is named.
        text: The running text.
    """
    parts = [
        (Named(it.level, it.label), said.mention)
        for it in text.sentence_of(fact)
        for said in it.said
        if it.level is not None and said.role is Role.SHARE
    ]
    for whole in text.nearest(told.mention):
        is_near = abs(whole.mention.passage - fact.passage) <= _LINES
        if _is_finer(whole.mention, told=told.mention) or (is_near and _are_of(parts, whole=whole)):
            yield whole


def _are_of(parts: Sequence[tuple[Named, Mention]], *, whole: Named) -> bool:
    """Whether parts make up a whole, and all their shares are of it."""
    is_whole = len(parts) >= _FEW and sums_to(whole, items=[part for part, _ in parts])
    return is_whole and all(fits(rate, part=part, whole=whole) for part, rate in parts)


def _is_finer(mention: Mention, *, told: Mention) -> bool:
    """Whether a figure is another one told with more digits."""
    apart = abs(mention.amount - told.amount)
    return mention.quantum < told.quantum > apart > 0
