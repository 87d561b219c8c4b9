"""Figures before a list whose items go by their names: 重建5户，修缮3户，其中2022年重建2户、2023年重建3户修缮3户."""

from jixiao.proofreading.facts.fact import Scope
from jixiao.proofreading.relations.build import Named

_NAME, _FEW = 4, 2  # characters at the end of a label that name what is counted; figures


def heads_of_names(scope: Scope) -> list[Named]:
    """Return the figures right before a list, where its items go by the names of several of them; else none."""
    parent = scope.parent
    if parent is None or parent.level is None or parent.sentence != scope.sentence:
        return []
    beside = [it for it in parent.scope.levels if it.sentence == parent.sentence]
    heads = [Named(it.level, it.label) for it in beside[: beside.index(parent) + 1] if it.level is not None]
    like = [it for it in heads if it.mention.is_like == parent.level.is_like and len(it.label) >= _NAME]
    named = [head for head in like if items_named(scope, head=head)]
    return named if len({head.label[-_NAME:] for head in named}) == len(named) >= _FEW else []


def items_named(scope: Scope, *, head: Named) -> list[Named]:
    """Return the items of a list that go by the name of a figure before it."""
    name, like = head.label[-_NAME:], head.mention.is_like
    found = (it for it in scope.levels if it.level is not None and it.label.endswith(name))
    return [Named(it.level, it.label) for it in found if it.level is not None and it.level.is_like == like]
