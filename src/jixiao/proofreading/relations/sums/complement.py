"""Parts told apart from their total: what a total leaves after the parts told beside it is a figure told before.

县级收入73220万元。县级收入加上补助124392万元，收入合计197612万元 adds up a figure of the sentence before.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from jixiao.book.figure import Exact
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.figures.mention import apart_from
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_TELLING = 3  # digits that are not met by chance
_FAR = 40  # passages
_MOST = 12  # parts
_LONGEST = 200  # figures of a sentence

Known = Mapping[tuple[Hashable, Exact], Sequence[Named]]


def complement_runs(text: Text) -> Iterator[list[Named]]:
    """Yield parts told beside their total, with the one told elsewhere that is missing to it."""
    known: defaultdict[tuple[Hashable, Exact], list[Named]] = defaultdict(list)
    for named in text.levels:
        if named.mention.significant >= _TELLING and not names_price(named.label):
            known[named.mention.is_like, named.mention.addend].append(named)
    for scope in text.assembly.scopes:
        levels = scope.levels
        if not scope.sign:
            yield from _up_to_totals(levels[:_LONGEST], known=known)
        elif scope.parent is not None and len(levels) == 1:
            yield from _completed(levels, total=scope.parent, known=known)


def _up_to_totals(levels: Sequence[Fact], *, known: Known) -> Iterator[list[Named]]:
    """Yield what a sentence tells before each of its totals, with what is missing to it."""
    parts: list[Fact] = []
    for fact in levels:
        if fact.is_base:
            continue
        if names_total(fact.label) and parts:
            yield from _completed(parts[-_MOST:], total=fact, known=known)
            parts = []
        else:
            parts.append(fact)


def _completed(parts: Sequence[Fact], *, total: Fact, known: Known) -> Iterator[list[Named]]:
    if total.level is None or any(it.level is None or it.level.is_like != total.level.is_like for it in parts):
        return
    items = [Named(it.level, it.label) for it in parts if it.level is not None]
    missing = -apart_from(total.level, parts=[it.mention for it in items])
    here = total.passage
    near = [it for it in known.get((total.level.is_like, missing), ()) if abs(it.mention.passage - here) <= _FAR]
    others = [it for it in near if all(it.mention is not item.mention for item in items)]
    if missing > 0 and others:
        yield sorted([others[-1], *items], key=lambda it: (it.mention.passage, it.mention.start))
