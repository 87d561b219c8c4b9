"""How many numbered items a line sums up: below 1. to 4. stands 上述三项收入合计9万元, the sum of four."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.numbered import numbered_runs

_ABOVE = late_pattern("(?:上述|以上)$")
_ALL = late_pattern("^[^，。；：0-9]{0,8}(?:合计|总计|共计|共)[^，。；：0-9]{0,4}$")
_ITEMS = ("项", "笔", "类")
_TELLING = 4  # digits of a sum that other items do not give


def items_above_relations(text: Text) -> Iterator[Relation]:
    """Yield whether as many items as a line tells give its total, where those right above it do."""
    told = [it for number in range(len(text.assembly.passages)) for it in _told(text.assembly.mentions[number])]
    for run in numbered_runs(text) if told else ():
        added = sum((it.mention.amount for it in run), Fraction(0))
        for count, total in told:
            is_sum = total.quantity is run[0].mention.quantity and total.amount == added
            if is_sum and total.significant >= _TELLING and run[-1].mention.passage < total.passage:
                yield _relation(count, run=run)


def _told(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield each count with the total behind it, as in 上述三项收入合计9万元."""
    for count, total in pairwise(mentions):
        is_count = count.quantity is Quantity.COUNT and count.counter in _ITEMS and _ABOVE.search(count.lead)
        if is_count and total.quantity is Quantity.MONEY and _ALL.match(total.lead):
            yield count, total


def _relation(count: Mention, *, run: list[Named]) -> Relation:
    listed = Fraction(len(run))
    outcome = Outcome(listed, Fraction(0), holds=listed == count.value, formula=f"列出{len(run)}项")
    return relation_of(RelationKind.COUNT, operands=run, stated=Named(count, "所列项数"), outcome=outcome, rule="R205")
