"""One figure told in two places with two digits exchanged: 受益农户9840户、31500人 and 受益农户9480户、31500人."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_TELLING = 3  # digits that two figures do not share by chance
_LONG = 4  # characters of a name that tells one thing
_DIGITS = 4
_MOST = 20  # figures of one kind and the same digits
_STAGE = late_pattern("计划(?!生育)|目标|预算|应|拟|预计|实际|完成|决算|上年|去年|同期|累计|新增|增加|减少")


def told_twice_relations(text: Text) -> Iterator[Relation]:
    """Yield that two figures of one name differ by two digits, where what is told beside them is the same."""
    groups: dict[object, list[Fact]] = {}
    for fact in text.facts:
        level = fact.level
        if level is not None and level.quantity in (Quantity.MONEY, Quantity.COUNT) and len(level.printed) >= _DIGITS:
            key = level.is_like, level.unit, level.decimals, "".join(sorted(level.printed))
            before = groups.setdefault(key, [])
            yield from islice((_relation(fact, other=it) for it in before if _is_slip(fact, other=it, text=text)), 1)
            before[_MOST:] = []
            before.append(fact)


def _is_slip(fact: Fact, *, other: Fact, text: Text) -> bool:
    if fact.level is None or other.level is None or fact.sentence == other.sentence:
        return False
    is_named = _is_namesake(fact.label, other=other.label) and fact.year == other.year
    return is_named and _is_exchanged(fact.level, other=other.level) and _is_told_alike(fact, other=other, text=text)


def _is_namesake(label: str, *, other: str) -> bool:
    if bool(_STAGE.search(label)) or bool(_STAGE.search(other)):
        return False
    return len(core_of(label)) >= _LONG and core_of(label)[-_LONG:] == core_of(other)[-_LONG:]


def _is_exchanged(one: Mention, *, other: Mention) -> bool:
    """Whether two neighbouring digits of one figure stand the other way round in another one."""
    apart = [at for at, (a, b) in enumerate(zip(one.printed, other.printed, strict=True)) if a != b]
    return len(apart) == len("ab") and apart[1] - apart[0] == 1


def _is_told_alike(fact: Fact, *, other: Fact, text: Text) -> bool:
    """Whether both sentences tell another figure that is the same."""
    return bool(_beside(fact, text=text) & _beside(other, text=text))


def _beside(fact: Fact, *, text: Text) -> set[object]:
    levels: Sequence[Mention] = [it.level for it in text.sentence_of(fact) if it is not fact and it.level is not None]
    return {(it.is_like, it.addend) for it in levels if it.significant >= _TELLING}


def _relation(fact: Fact, *, other: Fact) -> Relation:
    here, there = (Named(it.level, it.label) for it in (fact, other) if it.level is not None)
    formula = f"{here.text}，另一处{there.text}"
    outcome = Outcome(there.mention.amount, Fraction(0), holds=False, formula=formula)
    return relation_of(RelationKind.SAME, operands=(there, here), stated=here, outcome=outcome)
