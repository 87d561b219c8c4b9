"""Figures that are said to be made up of others: 支出9万元，由人员经费6万元和项目支出3万元构成."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_BY = late_pattern(r"[，,]?\s?(?:由|分别由|系由|其由)[：:]?(?=[^，,。；;：:、（()）0-9]{1,30}$)")
_BETWEEN = late_pattern(r"[)）]?(?:[、，,]|和|及|以及|与|加上?|[，,]?以及)[^，,。；;：:、（()）0-9]{1,30}")
_COMPOSED = late_pattern(
    r"(?:[（(][^（()）]{1,20}[)）])?[^，。；：、（()）0-9]{0,3}(?:[0-9一二两三四五六七八九]{1,2}(?:部分|项|块|大?类))?(?:资金|经费|费用|内容|共同)?(?:组成|构成)"
)
_SOME = late_pattern("主要|等|其他因素|部分由")
_ADDED = (Quantity.MONEY, Quantity.COUNT, Quantity.SCORE)
_FEW, _MOST = 2, 20


def composed_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the figures that are said to make up the one before them add up to it."""
    for sentence in text.sentences:
        for at, total in enumerate(sentence[:-1]):
            yield from _judge(total, after=sentence[at + 1 : at + 1 + _MOST], text=text)


def _judge(total: Fact, *, after: Sequence[Fact], text: Text) -> Iterator[Relation]:
    level, first = total.level, after[0].level
    if level is None or first is None or level.quantity not in _ADDED or not _BY.match(first.lead):
        return
    if first.start - len(first.lead) != level.end or first.passage != level.passage:
        return
    items = _items(after)
    last = items[-1].level if items else None
    if (
        len(items) >= _FEW
        and last is not None
        and _COMPOSED.match(text.assembly.passages[total.passage].text, last.end)
    ):
        named = [Named(it.level, it.label) for it in items if it.level is not None]
        stated = Named(level, total.label)
        yield sum_relation(stated, items=named, holds=sums_to(stated, items=named))


def _items(after: Sequence[Fact]) -> list[Fact]:
    """Return the figures of one kind that stand behind each other, each with a name; none where some are left out."""
    found: list[Fact] = []
    for fact in after:
        level, before = fact.level, found[-1].level if found else None
        if level is None or _SOME.search(level.lead) or fact.is_open or names_price(fact.label):
            break
        if before is not None and not (level.is_like == before.is_like and _BETWEEN.fullmatch(level.lead)):
            break
        found.append(fact)
    return found
