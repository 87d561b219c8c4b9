"""What each clause of a list begins with, over line ends: 分到3个区：甲46万元，其中…；乙32万元，…；丙、丁各30万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_RULE = "R205"
_GOES_ON = ("；", ";")
_ANNOUNCES = late_pattern(r"[^，。；：、（(0-9]{0,8}[：:]\s*$")
_COUNTERS = ("个", "项", "家", "所", "类", "户")
_FEW, _MOST = 3, 40


def clause_head_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the first figures of the clauses of each list that semicolons part, over several lines."""
    for heads in _lists(text):
        run = [Named(it.level, it.label) for it in heads if it.level is not None]
        if len({it.mention.is_like for it in run}) == 1:
            yield run


def clause_count_relations(text: Text) -> Iterator[Relation]:
    """Yield that the count before such a list is that of its clauses; told only where it is."""
    for heads in _lists(text):
        count = _announced(heads[0].passage, text=text)
        if count is not None and count.value == len(heads):
            outcome = Outcome(Fraction(len(heads)), Fraction(0), holds=True, formula=f"列出{len(heads)}项")
            parts = tuple(Named(it.level, it.label) for it in heads if it.level is not None)
            stated = Named(count, "所列个数")
            yield relation_of(RelationKind.COUNT, operands=parts, stated=stated, outcome=outcome, rule=_RULE)


def _announced(passage: int, *, text: Text) -> Mention | None:
    """Return the count that ends the line before a list, as 分到6个区： does."""
    mentions = text.assembly.mentions[passage - 1] if passage else ()
    last = mentions[-1] if mentions else None
    if last is None or last.quantity is not Quantity.COUNT or last.counter not in _COUNTERS:
        return None
    return last if _ANNOUNCES.fullmatch(text.assembly.passages[passage - 1].text, last.end) else None


def _lists(text: Text) -> Iterator[list[Fact]]:
    heads: list[Fact] = []
    for number, passage in enumerate(text.assembly.passages):
        heads += _heads(text.facts_of(number))
        if not passage.text.rstrip().endswith(_GOES_ON):
            if _FEW <= len(heads) <= _MOST and heads[0].passage < heads[-1].passage:
                yield heads
            heads = []


def _heads(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the first figure of each clause of a line, and those told at once with it, as in 丙、丁各30万元."""
    head: Fact | None = None
    for fact in facts:
        is_first = head is None or (fact.starts_clause and fact.scope.parent is None)
        is_same = head is not None and head.level and fact.level and head.level.start == fact.level.start
        if fact.level is not None and fact.scope.parent is None and (is_first or is_same):
            head = fact
            yield fact
