"""Shares of 100 %: 分配407万元。…体育407万元，占总数的100%, and 合计231.24万元。…拨款213.24万元，占100%；其他0万元.

A part that is all of its whole is the same figure. Where everything else of its sentence is 0, and only a slip of its
digits keeps it from being the total told before, one of the two is wrong.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from jixiao.book.place import Place
from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_total
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import is_slip_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.sums.total import sum_relation

_ALL, _FEW, _TELLING = 100, 2, 3  # percent; digits of a part, and zeros beside it; digits that may be mistyped
_FAR, _NEAR = 12, 2  # lines before the part where the same figure stands, where its total does


def sole_shares(text: Text, *, told: AbstractSet[Place]) -> Iterator[Relation]:
    """Yield for each share of 100 % that nothing tells anything of what it is a share of.

    Args:
        text: The running text.
        told: The places of the percentages that are explained.
    """
    for fact in text.facts:
        part = fact.level
        shares = [it for it in fact.said if it.role in (Role.SHARE, Role.OF) and it.mention.value == _ALL]
        if part is None or len(shares) != 1 or shares[0].mention.place in told or part.significant < _FEW:
            continue
        named = Named(part, fact.label)
        before = list(_before(part, text=text))
        same = next((it for it in before if it.mention.addend == part.addend), None)
        if same is not None:
            yield rate_relation(shares[0], part=named, whole=same, holds=True)
        elif part.significant >= _TELLING and _is_sole(fact, text=text):
            totals = [it for it in before if names_total(it.label) and part.passage - it.mention.passage <= _NEAR]
            if totals and _is_slip(part, totals=totals):
                others = (Named(it.level, it.label) for it in text.sentence_of(fact) if it is not fact and it.level)
                zeros = [it for it in others if it.mention.quantity is Quantity.MONEY]
                yield sum_relation(totals[0], items=[named, *zeros], holds=False)


def _before(part: Mention, *, text: Text) -> Iterator[Named]:
    """Yield the amounts before a part, the nearest first."""
    for named in text.nearest(part):
        place = named.mention.passage, named.mention.start
        if part.passage - _FAR <= place[0] and place < (part.passage, part.start):
            yield named


def _is_sole(fact: Fact, *, text: Text) -> bool:
    """Whether all other amounts of a sentence, several of them, are 0."""
    others = [it.level for it in text.sentence_of(fact) if it is not fact and it.level]
    money = [it for it in others if it.quantity is Quantity.MONEY]
    return len(money) >= _FEW and not any(it.addend for it in money)


def _is_slip(part: Mention, *, totals: list[Named]) -> bool:
    """Whether the totals right before a part are of one amount, which its digits mistyped give."""
    is_one = len({it.mention.addend for it in totals}) == 1 and totals[0].mention.unit == part.unit
    return is_one and is_slip_of(part, value=totals[0].mention.value)
