"""Shares told in a run for figures told before, as in 甲9万元、乙3万元，占比依次为75%和25%."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.facts.run import runs_of
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

_SHARES = late_pattern("占[^，。；：]{0,20}$|(?:比重|比例|占比|份额)(?:[各均]|分别|依次)?(?:为|是|达到?)?$")
_FEW, _MOST = 2, 12
_NEAR, _FAR = 24, 6  # figures before a run, and between it and its own
_LONGEST = 40  # characters
_TELLING, _ALL = 3, 100


def shared_run_relations(text: Text) -> Iterator[Relation]:
    """Yield the shares of a run with the figures before them, in order, where all but at most one come out."""
    for number, mentions in enumerate(text.assembly.mentions):
        levels = text.levels_of(number)
        starts = [it.mention.start for it in levels]
        for run in runs_of(mentions):
            is_run = _FEW <= len(run) <= _MOST and run[0].quantity is Quantity.PERCENT
            if is_run and _SHARES.search(run[0].lead[-_LONGEST:].rstrip()):
                here = bisect_left(starts, run[0].start)
                before = [*text.levels_of(number - 1)[-_NEAR:], *levels[max(0, here - _NEAR) : here]]
                wholes = {(it.mention.is_like, it.mention.addend): it for it in before}  # the last of each size
                finest = sorted(wholes.values(), key=_distance)
                yield from _shares(run, levels=levels[max(0, here - _NEAR) : here], wholes=finest)


def _distance(whole: Named) -> tuple[Fraction, int, int]:
    """Return what puts the most exact whole first, and of those the nearest before the run."""
    return whole.mention.quantum, -whole.mention.passage, -whole.mention.start


def _shares(run: Sequence[Mention], *, levels: Sequence[Named], wholes: Sequence[Named]) -> Iterator[Relation]:
    for end in range(len(levels), max(len(run), len(levels) - _FAR) - 1, -1):
        parts = levels[end - len(run) : end]
        if len({it.mention.is_like for it in parts}) > 1 or parts[0].mention.quantity is Quantity.PERCENT:
            continue
        for whole in (it for it in wholes if it.mention.is_like == parts[0].mention.is_like):
            if _count_likely(run, parts=parts, whole=whole.mention) < len(run) - 1:
                continue
            held = [fits(rate, part=part, whole=whole) for rate, part in zip(run, parts, strict=True)]
            if _is_meant(run, parts=parts, whole=whole, held=held):
                for rate, part, holds in zip(run, parts, held, strict=True):
                    said = Said(Role.SHARE, rate, f"{part.label}占比")
                    yield rate_relation(said, part=part, whole=whole, holds=holds)
                return


def _count_likely(run: Sequence[Mention], *, parts: Sequence[Named], whole: Mention) -> int:
    """Return how many shares are roughly what their parts are of a whole, which is quickly known."""
    return sum(1 for rate, part in zip(run, parts, strict=True) if _is_likely(rate, part=part.mention, whole=whole))


def _is_likely(rate: Mention, *, part: Mention, whole: Mention) -> bool:
    told, given = rate.value.numerator * whole.addend, part.addend * _ALL * rate.value.denominator
    return told <= _FEW * given and given <= _FEW * told


def _is_meant(run: Sequence[Mention], *, parts: Sequence[Named], whole: Named, held: Sequence[bool]) -> bool:
    """Whether shares are those of the parts in a whole: all come out, or all but one of three that are all of it."""
    digits = sum(rate.significant for rate, holds in zip(run, held, strict=True) if holds)
    if any(part.mention is whole.mention for part in parts) or digits < _TELLING + 1:
        return False
    is_all = sum_of(part.mention for part in parts) == whole.mention.amount
    return all(held) or (len(run) > _FEW and is_all and held.count(False) == 1)
