"""A change and what it comes from, told in part as changes: 收入增加52万元（专项补助增加50万元，捐赠2万元）."""

from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact, Said, Scope
from jixiao.proofreading.figures.mention import sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_FEW, _TELLING = 2, 3


def moved_item_relations(text: Text) -> Iterator[Relation]:
    """Yield the sum of changes and plain amounts behind a change; told only where it comes out to the last digit."""
    for scope in text.assembly.scopes:
        parent = scope.parent
        if parent is not None and scope.sign and len(parent.changes) == 1:
            yield from _sum(scope, whole=parent.changes[0])


def _sum(scope: Scope, *, whole: Said) -> Iterator[Relation]:
    found = [_items(fact, whole=whole) for fact in scope.facts]
    items = [item for of_fact in found for item in of_fact]
    is_mixed = any(fact.changes for fact in scope.facts) and any(fact.level for fact in scope.facts)
    is_like = {it.mention.is_like for it in items} == {whole.mention.is_like}
    if not is_mixed or not all(found) or not is_like or len(items) < _FEW:
        return
    added = sum_of(it.mention for it in items)
    if added == whole.mention.amount and len(whole.mention.printed) >= _TELLING:
        formula = "＋".join(it.mention.printed for it in items).replace("＋-", "－")
        outcome = Outcome(added, Fraction(0), holds=True, formula=formula)
        yield relation_of(RelationKind.SUM, operands=items, stated=Named(whole.mention, "增减额"), outcome=outcome)


def _items(fact: Fact, *, whole: Said) -> list[Named]:
    """Return the amount of what is new or gone, and changes, taken off where they go the other way.

    A change of an amount told beside it is none, so that nothing is returned.
    """
    if fact.level is not None and any(not it.label for it in fact.changes):
        return []
    changes = [(Named(it.mention, it.label), it.direction == whole.direction) for it in fact.changes]
    levels = [Named(fact.level, fact.label)] if fact.level is not None else []
    return [*levels, *(named if is_along else named.negative for named, is_along in changes)]
