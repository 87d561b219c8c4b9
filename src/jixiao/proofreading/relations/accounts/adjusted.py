"""A budget after it was changed, or what was there at the end of a year: what it was, with what came and what went."""

import re
from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import prints_as
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.growth_reading import of_levels
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_INITIAL = late_pattern("年初[^，。；]{0,10}预算|预算[^，。；]{0,4}年初")
_ADJUSTED = late_pattern("调整后?(?:的)?(?:全年|支出)?预算|调整为|调整预算数|全年预算(?:数)?为?$")
_STOCK = "(?:债务|资产|存货)?(?:余额|结存|原值|总额|总数)"
_OPENING = late_pattern(f"(?:年初|期初|上年末|上年底){_STOCK}")
_CLOSING = late_pattern(f"(?:年末|期末|年底|月末){_STOCK}")
_RATE = late_pattern("调整(?:率|幅度|比例)")
_FAR = 40  # figures that lead to a budget
_MORE, _LESS = (
    late_pattern("追加|调增|增加|新增|增拨|调入|新发|购置"),
    late_pattern("调减|追减|核减|压减|减少|收回|调出|统筹|偿还|化解|处置|还本"),
)


def adjusted_relations(text: Text) -> Iterator[Relation]:
    """Yield for 年初预算A，追加B，调减C，调整后预算D that the first three give the fourth.

    What was there at the end of a year is told only where it comes out; there are other ways to come and go.
    """
    for sentence in text.sentences:
        for at, total in enumerate(sentence):
            before = [it for it in sentence[max(0, at - _FAR) : at] if _starts(it.level) < _starts(total.level)]
            if _ADJUSTED.search(total.label) and _is_money(total.level):
                yield from _judge(total, before=before, initial=_INITIAL)
            elif _CLOSING.search(total.label) and _is_money(total.level):
                yield from (it for it in _judge(total, before=before, initial=_OPENING) if it.holds)


def _judge(total: Fact, *, before: Sequence[Fact], initial: re.Pattern[str]) -> Iterator[Relation]:
    amounts = [it for it in before if _is_money(it.level) and it.scope is total.scope]
    sources = [it for it in amounts if initial.search(it.label) and not _MORE.search(it.label)]
    others = [it for it in amounts if it not in sources]
    changes = [it for fact in amounts for it in fact.changes if it.mention.start < _starts(total.level)]
    source = sources[0].level if len(sources) == 1 else None
    if source is None or total.level is None or any(it.base for it in changes):
        return
    moves = [*(it for fact in others for it in _moved(fact)), *(it for one in changes for it in _added(one))]
    if moves and len(moves) == len(others) + len(changes):
        items = [Named(source, sources[0].label), *moves]
        stated = Named(total.level, total.label)
        yield sum_relation(stated, items=items, holds=sums_to(stated, items=items))
        yield from _rate(total, level=stated, initial=items[0])


def _rate(total: Fact, *, level: Named, initial: Named) -> Iterator[Relation]:
    """Yield by how much the budget was changed, where it comes out; some add up cuts and additions."""
    rates = [it for it in total.said if it.role is Role.RATE and _RATE.search(it.label)]
    for rate in rates:
        for reading in of_levels(level, prior=initial):
            if prints_as(reading.rate, stated=rate.mention):
                half = rate.mention.quantum / 2
                outcome = Outcome(reading.computed, half, holds=True, formula=reading.formula)
                stated = Named(rate.mention, "调整率")
                yield relation_of(RelationKind.GROWTH, operands=reading.operands, stated=stated, outcome=outcome)


def _added(change: Said) -> Iterator[Named]:
    """Yield what the text adds to the budget or takes off."""
    if _is_money(change.mention):
        named = Named(change.mention, "增减额")
        yield named if change.direction > 0 else named.negative


def _moved(fact: Fact) -> Iterator[Named]:
    """Yield a figure that is called an addition or a cut."""
    is_less = _LESS.search(fact.label) is not None
    if fact.level is not None and (is_less or _MORE.search(fact.label)):
        named = Named(fact.level, fact.label)
        yield named.negative if is_less else named


def _is_money(mention: Mention | None) -> bool:
    return mention is not None and mention.quantity is Quantity.MONEY


def _starts(mention: Mention | None) -> int:
    return mention.start if mention is not None else 0
