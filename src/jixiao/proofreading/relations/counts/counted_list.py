"""A count and as many amounts that are listed behind it or added up with it, as in 上述5项支出合计11312万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.windows import counted_totals

_RULE = "R205"
_COUNTERS = ("个", "项", "家", "所", "户", "类", "笔")
_FEW, _MOST = 3, 60
_BESIDE = 10  # characters between a count and its total
_NEAR, _FAR = 40, 120  # characters between a count and its list, a short one and a long one


def counted_list_relations(text: Text) -> Iterator[Relation]:
    """Yield that a count is that of the amounts it speaks of; told only where it is."""
    for count, _, items in counted_totals(text):
        yield _relation(count.mention, items=items)
    for scope in text.assembly.scopes:
        items = _items(scope)
        before = _count_before(scope, items=items, text=text) if _FEW <= len(items) <= _MOST else None
        if before is not None:
            yield _relation(before, items=items)


def counted_sum_relations(text: Text, *, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield that the count right before a total is that of the amounts behind it that give it: 2个，共计9万元."""
    facts = text.by_place
    for relation in found:
        is_sum = relation.kind is RelationKind.SUM and relation.holds and len(relation.operands) <= _MOST
        places = [relation.stated.place, *(it.place for it in relation.operands)] if is_sum else []
        told = [facts[place] for place in places if place in facts]
        if is_sum and len(told) == len(places) > 1:
            total, *parts = ((it, Named(it.level, it.label)) for it in told if it.level is not None)
            count = _count_of(total[0], text=text)
            is_behind = all(_place(part.mention) > _place(total[1].mention) for _, part in parts)
            if count is not None and count.value == len(parts) and is_behind:
                yield _relation(count, items=[part for _, part in parts])


def _place(mention: Mention) -> tuple[int, int]:
    return mention.passage, mention.start


def _count_of(total: Fact, *, text: Text) -> Mention | None:
    """Return the count that stands right before an amount."""
    before = [
        it.level for it in text.sentence_of(total) if it.level and total.level and it.level.end < total.level.start
    ]
    last = before[-1] if before else None
    is_next = last is not None and total.level is not None and total.level.start - last.end <= _BESIDE
    return last if last is not None and is_next and _is_count(last) else None


def _items(scope: Scope) -> list[Named]:
    """Return the amounts of a list that something announces."""
    if scope.parent is None:
        return []
    return [Named(it.level, it.label) for it in scope.levels if it.level and it.level.quantity is Quantity.MONEY]


def _count_before(scope: Scope, *, items: Sequence[Named], text: Text) -> Mention | None:
    """Return the count in the sentence of a list, right before it, that is the number of its items."""
    first = items[0].mention
    here = [it for it in _before(scope, text=text) if _is_count(it.level)]
    level = here[-1].level if here else None
    far = _FAR if len(items) > _FEW else _NEAR
    is_near = level is not None and first.start - len(first.lead) - level.end <= far
    return level if is_near and level is not None and level.value == len(items) else None


def _before(scope: Scope, *, text: Text) -> list[Fact]:
    first = scope.levels[0].level
    here = [] if scope.parent is None else text.facts_of(scope.passage)
    return [it for it in here if it.level and first and it.passage == first.passage and it.level.start < first.start]


def _is_count(level: Mention | None) -> bool:
    return level is not None and level.quantity is Quantity.COUNT and level.counter in _COUNTERS


def _relation(count: Mention, *, items: Sequence[Named]) -> Relation:
    outcome = Outcome(Fraction(len(items)), Fraction(0), holds=True, formula=f"列出{len(items)}项")
    stated = Named(count, "所列个数")
    return relation_of(RelationKind.COUNT, operands=tuple(items), stated=stated, outcome=outcome, rule=_RULE)
