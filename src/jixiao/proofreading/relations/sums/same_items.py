"""Lists of the same items, as of what was planned and what was done: where one adds up, the other one has to."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW, _TELLING = 3, 3  # items, digits of a total
_SOME = late_pattern("主要|重点|例如")


def same_item_relations(text: Text) -> Iterator[Relation]:
    """Yield that a list does not add up, where another one of the same items, in the same order, does."""
    by_names: defaultdict[tuple[str, ...], list[Scope]] = defaultdict(list)
    for scope in text.assembly.scopes:
        if _is_plain(scope):
            by_names[tuple(core_of(it.label) for it in scope.facts)].append(scope)
    for names, scopes in by_names.items():
        if len(set(names)) == len(names) and any(map(_holds, scopes)):
            wrong = (it for it in scopes if not _holds(it))
            yield from (sum_relation(_whole(it), items=_named(it.facts), holds=False) for it in wrong)


def _is_plain(scope: Scope) -> bool:
    """Whether a list tells an amount of each of its items and nothing more."""
    whole = scope.parent
    if whole is None or whole.level is None or len(scope.facts) < _FEW or _SOME.search(scope.sign):
        return False
    is_telling = whole.level.quantity is Quantity.MONEY and whole.level.significant >= _TELLING
    return is_telling and all(map(_is_item, scope.facts))


def _is_item(fact: Fact) -> bool:
    is_amount = fact.level is not None and fact.level.quantity is Quantity.MONEY
    return is_amount and len(core_of(fact.label)) > 1 and not fact.is_open and not fact.said and not fact.prior


def _holds(scope: Scope) -> bool:
    return sums_to(_whole(scope), items=_named(scope.facts))


def _whole(scope: Scope) -> Named:
    whole = scope.parent
    if whole is None or whole.level is None:
        raise ValueError(scope)
    return Named(whole.level, whole.label)


def _named(facts: Sequence[Fact]) -> list[Named]:
    return [Named(it.level, it.label) for it in facts if it.level is not None]
