"""Changes that follow each other, and what they come to: 甲镇增加18亩，乙镇核减41亩，丙镇增加3亩，核减20亩."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text

_UP, _DOWN = (
    late_pattern("(?:增加|新增|调增|核增|追加)(?:了)?$"),
    late_pattern("(?:减少|核减|调减|减|扣减|退减)(?:了)?$"),
)
_ENDS = tuple("加增减少了")  # of what both find
_FEW, _MOST = 3, 40  # changes before what they come to
_TELLING = 3  # digits


class _Step(Struct, frozen=True):
    mention: Mention
    sign: int

    @property
    def named(self) -> Named:
        named = Named(self.mention, "增减")
        return named if self.sign > 0 else named.negative


def signed_run_relations(text: Text) -> Iterator[Relation]:
    """Yield that such a change is what those right before it come to; only where it is."""
    for mentions in text.assembly.mentions:
        steps: list[_Step] = []
        for mention in mentions:
            sign = _sign(mention.lead) if mention.lead.endswith(_ENDS) else 0
            if sign and _FEW <= len(steps) <= _MOST:
                yield from _judge(steps, last=_Step(mention, sign))
            is_next = sign and (not steps or steps[0].mention.is_like == mention.is_like)
            steps = [*steps, _Step(mention, sign)] if is_next else steps if not sign else []


def _sign(lead: str) -> int:
    return 1 if _UP.search(lead) else -1 if _DOWN.search(lead) else 0


def _judge(steps: Sequence[_Step], *, last: _Step) -> Iterator[Relation]:
    items = [step.named for step in steps]
    added = sum_of(it.mention for it in items)
    among = [last.mention, *(step.mention for step in steps)]
    is_whole = is_within(added - last.named.mention.amount, envelope=sum_envelope(among))
    is_mixed = len({step.sign for step in steps}) > 1
    if is_whole and is_mixed and last.mention.significant >= _TELLING:
        formula = "＋".join(it.mention.printed for it in items).replace("＋-", "－")
        outcome = Outcome(Fraction(abs(added)), sum_envelope(among), holds=True, formula=formula)
        yield relation_of(RelationKind.SUM, operands=items, stated=Named(last.mention, "增减合计"), outcome=outcome)
