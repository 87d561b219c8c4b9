"""Government debt stays within its limit, in all and for each of its two kinds, told in lists beside each other."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_OTHER = late_pattern("剩余|空间|尚余|新增|增加|减少|还本|付息|债券|上年")
_LIMIT, _BALANCE = "限额", "余额"
_KINDS = ("一般", "专项")
_FAR = 4  # passages


def debt_limit_relations(text: Text) -> Iterator[Relation]:
    """Yield that a balance is within the limit of its kind told before it; one that is not may have another limit."""
    limits: dict[str, Fact] = {}
    for sentence in text.sentences:
        for kind, balance in _of_kinds(sentence, name=_BALANCE).items():
            limit = limits.get(kind)
            if limit is not None and balance.passage - limit.passage <= _FAR:
                yield from _within(balance, limit=limit, kind=kind)
        limits |= _of_kinds(sentence, name=_LIMIT)


def _of_kinds(sentence: tuple[Fact, ...], *, name: str) -> Mapping[str, Fact]:
    """Return what a sentence tells of limits or balances: in all, and the two kinds listed behind it."""
    found: dict[str, Fact] = {}
    is_open = False
    other = _BALANCE if name == _LIMIT else _LIMIT
    for fact in sentence:
        kind = next((it for it in _KINDS if it in fact.label), "")
        is_named = name in fact.label
        if fact.level is None or fact.level.quantity is not Quantity.MONEY or _OTHER.search(fact.label):
            continue
        if other in fact.label and not is_named:
            is_open = False
        elif is_named or (kind and is_open):
            is_open = True
            found.setdefault(kind, fact)
    return found


def _within(balance: Fact, *, limit: Fact, kind: str) -> Iterator[Relation]:
    if balance.level is None or limit.level is None or balance.level.amount > limit.level.amount:
        return
    named = Named(balance.level, f"{kind}债务余额"), Named(limit.level, f"{kind}债务限额")
    outcome = Outcome(balance.level.amount, Fraction(0), holds=True, formula=f"{named[0].text}≤{named[1].text}")
    yield relation_of(RelationKind.ORDER, operands=named, stated=named[1], outcome=outcome)
