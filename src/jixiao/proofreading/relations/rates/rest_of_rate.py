"""What is left, where a rate shows which two figures it is left of: 合同价9万元，支付7.2万元，占80%，剩余1.8万元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.settled import pair_difference
from jixiao.proofreading.relations.rates.siblings import fits

_LEFT = late_pattern(
    "^(?:尚|还|仍)?(?:剩余|剩下|其余|余下|结余|余额?|未(?:支付|拨付|使用|付))(?:资金|金额|款)?(?:为|共)?$"
)
_OTHER = late_pattern("[^，。；]{0,12}(?:上年|去年|以前|结转资金|含|其中)|[（(：:]")
_RATES = (Role.OF, Role.RATE, Role.SHARE)
_PAIR = 2


def rest_of_rate_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a rest is what the rate of its sentence leaves: the only two figures before it fit the rate."""
    for sentence in text.sentences:
        for left in sentence:
            if left.level is not None and _LEFT.match(left.label) and not _is_split(left, text=text):
                like = [it for it in sentence if it.level and it.level.is_like == left.level.is_like]
                if len(like) == _PAIR + 1 and left is like[-1] and _is_rated(like[:-1]):
                    yield from pair_difference(like[:-1], stated=Named(left.level, left.label))


def _is_split(left: Fact, *, text: Text) -> bool:
    """Whether the words behind a rest say that it is of the years before, or open a list of what became of it."""
    words = text.assembly.passages[left.passage].text
    return left.level is not None and _OTHER.match(words, left.level.end) is not None


def _is_rated(pair: Sequence[Fact]) -> bool:
    """Whether a rate is told of a pair that is what the smaller of them is of the larger."""
    one, other = (Named(it.level, it.label) for it in pair if it.level is not None)
    part, whole = (one, other) if one.mention.amount < other.mention.amount else (other, one)
    rates = [said.mention for fact in pair for said in fact.said if said.role in _RATES]
    return any(fits(rate, part=part, whole=whole) for rate in rates)
