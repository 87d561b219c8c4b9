"""One amount told in two units: 0.65亿元（6500万元）, 9965261元，折996.53万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_IN_BRACKET = late_pattern(r"\s?[（(](?:人民币|换算|约|折合|折|合|即|为|计){0,3}\s?")
_CLOSES = late_pattern(r"\s?[)）]")
_CONVERTED = late_pattern(r"[，,]?(?:约?折合|约?折|约合|换算为?)(?:人民币|成|为|约){0,2}\s?")
_NEAR = Fraction(1, 20)  # of the other: a slip of a digit, no other amount
_FEW = 2  # digits


def converted_relations(text: Text) -> Iterator[Relation]:
    """Yield whether an amount and the one in another unit right behind it are the same."""
    for passage, mentions in zip(text.assembly.passages, text.assembly.mentions, strict=True):
        yield from _converted(mentions, passage=passage)


def _converted(mentions: Sequence[Mention], *, passage: Passage) -> Iterator[Relation]:
    for one, other in pairwise(mentions):
        is_money = one.quantity is other.quantity is Quantity.MONEY and one.unit != other.unit
        if not is_money or not (one.shows_unit and other.shows_unit and one.amount and other.amount):
            continue
        is_alone = _CLOSES.match(passage.text, other.end) is not None
        if _CONVERTED.fullmatch(other.lead) or (is_alone and _IN_BRACKET.fullmatch(other.lead)):
            yield from _judge(one, other=other)


def _judge(one: Mention, *, other: Mention) -> Iterator[Relation]:
    """Yield that both agree, rounded or cut, or that they do not, where the same digits show that they should."""
    coarse = max(one.quantum, other.quantum)
    apart = abs(one.amount - other.amount)
    holds = apart < coarse
    if holds or _is_slip(one, other=other):
        first, stated = Named(one, "金额"), Named(other, "换算的金额")
        outcome = Outcome(one.amount, coarse, holds=holds, formula=f"{first.text}、{stated.text}")
        yield relation_of(RelationKind.SAME, operands=(first, stated), stated=stated, outcome=outcome)


def _is_slip(one: Mention, *, other: Mention) -> bool:
    """Whether two amounts have the same digits but for where the point stands, or are nearly the same."""
    small, large = sorted((one.amount, other.amount))
    is_same = _digits(one) == _digits(other) and len(_digits(one)) >= _FEW
    return is_same or large - small < small * _NEAR


def _digits(mention: Mention) -> str:
    return mention.printed.replace(",", "").replace(".", "").strip("0")
