"""Counts told beside amounts that add up: 产业类5个，41万元：种植2个，15万元；加工1个，20万元；养殖2个，6万元."""

from collections.abc import Iterator, Mapping, Sequence

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation

_FEW, _MOST = 2, 40  # items


def counts_beside(text: Text, *, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield for each list of amounts that adds up the same of the counts beside them; only where it is just so."""
    facts = text.by_place
    for relation in found:
        is_list = relation.kind is RelationKind.SUM and relation.holds and _FEW <= len(relation.operands) <= _MOST
        places = [relation.stated.place, *(it.place for it in relation.operands)] if is_list else []
        among = [facts[place] for place in places if place in facts and _is_money(facts[place])]
        if is_list and len(among) == len(places):
            yield from _told([_counts(fact, text=text) for fact in among])


def _is_money(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY


def _counts(fact: Fact, *, text: Text) -> Mapping[str, Named]:
    """Return the count of each unit that stands nearest before an amount, of its sentence and list."""
    beside: dict[str, Named] = {}
    for it in text.sentence_of(fact):
        if it is fact:
            break
        if it.scope is fact.scope and it.level is not None:
            if it.level.quantity is Quantity.COUNT:
                beside[it.level.counter] = Named(it.level, it.label)
            elif it.level.quantity is Quantity.MONEY:
                beside = {}  # of the amount before
    return beside


def _told(counts: Sequence[Mapping[str, Named]]) -> Iterator[Relation]:
    total, *items = counts
    for counter, whole in total.items():
        parts = [it[counter] for it in items if counter in it]
        if len(parts) == len(items) and sum_of(it.mention for it in parts) == whole.mention.amount > 0:
            yield sum_relation(whole, items=parts, holds=True)
