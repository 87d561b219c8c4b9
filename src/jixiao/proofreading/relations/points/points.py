"""Points of a score: what was given for each part is no more than its weight, and all of it gives the score."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_WEIGHT = late_pattern("分值|权重|满分|标准分")
_GIVEN = late_pattern("(?:得分?|自评分?)(?:为|是)?$")
_TAKEN = late_pattern("扣(?:分|减|除|了)?$")
_NO_WEIGHT = late_pattern("加分|附加|奖励|扣|减|得分|自评|评分|得$|上年|去年|预计|低于|高于")
_TOTAL = late_pattern("得分|总分|自评|评分")
_FULL = 100
_FEW, _THREE = 2, 3
_NEAR = 1  # passages between a list and its total


class Scored(Struct, frozen=True):
    """What was given for one part, and its weight."""

    weight: Fact
    given: Fact


def point_relations(text: Text) -> Iterator[Relation]:
    """Yield that points are within their weights, that lists of them give the score, and 满分100分，扣8分，得92分."""
    pairs: list[Scored] = []
    for sentence in text.sentences:
        scores = [it for it in sentence if it.level is not None and it.level.quantity is Quantity.SCORE]
        for weight, given in pairwise(scores):
            if is_scored(weight, given=given):
                pairs.append(Scored(weight, given))
        for at in range(len(scores) - _THREE + 1):
            yield from _left(*scores[at : at + _THREE])
    for pair in pairs:
        if _WEIGHT.search(pair.weight.label) or _is_within(pair):
            yield _within(pair)
    for block in _blocks(pairs):
        yield from _summed(block, text=text)


def is_scored(weight: Fact, *, given: Fact) -> bool:
    """Whether a figure is what was given of the points before it, as in 目标任务20分，自评18分."""
    is_here = weight.scope is given.scope and not given.starts_clause
    return is_here and _NO_WEIGHT.search(weight.label) is None and _GIVEN.search(given.label) is not None


def _blocks(pairs: Sequence[Scored]) -> Iterator[list[Scored]]:
    """Yield the pairs of one paragraph, or of lines that follow each other."""
    block: list[Scored] = []
    for pair in pairs:
        if block and pair.given.passage - block[-1].given.passage > _NEAR:
            yield block
            block = []
        block.append(pair)
    if block:
        yield block


def _summed(block: Sequence[Scored], *, text: Text) -> Iterator[Relation]:
    """Yield the sums of a list of points; one that fails where the weights make 100 and one score alone is near."""
    weights, given = [_named(it.weight) for it in block], [_named(it.given) for it in block]
    if len(block) < _FEW:
        return
    near = [it for it in _scores_near(block, text=text) if not any(it is one for one in (*weights, *given))]
    paired = {id(it.mention) for it in (*weights, *given)}
    near = [it for it in near if id(it.mention) not in paired]
    for items in (weights, given):
        total = next((it for it in near if sums_to(it, items=items)), None)
        if total is not None:
            yield sum_relation(total, items=items, holds=True)
    scored = [it for it in near if _TOTAL.search(it.label)]
    is_whole = sum(it.mention.value for it in weights) == _FULL and len(block) >= _THREE
    if is_whole and len(scored) == 1 and not any(sums_to(it, items=given) for it in near):
        yield sum_relation(scored[0], items=given, holds=False)


def _scores_near(block: Sequence[Scored], *, text: Text) -> list[Named]:
    """Return the points told in the lines of a list, in the one before it and in the one behind it."""
    first, last = block[0].weight.passage, block[-1].given.passage
    facts = [it for number in range(first - _NEAR, last + _NEAR + 1) for it in text.facts_of(number)]
    return [_named(it) for it in facts if it.level is not None and it.level.quantity is Quantity.SCORE]


def _is_within(pair: Scored) -> bool:
    return _named(pair.given).mention.value <= _named(pair.weight).mention.value


def _within(pair: Scored) -> Relation:
    score, whole = _named(pair.given), _named(pair.weight)
    holds = _is_within(pair)
    formula = f"{score.text}{'≤' if holds else '>'}{whole.text}"
    outcome = Outcome(whole.mention.value, Fraction(0), holds=holds, formula=formula)
    stated = whole if holds else score
    return relation_of(RelationKind.ORDER, operands=(score, whole), stated=stated, outcome=outcome)


def _left(whole: Fact, taken: Fact, given: Fact) -> Iterator[Relation]:
    is_here = whole.scope is taken.scope is given.scope and not (taken.starts_clause or given.starts_clause)
    is_named = _WEIGHT.search(whole.label) and _TAKEN.search(taken.label) and _GIVEN.search(given.label)
    if is_here and is_named:
        named = [_named(it) for it in (whole, taken, given)]
        rest = named[0].mention.value - named[1].mention.value
        formula = f"{named[0].text}－{named[1].text}"
        outcome = Outcome(rest, Fraction(0), holds=rest == named[2].mention.value, formula=formula)
        yield relation_of(RelationKind.DIFFERENCE, operands=named[:2], stated=named[2], outcome=outcome)


def _named(fact: Fact) -> Named:
    if fact.level is None:
        message = "a score without points"
        raise TypeError(message)
    return Named(fact.level, fact.label)
