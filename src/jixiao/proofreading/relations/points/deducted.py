"""Points that were to be had, those that were given, and those that were taken off: 20分，得18.5分，扣1.5分."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_GIVEN = late_pattern("(?:^|[实自评获])(?:得|评)分?(?:为)?$|得分(?:为)?$")
_OFF = late_pattern("扣(?:减|除|掉|了)?(?:分)?(?:为)?$")
_WEIGHT = late_pattern("得|扣|加")
_FEW = 3


def deduction_relations(text: Text) -> Iterator[Relation]:
    """Yield whether points that were taken off are all that was not given, where they are told at once."""
    for passage in range(len(text.assembly.passages)):
        scores = [it for it in text.facts_of(passage) if it.level and it.level.quantity is Quantity.SCORE]
        for at in range(_FEW - 1, len(scores)):
            yield from _judge(scores[at - _FEW + 1 : at + 1], after=scores[at + 1 : at + _FEW - 1])


def _judge(scores: Sequence[Fact], *, after: Sequence[Fact]) -> Iterator[Relation]:
    weight, given, off = scores
    is_told = _GIVEN.search(given.label.lstrip("，、")) is not None and _OFF.search(off.label) is not None
    is_whole = not _WEIGHT.search(weight.label.replace("得分率", "")) and not any(_OFF.search(it.label) for it in after)
    if not is_told or not is_whole or len({it.sentence for it in scores}) > 1 or off.starts_clause:
        return
    named = [Named(it.level, it.label) for it in scores if it.level is not None]
    apart = named[0].mention.amount - named[1].mention.amount
    if apart >= 0:
        holds = apart == named[2].mention.amount
        formula = f"{named[0].text}－{named[1].text}"
        outcome = Outcome(apart, Fraction(0), holds=holds, formula=formula)
        yield relation_of(RelationKind.DIFFERENCE, operands=named[:2], stated=named[2], outcome=outcome)
