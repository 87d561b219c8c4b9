"""Moves: changes of parts that add up to the change of the whole, told in other sentences."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.relations.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.text import Text

_FEW = 2
_FAR = 10


def move_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of changes that give an earlier change; told only where they come out."""
    changes = [change for fact in text.facts for change in fact.changes]
    for index, whole in enumerate(changes):
        found = _parts(whole, after=changes[index + 1 : index + 1 + _FAR])
        if found is not None:
            yield found


def _parts(whole: Said, *, after: Sequence[Said]) -> Relation | None:
    fitting = [change for change in after if change.mention.is_like == whole.mention.is_like]
    for start in range(len(fitting)):
        for end in range(start + _FEW, len(fitting) + 1):
            parts = fitting[start:end]
            if _adds_up(whole, parts=parts):
                return _relation(whole, parts=parts)
    return None


def _signed(change: Said) -> Fraction:
    return change.mention.amount * (change.direction or 1)


def _adds_up(whole: Said, *, parts: Sequence[Said]) -> bool:
    added = sum((_signed(part) for part in parts), Fraction(0))
    many = sum(1 for part in parts if part.mention.amount)
    among = [whole.mention, *(part.mention for part in parts)]
    return many >= _FEW and bool(added) and is_within(added - _signed(whole), envelope=sum_envelope(among))


def _relation(whole: Said, *, parts: Sequence[Said]) -> Relation:
    added = sum((_signed(part) for part in parts), Fraction(0))
    among = [whole.mention, *(part.mention for part in parts)]
    formula = "".join(f"{'＋' if _signed(part) >= 0 else '－'}{part.mention.printed}" for part in parts)
    outcome = Outcome(abs(added), sum_envelope(among), holds=True, formula=formula.lstrip("＋"))
    items = [Named(part.mention, part.label) for part in parts]
    return relation_of(RelationKind.SUM, operands=items, stated=Named(whole.mention, "增减额"), outcome=outcome)
