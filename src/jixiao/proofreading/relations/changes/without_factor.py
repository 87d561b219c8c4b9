"""A change without what one thing made of it: 减少12.5万元，其中划出3.4万元。剔除这一因素，仍减少9.1万元."""

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_WITHOUT = late_pattern("(?:剔除|扣除|不考虑|去除)[^。；]{0,24}$")
_TELLING, _FAR = 3, 40  # digits, characters
_CHANGES, _FIGURES = 6, 24  # before such a change


def without_factor_relations(text: Text) -> Iterator[Relation]:
    """Yield the earlier change of a paragraph and the amount behind it whose difference such a change is."""
    for number, passage in enumerate(text.assembly.passages):
        if "除" in passage.text or "不考虑" in passage.text:
            changes = [it for fact in text.facts_of(number) for it in _changes(fact)]
            for at, change in enumerate(changes):
                start = change.mention.start
                is_left = _WITHOUT.search(passage.text, max(0, start - _FAR), start) is not None
                if is_left and change.mention.significant >= _TELLING:
                    yield from _judge(change, before=changes[max(0, at - _CHANGES) : at], text=text)


def _changes(fact: Fact) -> list[Said]:
    return [it for it in fact.changes if it.direction]


def _judge(left: Said, *, before: list[Said], text: Text) -> Iterator[Relation]:
    mentions = text.assembly.mentions[left.mention.passage]
    end = bisect_left(mentions, left.mention.start, key=_start)
    for whole in before:
        for factor in mentions[max(0, end - _FIGURES) : end]:
            if (
                whole.mention.start < factor.start
                and whole.direction == left.direction
                and _is_apart(whole.mention, factor, left.mention)
            ):
                formula = f"{whole.mention.printed}－{factor.printed}"
                outcome = Outcome(left.mention.amount, Fraction(0), holds=True, formula=formula)
                operands = (Named(whole.mention, "增减额"), Named(factor, "剔除的因素"))
                stated = Named(left.mention, "剔除后的增减额")
                yield relation_of(RelationKind.DIFFERENCE, operands=operands, stated=stated, outcome=outcome)
                return


def _start(mention: Mention) -> int:
    return mention.start


def _is_apart(whole: Mention, factor: Mention, left: Mention) -> bool:
    are_like = whole.is_like == factor.is_like == left.is_like
    return are_like and factor.addend > 0 and whole.addend - factor.addend == left.addend
