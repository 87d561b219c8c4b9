"""Lists that tell two quantities of each item: where one of them adds up, the list is whole, and so must the other."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.text import Text
from jixiao.proofreading.relations.total import sum_relation, sums_to

_FEW = 2


def twin_relations(text: Text) -> Iterator[Relation]:
    """Yield the sum of the quantity that does not add up, as of 18个900万元，其中甲10个500万元，乙9个400万元."""
    for scope in text.assembly.scopes:
        columns = _columns(scope)
        if scope.parent is not None and len(columns) == _FEW and len({len(it) for it in columns}) == 1:
            yield from _judge(columns, parent=scope.parent, text=text)


def _columns(scope: Scope) -> list[list[Named]]:
    """Return the figures of each quantity, if they take turns."""
    kinds: defaultdict[Hashable, list[Named]] = defaultdict(list)
    likes: list[Hashable] = []
    for fact in scope.levels:
        if fact.level is not None and not fact.is_base:
            kinds[fact.level.is_like].append(Named(fact.level, fact.label))
            likes.append(fact.level.is_like)
    takes_turns = all(like == likes[index % _FEW] for index, like in enumerate(likes))
    return list(kinds.values()) if takes_turns else []


def _judge(columns: Sequence[list[Named]], *, parent: Fact, text: Text) -> Iterator[Relation]:
    levels = [it for it in text.facts_of(parent.passage) if it.sentence == parent.sentence and it.scope is parent.scope]
    pairs: list[tuple[Named, list[Named]]] = []
    for items in columns:
        wholes = [it.level for it in levels if it.level and it.level.is_like == items[0].mention.is_like]
        before = [it for it in wholes if parent.level is not None and it.start <= parent.level.start]
        if len(items) >= _FEW and len(before) == 1:
            pairs.append((Named(before[0], parent.label), items))
    held = [sums_to(total, items=items) for total, items in pairs]
    if len(pairs) == _FEW and held.count(True) == 1:
        total, items = pairs[held.index(False)]
        yield sum_relation(total, items=items, holds=False)
