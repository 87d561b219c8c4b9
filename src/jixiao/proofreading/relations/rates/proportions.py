"""Proportions such as 三次产业结构为13.5:38.5:48.0, which are the shares of figures told in the same order."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sums_to

_TO = late_pattern(r"\s?[：:∶]\s?")
_FEW, _MOST, _ALL = 3, 6, 100
_NEAR, _FAR = 24, 100  # figures of one kind, and of all kinds
_TELLING = 3  # characters of a share that may be met by chance


def proportion_relations(text: Text) -> Iterator[Relation]:
    """Yield the shares of a proportion; one that fails only where all others hold and it should make them 100."""
    for mentions in text.assembly.mentions:
        for run in islice(_runs(mentions), _NEAR):
            yield from islice(_judge(run, text=text), len(run))


def _runs(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for mention in mentions:
        is_next = bool(run) and mention.quantity is Quantity.PLAIN and _TO.fullmatch(mention.lead) is not None
        if not is_next:
            yield from [run] if _FEW <= len(run) <= _MOST else []
            run = [mention] if mention.quantity is Quantity.PLAIN else []
        else:
            run.append(mention)
    yield from [run] if _FEW <= len(run) <= _MOST else []


def _judge(run: Sequence[Mention], *, text: Text) -> Iterator[Relation]:
    first = run[0]
    here = [*text.levels_of(first.passage), *text.levels_of(first.passage - 1)]
    near = [it for it in here if it.mention.quantity is not Quantity.PLAIN][-_FAR:]
    for parts, whole in _parts(near, count=len(run)):
        shares = [Named(it, f"{part.label}比重") for it, part in zip(run, parts, strict=True)]
        held = [fits(it.mention, part=part, whole=whole) for it, part in zip(shares, parts, strict=True)]
        if all(held) or (_is_shown(run, held=held) and held.count(False) == 1):
            for share, part, holds in zip(shares, parts, held, strict=True):
                yield _relation(share, part=part, whole=whole, holds=holds)
            return


def _is_shown(run: Sequence[Mention], *, held: Sequence[bool]) -> bool:
    """Whether the shares that hold are no coincidence, and the other one does not even make them 100."""
    are_telling = all(len(it.printed) > _TELLING for it, holds in zip(run, held, strict=True) if holds)
    apart = sum((it.value for it in run), Fraction(-_ALL))
    return are_telling and abs(apart) > sum((it.quantum for it in run), Fraction(0))


def _parts(near: Sequence[Named], *, count: int) -> Iterator[tuple[list[Named], Named]]:
    """Yield runs of so many figures of one kind, with the figure that they give."""
    for kind in {it.mention.is_like for it in near}:
        like = [it for it in near if it.mention.is_like == kind][:_NEAR]
        for at in range(len(like) - count + 1):
            parts = like[at : at + count]
            added = sum_of(it.mention for it in parts)
            wholes = [it for it in like if it.mention.amount >= added / 2 and it not in parts]
            whole = next((it for it in wholes if sums_to(it, items=parts)), None)
            if whole is not None:
                yield parts, whole


def _relation(share: Named, *, part: Named, whole: Named, holds: bool) -> Relation:
    computed = part.mention.amount / whole.mention.amount * _ALL
    outcome = Outcome(computed, share.mention.quantum / 2, holds=holds, formula=f"{part.text}÷{whole.text}×100")
    return relation_of(RelationKind.RATIO, operands=(part, whole), stated=share, outcome=outcome)
