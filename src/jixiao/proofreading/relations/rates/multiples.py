"""How many times one figure is another: 支出68.81亿元，是总收入的4.6倍."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import are_alike, names_price
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits

_SIGN = "倍"
_OF = late_pattern(r"(?:是|为|达到?|相当于)(?:了)?(?P<base>[^，。；：]{2,20}?)的?(?:近|约|大约)?\s?$")
_AGAIN = late_pattern(r"[，,]\s?(?:即|约|约为|为|相当于|达)?\s?$")
_MORE = late_pattern("增|翻|提高|扩大|上升")
_NEAR, _MOST = 12, 60  # figures
_LONGEST = 40  # characters before a multiple
_TELLING = 3  # digits of a multiple of two figures that have no name
_HUNDRED = 100


def multiple_relations(text: Text) -> Iterator[Relation]:
    """Yield for each multiple the two figures that give it; told only where they do."""
    yield from chain.from_iterable(islice(_readings(text), _MOST))


def _readings(text: Text) -> Iterator[Iterator[Relation]]:
    for passage, mentions in zip(text.assembly.passages, text.assembly.mentions, strict=True):
        found = [it for it in mentions if it.quantity is Quantity.PLAIN and passage.text.startswith(_SIGN, it.end)]
        levels = [it for it in text.facts_of(mentions[0].passage) if it.level is not None] if found else []
        starts = [it.level.start for it in levels if it.level is not None]
        for multiple in found:
            end = bisect_left(starts, multiple.start)
            before = [Named(it.level, it.label) for it in levels[max(0, end - _NEAR) : end] if it.level is not None]
            yield _judge(multiple, before=[it for it in before if not names_price(it.label)], text=text)


def _judge(multiple: Mention, *, before: Sequence[Named], text: Text) -> Iterator[Relation]:
    words = multiple.lead[-_LONGEST:]
    if _MORE.search(words) or not before:
        return
    named = _OF.search(words)
    if named is not None:
        wholes = [it for it in text.nearest(before[-1].mention) if are_alike(it.label, other=named["base"])]
        yield from _first(multiple, parts=before[-1:], wholes=wholes)
    elif _AGAIN.search(words) and multiple.significant >= _TELLING:
        yield from _first(multiple, parts=before[::-1], wholes=before[::-1])


def _first(multiple: Mention, *, parts: Sequence[Named], wholes: Sequence[Named]) -> Iterator[Relation]:
    """Yield the first part that is so many times a whole."""
    stated = replace(multiple, value=multiple.value * _HUNDRED, scale=_HUNDRED)
    for part in parts:
        for whole in wholes:
            if whole.mention.amount and fits(stated, part=part, whole=whole):
                computed = part.mention.amount / whole.mention.amount
                outcome = Outcome(computed, multiple.quantum / 2, holds=True, formula=f"{part.text}÷{whole.text}")
                told = Named(multiple, "倍数")
                yield relation_of(RelationKind.RATIO, operands=(part, whole), stated=told, outcome=outcome)
                return
