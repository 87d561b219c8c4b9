"""Lists within a sentence: what 、 parts from each other, and what stands between two semicolons."""

from collections.abc import Iterator, Sequence

from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_FEW, _MOST = 2, 60
_LISTED = "、"


def enumerated_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the figures of one kind that a sentence lists as one, where it goes on to other figures."""
    for scope in text.assembly.scopes:
        levels = [fact for fact in scope.levels if not fact.is_base]
        for run in (*_runs(levels, by_clause=False), *_runs(levels, by_clause=True)):
            if _FEW <= len(run) < len(levels):
                yield [Named(it.level, it.label) for it in run[:_MOST] if it.level is not None]


def _runs(levels: Sequence[Fact], *, by_clause: bool) -> Iterator[list[Fact]]:
    run: list[Fact] = []
    for fact in levels:
        is_next = not fact.starts_clause if by_clause else fact.sign == _LISTED
        if run and not (is_next and _is_like(fact, other=run[0])):
            yield run
            run = []
        run.append(fact)
    yield run


def _is_like(fact: Fact, *, other: Fact) -> bool:
    return fact.level is not None and other.level is not None and fact.level.is_like == other.level.is_like
