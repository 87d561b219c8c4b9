"""Shares of a list that changed places: 接待费0.53万元，占69%；用车1.18万元，占31%, of 1.71万元 told elsewhere."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact, Said, Scope
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sums_to

_FEW, _MOST = 2, 5
_ALL, _OFF = 100, 1  # percent

Share = tuple[Named, Said]


def swapped_share_relations(text: Text) -> Iterator[Relation]:
    """Yield the shares that each are those of another item of their list, where their whole is told."""
    for scope in text.assembly.scopes:
        shares = _shares(scope)
        parts = [part for part, _ in shares]
        wholes = [it for it in text.levels if sums_to(it, items=parts)] if shares else []
        if wholes and _are_swapped(shares, whole=wholes[0]):
            wrong = [(part, said) for part, said in shares if not fits(said.mention, part=part, whole=wholes[0])]
            yield from (rate_relation(said, part=part, whole=wholes[0], holds=False) for part, said in wrong)


def _shares(scope: Scope) -> list[Share]:
    """Return the items of a list that tells one share of each, which come to all of it."""
    read = [_share(fact) for fact in scope.levels]
    found = [it for it in read if it is not None]
    is_whole = len(found) == len(read) and _FEW <= len(found) <= _MOST
    kinds = {part.mention.is_like for part, _ in found}
    return found if is_whole and len(kinds) == 1 and abs(_added(found) - _ALL) <= _OFF else []


def _share(fact: Fact) -> Share | None:
    if len(fact.said) != 1 or fact.said[0].role is not Role.SHARE or fact.level is None:
        return None
    return Named(fact.level, fact.label), fact.said[0]


def _added(shares: Sequence[Share]) -> Fraction:
    return sum((said.mention.value for _, said in shares), Fraction(0))


def _are_swapped(shares: Sequence[Share], *, whole: Named) -> bool:
    """Whether shares are right in another order, and not in this one."""
    parts, rates = [part for part, _ in shares], [said.mention for _, said in shares]
    orders = permutations(rates)
    held = [all(fits(rate, part=it, whole=whole) for it, rate in zip(parts, order, strict=True)) for order in orders]
    return any(held) and not held[0]
