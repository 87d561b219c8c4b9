"""Lists in brackets or behind colons that tell two figures of one paragraph in all their parts.

总收入90万元（甲40万元，乙30万元，丙20万元）；总支出80万元（甲40万元，乙20万元，丙10万元）.
One that adds up shows that the writer tells all parts, so that the other one lacks something.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import has_subtracted
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_SIGNS = ("（", "：", ":")
_KINDS = (Quantity.MONEY, Quantity.COUNT)
_PART_OF = late_pattern(
    "其中|含|包括|主要|重点|如|仅|另|较|比|预算|决算|计划(?!生育)|目标|原|累计|截至|已|未|占|增|减|剩余|收入.*支出"
)
_FEW, _MOST = 3, 40  # items, lists
_TELLING = 3  # digits that a sum does not meet by chance
_LEAST, _ALL = 75, 100  # percent of a figure that its parts come to where one of them lacks


def sister_list_relations(text: Text) -> Iterator[Relation]:
    """Yield for each plain list that does not add up, beside one of the same form that does, that it is wrong."""
    by_passage: dict[int, list[Scope]] = {}
    for scope in text.assembly.scopes:
        if scope.sign in _SIGNS and _is_plain(scope):
            by_passage.setdefault(scope.passage, []).append(scope)
    for scopes in by_passage.values():
        yield from _of_paragraph(scopes[:_MOST])


def _of_paragraph(scopes: Sequence[Scope]) -> Iterator[Relation]:
    held = [it for it in scopes if _holds(it)]
    for scope in scopes:
        sisters = (it for it in held if it.sign == scope.sign and _are_like(it, other=scope))
        if not _holds(scope) and any(True for _ in islice(sisters, 1)) and _is_most(scope):
            yield sum_relation(_whole(scope), items=_parts(scope), holds=False)


def _is_plain(scope: Scope) -> bool:
    """Whether a list tells several amounts of one kind under names of their own, and nothing more."""
    whole, facts = scope.parent, scope.facts
    if whole is None or whole.level is None or len(facts) < _FEW or whole.level.quantity not in _KINDS:
        return False
    are_like = all(it.level and it.level.is_like == whole.level.is_like for it in facts)
    are_named = len({it.label for it in facts}) == len(facts) and all(map(_is_item, facts))
    is_next = whole.sentence == facts[0].sentence and whole.passage == scope.passage and not names_price(whole.label)
    return are_like and are_named and is_next and not has_subtracted(facts)


def _is_item(fact: Fact) -> bool:
    is_more = fact.is_open or bool(fact.inner or fact.said or fact.prior or fact.year) or names_price(fact.label)
    return not is_more and len(fact.label) > 1 and _PART_OF.search(fact.label) is None


def _whole(scope: Scope) -> Named:
    whole = scope.parent
    if whole is None or whole.level is None:
        raise ValueError(scope)
    return Named(whole.level, whole.label)


def _parts(scope: Scope) -> list[Named]:
    return [Named(it.level, it.label) for it in scope.facts if it.level is not None]


def _holds(scope: Scope) -> bool:
    return _whole(scope).mention.significant >= _TELLING and sums_to(_whole(scope), items=_parts(scope))


def _are_like(scope: Scope, *, other: Scope) -> bool:
    """Whether two lists explain figures of one kind, which are parts of one list or heads of sentences both."""
    one, two = scope.parent, other.parent
    is_beside = one is not None and two is not None and (one.scope.sign == two.scope.sign)
    return is_beside and _whole(scope).mention.is_like == _whole(other).mention.is_like


def _is_most(scope: Scope) -> bool:
    """Whether parts come to less than their whole, but most of it."""
    whole, added = _whole(scope).mention.amount, sum_of(it.mention for it in _parts(scope))
    return whole * _LEAST <= added * _ALL < whole * _ALL
