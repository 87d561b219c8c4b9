"""Totals told anew with another amount, whose own parts give the amount told before under the same name."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.figures.mention import sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.listed import lists_below
from jixiao.proofreading.relations.sums.total import items_of

_FEW = 2
_SURE = 5  # digits that a sum does not meet by chance
_TOTALS = ("合计", "总计")
_LONG = 4  # characters of a name that tells one thing


def restated_relations(text: Text) -> Iterator[Relation]:
    """Yield for each list that gives not its own total, but the same total told elsewhere, that the two differ."""
    for scope in text.assembly.scopes:
        if scope.parent is not None and scope.parent.level is not None:
            yield from _told_elsewhere(scope.parent, items=items_of(scope, like=scope.parent.level), text=text)
    for totals, items in lists_below(text):
        fitting = [it for it in items if it.level and totals[-1].level and it.level.is_like == totals[-1].level.is_like]
        for count in range(_FEW, len(fitting) + 1):
            yield from _told_elsewhere(totals[-1], items=fitting[:count], text=text)


def _told_elsewhere(parent: Fact, *, items: Sequence[Fact], text: Text) -> Iterator[Relation]:
    if parent.level is None:
        return
    added = sum_of(item.level for item in items if item.level is not None)
    if len(items) < _FEW or added == parent.level.amount:
        return
    total = Named(parent.level, parent.label)
    for other in text.nearest(parent.level):
        if other.mention.amount == added and other.mention.significant >= _SURE and _is_namesake(other, total=total):
            formula = f"{total.text}，另一处{other.text}"
            outcome = Outcome(other.mention.amount, Fraction(0), holds=False, formula=formula)
            yield relation_of(RelationKind.SAME, operands=(other, total), stated=total, outcome=outcome)
            return


def _is_namesake(named: Named, *, total: Named) -> bool:
    """Whether two figures go by one name: by all of a short one; 收入总计 holds what is no part of 收入合计."""
    if {word for word in _TOTALS for it in (named, total) if word in it.label} == set(_TOTALS):
        return False
    one, other = sorted((_name(named), _name(total)), key=len)
    return one == other or (len(one) >= _LONG and other.endswith(one))


def _name(named: Named) -> str:
    return core_of(core_of(named.label).removesuffix("预算").removesuffix("决算"))
