"""What adds up does so in its plans and changes too: 决算9＋5＝14万元，完成预算10＋6＝16万元，比上年增加1＋2＝3万元.

Lists leave parts out, so that only what comes out is told.
"""

from collections.abc import Iterator, Mapping, Sequence

from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_SIZES = range(3, 21)  # figures, the sum included


def sums_beside(text: Text, *, found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield for each list that adds up the same of the plans and of the changes told behind its figures."""
    facts = text.by_place
    bases, apart = _bases(text), _changes_apart(text)
    seen: set[tuple[Place, ...]] = set()
    for relation in found:
        places = relation.stated.place, *(operand.place for operand in relation.operands)
        is_list = relation.kind is RelationKind.SUM and relation.holds and len(places) in _SIZES
        if is_list and places not in seen and all(place in facts for place in places):
            seen.add(places)
            among = [facts[place] for place in places]
            yield from _told([bases.get(place) for place in places])
            yield from _told([_change(fact) or apart.get(fact.level.place) for fact in among if fact.level])


def _bases(text: Text) -> Mapping[Place, Named]:
    """Return the plan that is told behind a figure as the base of its rate, as in 9万元，完成预算10万元的90%."""
    found: dict[Place, Named] = {}
    last: Mention | None = None
    for fact in text.facts:
        if fact.level is not None and fact.is_base and last is not None and last.passage == fact.passage:
            found.setdefault(last.place, Named(fact.level, fact.label))
        last = fact.level if fact.level is not None and not fact.is_base else last
    return found


def _changes_apart(text: Text) -> Mapping[Place, Named]:
    """Return the change of a figure that a rate stands between, as in 9万元，为预算的61.22%，比上年增加2万元."""
    found: dict[Place, Named] = {}
    last: Fact | None = None
    for fact in text.facts:
        change = _change(fact) if fact.level is None and not fact.label else None
        if change is not None and last is not None and last.level is not None and last.sentence == fact.sentence:
            found.setdefault(last.level.place, change)
        is_rate = fact.level is not None and fact.level.quantity is Quantity.PERCENT
        last = last if is_rate or fact.level is None else fact
    return found


def _change(fact: Fact) -> Named | None:
    """Return the first change of a figure, less than nothing for a decrease."""
    change = next(iter(fact.changes), None)
    if change is None or not change.direction:
        return None
    named = Named(change.mention, f"{fact.label}增减额")
    return named if change.direction > 0 else named.negative


def _told(figures: Sequence[Named | None]) -> Iterator[Relation]:
    told = [it for it in figures if it is not None]
    if len(told) != len(figures):
        return
    whole, *items = told
    if any(it.mention.is_like != whole.mention.is_like for it in items):
        return
    if sums_to(whole, items=items) and sum(1 for it in items if it.mention.amount) > 1:
        yield sum_relation(whole, items=items, holds=True)
