"""Moves: changes of parts that add up to the change of the whole, told in other sentences."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.figure import Exact, exact
from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.relations.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.text import Text

_PLAN = re.compile("预算|计划(?!生育)")
_FEW = 2
_FAR = 10


def move_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of changes that give an earlier change; told only where they come out."""
    changes = [change for fact in text.facts for change in fact.changes]
    for index, whole in enumerate(changes):
        after = changes[index + 1 : index + 1 + _FAR]
        against = [change for change in after if _is_planned(change) is _is_planned(whole)]
        found = _parts(whole, after=against) or (_parts(whole, after=after) if len(against) < len(after) else None)
        if found is not None:
            yield found


def _is_planned(change: Said) -> bool:
    """Whether a change is against what was planned, not against another year."""
    return _PLAN.search(change.base) is not None


def _parts(whole: Said, *, after: Sequence[Said]) -> Relation | None:
    fitting = [change for change in after if change.mention.is_like == whole.mention.is_like]
    signed = [_signed(change) for change in fitting]
    goal = _signed(whole)
    coarsest = max(change.mention.quantum for change in (whole, *fitting))
    room = exact(coarsest * (len(fitting) + 1))  # more than any envelope of them
    for start in range(len(fitting)):
        residual = -goal
        for end in range(start + 1, len(fitting) + 1):
            residual += signed[end - 1]
            if -room < residual < room and _adds_up(whole, parts=fitting[start:end]):
                return _relation(whole, parts=fitting[start:end])
    return None


def _signed(change: Said) -> Exact:
    """Return a change with its sign: a whole number, as nearly all are, is added quickly."""
    return exact(change.mention.amount) * (change.direction or 1)


def _adds_up(whole: Said, *, parts: Sequence[Said]) -> bool:
    added = Fraction(sum(map(_signed, parts)))
    many = sum(1 for part in parts if part.mention.amount)
    if many < _FEW or not added:
        return False
    among = [whole.mention, *(part.mention for part in parts)]
    return is_within(added - _signed(whole), envelope=sum_envelope(among))


def _relation(whole: Said, *, parts: Sequence[Said]) -> Relation:
    added = Fraction(sum(map(_signed, parts)))
    among = [whole.mention, *(part.mention for part in parts)]
    formula = "".join(f"{'＋' if _signed(part) >= 0 else '－'}{part.mention.printed}" for part in parts)
    outcome = Outcome(abs(added), sum_envelope(among), holds=True, formula=formula.lstrip("＋"))
    items = [Named(part.mention, part.label) for part in parts]
    return relation_of(RelationKind.SUM, operands=items, stated=Named(whole.mention, "增减额"), outcome=outcome)
