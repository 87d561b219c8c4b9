"""A change and the amounts among its reasons: 增加9.5万元，原因：一是…增加4万元；二是追加甲3万元、乙2.5万元.

Other amounts stand among the reasons, so that only a run of them that gives the change to the last digit is told.
"""

from collections.abc import Iterator
from itertools import accumulate

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation

_REASON = late_pattern("原因|主要[是为系]|由于|系|因为?")
_CAUSE = late_pattern("原因(?:[是为]|[：:])")
_TELLING, _SURE, _LEAST = 4, 5, 3  # digits of a change, of one that two amounts give, of one that all amounts give
_FEW, _FAR = 2, 12  # amounts
_LABEL = 12  # characters


def explained_change_relations(text: Text) -> Iterator[Relation]:
    """Yield for each change the first run of amounts behind it, among its reasons, that is just so much."""
    for fact in text.facts:
        for change in fact.changes:
            mention = change.mention
            if mention.quantity is Quantity.MONEY:
                items = _run(mention, text=text) if mention.significant >= _TELLING else _all(mention, text=text)
                if items:
                    yield sum_relation(Named(mention, "增减额"), items=items, holds=True)


def _run(change: Mention, *, text: Text) -> list[Named]:
    words = text.assembly.passages[change.passage].text
    reason = _REASON.search(words, change.end)
    mentions = text.assembly.mentions[change.passage] if reason is not None else ()
    behind = [it for it in mentions if reason is not None and it.start >= reason.start() and _is_amount(it)]
    least = _FEW if change.significant >= _SURE else _FEW + 1
    for start in range(len(behind[:_FAR])):
        run = behind[start : start + _FAR]
        for count, added in enumerate(accumulate(it.addend for it in run), start=1):
            if count >= least and added == change.addend:
                return [Named(it, it.lead[-_LABEL:]) for it in run[:count]]
    return []


def _all(change: Mention, *, text: Text) -> list[Named]:
    """Return all amounts behind the words that give the reasons of a change, where they are just so much."""
    words = text.assembly.passages[change.passage].text
    reason = _CAUSE.search(words, change.end)
    mentions = text.assembly.mentions[change.passage] if reason is not None else ()
    amounts = (it for it in mentions if _is_amount(it) and not names_price(it.lead[-_LABEL:]))
    behind = [it for it in amounts if reason is not None and it.start >= reason.start()]
    is_sum = len(behind) >= _FEW and sum(it.addend for it in behind) == change.addend
    return [Named(it, it.lead[-_LABEL:]) for it in behind] if is_sum and change.significant >= _LEAST else []


def _is_amount(mention: Mention) -> bool:
    return mention.quantity is Quantity.MONEY and mention.addend > 0
