"""All funds of a budget: its income, what was transferred, lent and carried over, and what that comes to.

In 收入9万元，加上级补助收入4万元，上年结余2万元，收入总计15万元 the last figure is the sum of those before it; so it is
for spending, with what was paid to other levels of government, paid back and carried over.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_TOTAL = late_pattern("(?:收入|支出)(?:预算|决算)?(?:总计|合计|总量|总额)|总(?:收入|支出)")
_PLUS = late_pattern("(?:再)?加上?(?=上|下|年|调|债|转|动|省|中|地|从|一般|政府|新增|：)")
_IN = late_pattern("补助|转移支付|上解|债[务券]|转贷|调入|动用|调节基金|上年|年初|结转|结余|国债")
_OUT = late_pattern("补助|转移支付|上解|债[务券]|还本|转贷|调出|补充|安排.*基金|调节基金|结转|结余|增设")
_OWN, _NOT_OWN = late_pattern("收入|支出"), late_pattern("年初|补助|上年|结转|债")
_DONE = late_pattern("(?:实际|累计|全年)?(?:完成|执行|实现)(?:数|收入|支出)?为?|实际(?:收入|支出)")
_LESS = late_pattern("扣|减|抵|退")
_FEW = 2


def resource_relations(text: Text) -> Iterator[Relation]:
    """Yield for each such total whether the figures before it give it; not where some of them may be left out."""
    for total in text.facts:
        if total.level is not None and total.level.quantity is Quantity.MONEY and _TOTAL.search(total.label):
            items = _with_head(_items_before(total, text=text), text=text)
            if _is_whole(items, total=total):
                yield from _judged(items, total=total, text=text)


def _with_head(items: list[Fact], *, text: Text) -> list[Fact]:
    """Return the items with the head of the sentence before, where the first of them is what is added to it.

    None where it is added to something that is only named, as in 县级收入加上级补助9万元.
    """
    if not items or not _PLUS.search(items[0].label):
        return items
    if not _PLUS.match(items[0].label):
        return []
    before = [it for it in text.facts_of(items[0].passage) if it.sentence < items[0].sentence and it.level]
    heads = [it for it in before if it.scope.parent is None]
    first = next((it for it in reversed(heads) if _OWN.search(it.label) and not _NOT_OWN.search(it.label)), None)
    return [] if first is None else [first, *items]


def _items_before(total: Fact, *, text: Text) -> list[Fact]:
    """Return the amounts of the sentence before its total, none where the list of one of them may not have ended."""
    found: list[Fact] = []
    for fact in text.sentence_of(total):
        if fact is total:
            return found
        is_apart = any(scope.levels for scope in fact.inner) and not any(it.sign == "（" for it in fact.inner)
        if fact.scope is total.scope and not fact.is_base:
            is_done = len(found) == 1 and "预算" in found[0].label and _DONE.fullmatch(fact.label) is not None
            found = [fact] if is_done else [] if found and _TOTAL.search(fact.label) else [*found, fact]
        if is_apart and not _is_followed_by_plus(fact, text=text):
            return []
    return []


def _is_followed_by_plus(fact: Fact, *, text: Text) -> bool:
    """Whether the next amount beside a figure is added to it, so that the list between has ended."""
    after = [it for it in text.sentence_of(fact) if it.scope is fact.scope and _starts(it) > _starts(fact)]
    return bool(after) and _PLUS.match(after[0].label) is not None


def _starts(fact: Fact) -> int:
    return fact.level.start if fact.level is not None else 0


def _is_whole(items: Sequence[Fact], *, total: Fact) -> bool:
    """Whether the items are the funds of a budget, one kind each, and nothing else."""
    kind = _IN if "收入" in total.label else _OUT
    name = "收入" if kind is _IN else "支出"
    are_like = all(it.level and total.level and it.level.is_like == total.level.is_like for it in items)
    are_plain = not any(it.is_open or _LESS.search(it.label) or _TOTAL.search(it.label) for it in items[1:])
    return (
        len(items) >= _FEW
        and are_like
        and are_plain
        and (name in items[0].label or any(it.search(items[0].label) for it in (kind, _DONE)))
        and all(kind.search(it.label) or _is_of_year(it, name=name) for it in items[1:])
    )


def _is_of_year(item: Fact, *, name: str) -> bool:
    """Whether an item is all that came or went in the year, beside what was carried over."""
    return item.label.lstrip("、和及") in (f"本年{name}", f"当年{name}", f"本年{name}合计", f"当年{name}合计")


def _judged(items: Sequence[Fact], *, total: Fact, text: Text) -> Iterator[Relation]:
    """Yield the sum in the reading that fits best: with the first item, or with another figure before the second."""
    stated = _named([total])[0]
    others = _named(items[1:])
    is_borrowed = items[0].sentence != items[1].sentence
    before = [it for it in text.facts_of(total.passage) if _starts(it) < _starts(items[1]) and it is not items[0]]
    firsts = [items[0], *(it for it in before if is_borrowed or it.scope.parent is items[0])]
    readings = [[first, *others] for first in _named(firsts) if first.mention.is_like == stated.mention.is_like]
    best = min(readings, key=lambda chosen: abs(_added(chosen) - stated.mention.amount))
    yield sum_relation(stated, items=best, holds=sums_to(stated, items=best))


def _added(chosen: Sequence[Named]) -> Fraction:
    return sum_of(it.mention for it in chosen)


def _named(facts: Sequence[Fact]) -> list[Named]:
    return [Named(fact.level, fact.label) for fact in facts if fact.level is not None]
