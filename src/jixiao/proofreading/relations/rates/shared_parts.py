"""Parts of a known whole that are told with their shares of it, on lines of their own.

工资福利支出90万元，占基本支出的80%。 … 商品和服务支出15万元，占基本支出的13%。 … 对个人和家庭的补助7万元，占7%。
Where two shares show which figure the whole is, all parts together must give it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_OF = late_pattern(r"[，,]?\s?占(?P<base>[一-鿿]{2,16}?)(?:的(?:比[重例])?)?\s?[0-9%％]")
_FEW, _TELLING, _FAR = 2, 3, 20  # shares that hold; digits of a share; lines between the first and the last part


def shared_part_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such parts give their whole."""
    by_base: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in text.facts:
        base = _base(fact, text=text)
        if base:
            by_base[base].append(fact)
    for parts in by_base.values():
        is_near = parts[-1].passage - parts[0].passage <= _FAR
        if is_near and is_partition([it.label for it in parts]):
            yield from _judge(parts, text=text)


def _base(fact: Fact, *, text: Text) -> str:
    """Return what the text behind an amount says that it is a share of."""
    level = fact.level
    if level is None or level.quantity is not Quantity.MONEY:
        return ""
    match = _OF.match(text.assembly.passages[fact.passage].text, level.end)
    return core_of(match["base"]) if match else ""


def _judge(parts: Sequence[Fact], *, text: Text) -> Iterator[Relation]:
    items = [Named(it.level, it.label) for it in parts if it.level is not None]
    shares = [
        (Named(it.level, it.label), said.mention)
        for it in parts
        for said in it.said
        if it.level is not None and said.role is Role.SHARE and said.mention.significant >= _TELLING
    ]
    for whole in text.nearest(items[0].mention) if len(shares) >= _FEW else ():
        if all(fits(rate, part=part, whole=whole) for part, rate in shares):
            yield sum_relation(whole, items=items, holds=sums_to(whole, items=items))
            return
