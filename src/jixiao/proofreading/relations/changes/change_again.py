"""A change told again of what goes by the same name: 接待费较上年减少0.8万元。…公务接待费减少0.8万元."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike
from jixiao.proofreading.relations.basis.build import Named, same_relation
from jixiao.proofreading.relations.basis.text import Text

_MOST = 200  # changes of one size


def change_again_relations(text: Text) -> Iterator[Relation]:
    """Yield that a change is told in two places, the same in both."""
    seen: dict[tuple[object, ...], list[tuple[Fact, Said]]] = {}
    for fact in text.facts:
        for change in fact.changes:
            if not change.direction or not change.mention.amount:
                continue
            alike = seen.setdefault((change.mention.is_like, change.mention.addend, change.direction), [])
            before = next((it for it in alike if _is_same(it[0], other=fact)), None)
            if before is not None:
                first, again = (Named(it.mention, "增减额") for it in (before[1], change))
                yield same_relation(first, other=again)
            if len(alike) < _MOST:
                alike.append((fact, change))


def _is_same(fact: Fact, *, other: Fact) -> bool:
    """Whether changes are of one thing, told in two sentences."""
    names = [fact.label or fact.changes[0].label, other.label or other.changes[0].label]
    return fact.sentence != other.sentence and are_alike(names[0], other=names[1])
