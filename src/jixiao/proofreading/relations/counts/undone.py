"""What was done and what was not, which make up the whole: 50项，已整改40项，仍在整改的10项."""

from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price, share_word
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_UNDONE = late_pattern("^(?:尚|还|仍)?(?:有)?(?:未|没有|仍在|正在|待)")
_KINDS = (Quantity.MONEY, Quantity.COUNT)
_NEAR = 12  # figures

Split = tuple[Fact, Fact, Fact]  # the whole, what was done of it, what was not


def undone_relations(text: Text) -> Iterator[Relation]:
    """Yield that what was done and what was not are the whole; that they are not only where something shows it."""
    before: Sequence[Fact] = ()
    for sentence in text.sentences:
        splits = list(islice(_splits(sentence, before=before), _NEAR))
        held = [it for it in splits if _holds(it)]
        yield from (_relation(it, holds=True) for it in held)
        yield from (_relation(it, holds=False) for it in splits if it not in held and _is_wrong(it, held=held))
        before = sentence


def _splits(sentence: Sequence[Fact], *, before: Sequence[Fact]) -> Iterator[Split]:
    """Yield the figures of what was not done with those of the rest and of the whole, told in the sentence before."""
    for at, rest in enumerate(sentence):
        if rest.level is None or rest.level.quantity not in _KINDS or not _UNDONE.match(rest.label):
            continue
        like = [it for it in sentence[max(0, at - _NEAR) : at] if _is_like(it, other=rest) and not it.is_base]
        done = [it for it in like if not _UNDONE.match(it.label) and share_word(it.label, other=rest.label)]
        whole = (
            _whole(done[0], here=[it for it in like if it is not done[0]], before=before) if len(done) == 1 else None
        )
        if whole is not None:
            yield whole, done[0], rest


def _is_like(fact: Fact, *, other: Fact) -> bool:
    is_like = fact.level is not None and other.level is not None and fact.level.is_like == other.level.is_like
    return is_like and not names_price(fact.label)


def _whole(done: Fact, *, here: Sequence[Fact], before: Sequence[Fact]) -> Fact | None:
    """Return the one figure of the kind that stands before it in its sentence, or in the one before."""
    told = [it for it in here if it.level and done.level and it.level.start < done.level.start]
    above = [it for it in before[-_NEAR:] if it.passage == done.passage and _is_like(it, other=done)]
    near = [it for it in told or above if it.scope.sign != "（"]
    return near[0] if len(near) == 1 else None


def _named(split: Split) -> list[Named]:
    return [Named(it.level, it.label) for it in split if it.level is not None]


def _holds(split: Split) -> bool:
    whole, *parts = _named(split)
    return sums_to(whole, items=parts)


def _is_wrong(split: Split, *, held: Sequence[Split]) -> bool:
    """Whether parts must give the whole: their numbers do, or a rate shows what the first is of and both are more."""
    beside = [it for it in held if [fact.sentence for fact in it] == [fact.sentence for fact in split]]
    if any(_parts_alike(it, other=split) for it in beside):
        return True
    named = _named(split)
    is_more = sum(it.mention.amount for it in named[1:]) > named[0].mention.amount
    rates = [said.mention for said in split[1].said if said.role is Role.RATE]
    return is_more and any(fits(rate, part=named[1], whole=named[0]) for rate in rates)


def _parts_alike(split: Split, *, other: Split) -> bool:
    """Whether two wholes are split up by the same clauses: 40项, 215万元; 10项, 35万元."""
    order = sorted((*split[1:], *other[1:]), key=lambda it: it.level.start if it.level else 0)
    return {id(it) for it in order[:2]} == {id(split[1]), id(other[1])}


def _relation(split: Split, *, holds: bool) -> Relation:
    whole, *parts = _named(split)
    return sum_relation(whole, items=parts, holds=holds)
