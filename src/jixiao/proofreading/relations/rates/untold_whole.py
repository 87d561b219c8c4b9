"""Shares of a whole that is not told, whose parts are: 基本支出9万元，占总支出的90%。…项目支出1万元，占总支出的19%."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import accumulate, pairwise

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits

_TELLING = 3  # digits of a share that is not met by chance
_FAR = 12  # lines between two parts
_FEW, _MOST, _ALL = 2, 12, 100  # parts; percent

Share = tuple[Fact, Said]


def untold_whole_relations(text: Text) -> Iterator[Relation]:
    """Yield the shares of two parts that make up their whole by definition, where one of them is right."""
    by_base: defaultdict[str, list[Share]] = defaultdict(list)
    for fact, said in _shares(text):
        if core_of(said.base):
            by_base[core_of(said.base)].append((fact, said))
    for base, shares in by_base.items():
        if not any(core_of(it.label).endswith(base) for it in text.levels):
            for pair in pairwise(shares):
                yield from _judge(pair)


def _shares(text: Text) -> Iterator[Share]:
    for fact in text.facts:
        if fact.level is not None:
            yield from ((fact, said) for said in fact.said if said.role is Role.SHARE)


def shares_of_all(text: Text, *, told: AbstractSet[Place]) -> Iterator[Relation]:
    """Yield the shares of parts that follow each other and come to 100 %, where each is right by the sum of all.

    Args:
        text: The running text.
        told: The places of the percentages that are explained.
    """
    by_base: defaultdict[str, list[Share]] = defaultdict(list)
    for fact, said in _shares(text):
        if said.mention.place not in told:
            by_base[core_of(said.base)].append((fact, said))
    for shares in by_base.values():
        yield from _of_all(shares)


def _of_all(shares: Sequence[Share]) -> Iterator[Relation]:
    for start in range(len(shares)):
        values = accumulate(said.mention.value for _, said in shares[start : start + _MOST])
        count = next((at for at, added in enumerate(values, start=1) if abs(added - _ALL) * _ALL <= at), 0)
        chosen = shares[start : start + count]
        if count < _FEW or chosen[-1][0].passage - chosen[0][0].passage > _FAR:
            continue
        parts = [Named(fact.level, fact.label) for fact, _ in chosen if fact.level is not None]
        whole = _added(parts) if len({part.mention.is_like for part in parts}) == 1 else None
        told = list(zip(parts, (said for _, said in chosen), strict=True))
        if whole is not None and all(fits(said.mention, part=part, whole=whole) for part, said in told):
            yield from (_relation(part, said=said, parts=parts, holds=True) for part, said in told)
            return


def _judge(shares: Sequence[Share]) -> Iterator[Relation]:
    parts = [Named(fact.level, fact.label) for fact, _ in shares if fact.level is not None]
    kinds = {part.mention.is_like for part in parts}
    is_near = abs(shares[0][0].passage - shares[1][0].passage) <= _FAR
    if len(kinds) > 1 or not is_near or not is_partition([part.label for part in parts]):
        return
    whole = _added(parts)
    held = [fits(said.mention, part=part, whole=whole) for part, (_, said) in zip(parts, shares, strict=True)]
    if any(it and said.mention.significant >= _TELLING for it, (_, said) in zip(held, shares, strict=True)):
        for part, (_, said), holds in zip(parts, shares, held, strict=True):
            yield _relation(part, said=said, parts=parts, holds=holds)


def _added(parts: Sequence[Named]) -> Named:
    """Return the sum of parts as a figure of their unit, printed as exactly as they are."""
    finest = max((part.mention for part in parts), key=lambda it: it.decimals)
    value = sum_of(part.mention for part in parts) / finest.scale
    return Named(replace(finest, value=Fraction(value)), "各部分之和")


def _relation(part: Named, *, said: Said, parts: Sequence[Named], holds: bool) -> Relation:
    whole = sum_of(it.mention for it in parts)
    formula = f"{part.text}÷（{'＋'.join(it.text for it in parts)}）"
    outcome = Outcome(part.mention.amount / whole * 100, said.mention.quantum / 2, holds=holds, formula=formula)
    stated = Named(said.mention, f"{part.label}的比率")
    return relation_of(RelationKind.RATIO, operands=(part,), stated=stated, outcome=outcome)
