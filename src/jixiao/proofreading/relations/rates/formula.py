"""Rates that a text works out before the reader's eyes, as in 9.5/10×100%=95%."""

from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, prints_as
from jixiao.proofreading.relations.basis.text import Text

_NUMBER = r"[0-9][0-9,]{0,20}(?:\.[0-9]{1,8})?"
_MONEY = "(?:亿元|万元|元)?"
_SIGN = late_pattern("[=＝]")
_WORKED_OUT = late_pattern(
    rf"(?<![0-9.,/÷])(?P<part>{_NUMBER})\s?{_MONEY}\s?[/÷]\s?[^0-9，。；/÷×=＝（(]{{0,16}}(?P<whole>{_NUMBER})\s?{_MONEY}"
    rf"\s?[)）]?\s?(?:[×xX*]\s?100\s?%)?\s?[=＝]\s?(?P<rate>{_NUMBER})\s?%"
)


def formula_relations(text: Text) -> Iterator[Relation]:
    """Yield for each rate that is worked out in the text whether it is what its figures give."""
    for number, passage in enumerate(text.assembly.passages):
        if "%" in passage.text and _SIGN.search(passage.text):
            yield from _worked_out(passage, number=number)


def _worked_out(passage: Passage, *, number: int) -> Iterator[Relation]:
    matches = list(_WORKED_OUT.finditer(passage.text))
    mentions = {it.start: it for it in scan_passage(passage, number=number)} if matches else {}
    for match in matches:
        part, whole, rate = (mentions.get(match.start(name)) for name in ("part", "whole", "rate"))
        if part is not None and whole is not None and rate is not None and whole.value and part.scale == whole.scale:
            yield _relation(Named(part, "分子"), whole=Named(whole, "分母"), rate=Named(rate, "比率"))


def _relation(part: Named, *, whole: Named, rate: Named) -> Relation:
    computed = Fraction(part.mention.value) / whole.mention.value * 100
    holds = prints_as(Range(computed, computed), stated=rate.mention)
    outcome = Outcome(computed, rate.mention.quantum / 2, holds=holds, formula=f"{part.text}÷{whole.text}×100%")
    return relation_of(RelationKind.RATIO, operands=(part, whole), stated=rate, outcome=outcome)
