"""A rate is judged against the figures that it may be of; and the figures that stand before it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits


def judge(said: Said, *, part: Named, sure: Sequence[Named], others: Sequence[Named]) -> Iterator[Relation]:
    """Yield the reading that holds; if none does, the sure one, if there is one."""
    for whole in [*sure, *others]:
        if fits(said.mention, part=part, whole=whole):
            yield rate_relation(said, part=part, whole=whole, holds=True)
            return
    if sure and sure[0].mention.amount > 0:
        yield rate_relation(said, part=part, whole=sure[0], holds=False)


def judge_parts(said: Said, *, parts: Sequence[Named], whole: Named) -> Iterator[Relation]:
    """Yield the rate of the first part that it fits."""
    part = next((it for it in parts if fits(said.mention, part=it, whole=whole)), None)
    if part is not None:
        yield rate_relation(said, part=part, whole=whole, holds=True)


def rate_relation(said: Said, *, part: Named, whole: Named, holds: bool) -> Relation:
    """Return a rate with its verdict."""
    computed = Fraction(part.mention.amount, 1) / whole.mention.amount * 100
    outcome = Outcome(computed, said.mention.quantum / 2, holds=holds, formula=f"{part.text}÷{whole.text}")
    stated = Named(said.mention, said.label or f"{part.label}的比率")
    return relation_of(RelationKind.RATIO, operands=(part, whole), stated=stated, outcome=outcome)


def before_in_sentence(fact: Fact, *, text: Text) -> Iterator[Fact]:
    """Yield the facts of the same sentence that stand before one, the nearest first."""
    found = [it for it in text.sentence_of(fact) if it.level and fact.level and it.level.start < fact.level.start]
    return reversed([it for it in found if fact.level and it.level and it.level.is_like == fact.level.is_like])


def before_in_clause(fact: Fact, *, text: Text) -> Iterator[Fact]:
    """Yield the facts of the same clause that stand before one, the nearest first."""
    if not fact.starts_clause:
        before = list(before_in_sentence(fact, text=text))
        first = next((at for at, it in enumerate(before) if it.starts_clause), len(before))
        yield from before[: first + 1]
