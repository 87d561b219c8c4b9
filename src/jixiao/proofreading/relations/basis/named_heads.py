"""Figures before a list whose items go by their names: 重建5户，修缮3户，其中2022年重建2户、2023年重建3户修缮3户."""

from jixiao.proofreading.facts.fact import Scope
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named

_NAME, _FEW = 4, 2  # characters at the end of a label that name what is counted; figures


def heads_of_names(scope: Scope) -> list[Named]:
    """Return the figures right before a list, where its items go by the names of several of them; else none."""
    heads = _before(scope)
    if not heads:
        return []
    like = [it for it in heads if it.mention.is_like == heads[-1].mention.is_like and len(it.label) >= _NAME]
    named = [head for head in like if items_named(scope, head=head)]
    return named if len({head.label[-_NAME:] for head in named}) == len(named) >= _FEW else []


def heads_of_units(scope: Scope) -> list[Named]:
    """Return the last count of each unit right before a list, where its items are of several units; else none."""
    counts = {it.mention.counter: it for it in _before(scope) if it.mention.quantity is Quantity.COUNT}
    counted = [it for it in counts.values() if items_like(scope, head=it)]
    return counted if len(counted) >= _FEW else []


def _before(scope: Scope) -> list[Named]:
    """Return the figures of the sentence of a list up to the one right before it."""
    parent = scope.parent
    if parent is None or parent.level is None or parent.sentence != scope.sentence:
        return []
    beside = [it for it in parent.scope.levels if it.sentence == parent.sentence]
    heads = beside[: beside.index(parent) + 1]
    return [Named(it.level, it.label) for it in heads if it.level is not None and not it.is_base]


def items_like(scope: Scope, *, head: Named) -> list[Named]:
    """Return the items of a list that can be added to a figure before it."""
    found = (it for it in scope.levels if it.level is not None and it.level.is_like == head.mention.is_like)
    return [Named(it.level, it.label) for it in found if it.level is not None]


def items_named(scope: Scope, *, head: Named) -> list[Named]:
    """Return the items of a list that go by the name of a figure before it."""
    name, like = head.label[-_NAME:], head.mention.is_like
    found = (it for it in scope.levels if not it.is_base and it.label.endswith(name))
    return [Named(it.level, it.label) for it in found if it.level is not None and it.level.is_like == like]
