"""An amount told by a heading and again right below it, in the digits of one and the unit of another.

So （一）养老项目73元。 has 安排资金73万元用于购置设备。 below it.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import core_of, names_price
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_NUMBER = r"\s{0,4}[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]"
_HEADING, _NUMBERED = late_pattern(_NUMBER + ".{2,40}"), late_pattern(_NUMBER)
_END = late_pattern(r"\s{0,4}[。：:；;]?\s{0,4}")
_STEP = 10_000  # 元 and 万元, which are mixed up
_TELLING = 2  # digits


def unit_again_relations(text: Text) -> Iterator[Relation]:
    """Yield that the two differ, where the line below tells a single amount in these digits, and no other heading."""
    passages, mentions = text.assembly.passages, text.assembly.mentions
    for number, (passage, here, below) in enumerate(zip(passages, mentions, mentions[1:], strict=False)):
        head = _amount(here)
        if head is None or not _HEADING.match(passage.text) or not _END.fullmatch(passage.text, head.end):
            continue
        again = _amount(below)
        if again is not None and _is_slip(head, again=again) and not names_price(passages[number + 1].text):
            yield _differs(head, again=again)


def _amount(mentions: Sequence[Mention]) -> Mention | None:
    """Return the only amount of money of a line."""
    amounts = [it for it in mentions if it.quantity is Quantity.MONEY]
    return amounts[0] if len(amounts) == 1 else None


def _is_slip(head: Mention, *, again: Mention) -> bool:
    is_telling = head.significant >= _TELLING and head.value == again.value > 0 and not names_price(head.lead)
    return is_telling and _STEP in (head.amount / again.amount, again.amount / head.amount)


def _differs(head: Mention, *, again: Mention) -> Relation:
    """Return that two amounts are not the same; the smaller one lost its 万."""
    wrong, other = sorted((head, again), key=lambda it: it.amount)
    stated, right = (Named(it, core_of(_NUMBERED.sub("", it.lead))) for it in (wrong, other))
    formula = f"{stated.text}，另一处{right.text}"
    outcome = Outcome(other.amount, Fraction(0), holds=False, formula=formula)
    return relation_of(RelationKind.SAME, operands=(right, stated), stated=stated, outcome=outcome)
