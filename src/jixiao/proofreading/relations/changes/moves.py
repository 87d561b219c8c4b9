"""Moves: changes of parts that add up to the change of the whole, told in other sentences."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.figure import Exact, exact
from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said, Scope
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sums_to

_PLAN = late_pattern("预算|计划(?!生育)")
_YEAR, _STAGE = late_pattern("上年|去年|(?:19|20)[0-9]{2}"), late_pattern("年初|调整|全年|计划(?!生育)")
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
    for scope in text.assembly.scopes:
        yield from _of_whole(scope)


def _of_whole(scope: Scope) -> Iterator[Relation]:
    """Yield that changes do not add up, where the parts of a known whole do and all of them are against one year."""
    parent, items = scope.parent, scope.levels
    if (
        parent is None
        or parent.level is None
        or len(parent.changes) != 1
        or not is_partition([it.label for it in items])
    ):
        return
    moved = [it.changes[0] for it in items if len(it.changes) == 1]
    is_whole = sums_to(Named(parent.level, parent.label), items=[Named(it.level, it.label) for it in items if it.level])
    whole = parent.changes[0]
    stages = {word for it in (whole, *moved) for word in ("预算", "决算") if word in _against(it)}
    is_known = len(moved) == len(items) and len(stages) <= 1 and all(map(_is_of_year, (whole, *moved)))
    if (
        is_known
        and is_whole
        and len({it.mention.is_like for it in (whole, *moved)}) == 1
        and not _comes_out(whole, parts=moved)
    ):
        yield move_relation(whole, parts=moved, holds=False)


def _is_of_year(change: Said) -> bool:
    """Whether a change is against another year, as 比上年, 较2022年预算 and 比上年12万元 say."""
    against = _against(change)
    return _YEAR.search(against) is not None and _STAGE.search(against) is None


def _against(change: Said) -> str:
    return f"{change.base}{change.prior.lead if change.prior is not None else ''}"


def _is_planned(change: Said) -> bool:
    """Whether a change is against what was planned, not against another year."""
    return _PLAN.search(change.base) is not None


def _parts(whole: Said, *, after: Sequence[Said]) -> Relation | None:
    fitting = [change for change in after if change.mention.is_like == whole.mention.is_like]
    moves = [signed(change) for change in fitting]
    goal, is_telling = signed(whole), whole.mention.significant >= _FEW  # 2万元 is nearly the sum of anything
    coarsest = max(change.mention.quantum for change in (whole, *fitting))
    room = exact(coarsest * (len(fitting) + 1))  # more than any envelope of them
    for start in range(len(fitting)):
        residual = -goal
        for end in range(start + 1, len(fitting) + 1):
            residual += moves[end - 1]
            is_near = -room < residual < room if is_telling else not residual
            if is_near and adds_up(whole, parts=fitting[start:end]):
                return move_relation(whole, parts=fitting[start:end])
    return None


def signed(change: Said) -> Exact:
    """Return a change with its sign: a whole number, as nearly all are, is added quickly."""
    return change.mention.addend * (change.direction or 1)


def adds_up(whole: Said, *, parts: Sequence[Said]) -> bool:
    """Whether two changes or more, none of them 0, give another one, within rounding."""
    many = sum(1 for part in parts if part.mention.amount)
    return many >= _FEW and sum(map(signed, parts)) != 0 and _comes_out(whole, parts=parts)


def _comes_out(whole: Said, *, parts: Sequence[Said]) -> bool:
    among = [whole.mention, *(part.mention for part in parts)]
    return is_within(Fraction(sum(map(signed, parts)) - signed(whole)), envelope=sum_envelope(among))


def move_relation(whole: Said, *, parts: Sequence[Said], holds: bool = True) -> Relation:
    """Return the relation of a change and those of its parts; of a decrease, decreases are told as what adds to it."""
    added = Fraction(sum(map(signed, parts)))
    way = whole.direction or (1 if added >= 0 else -1)
    among = [whole.mention, *(part.mention for part in parts)]
    formula = "".join(f"{'＋' if signed(part) * way >= 0 else '－'}{part.mention.printed}" for part in parts)
    outcome = Outcome(added * way, sum_envelope(among), holds=holds, formula=formula.lstrip("＋"))
    items = [Named(part.mention, part.label) for part in parts]
    return relation_of(RelationKind.SUM, operands=items, stated=Named(whole.mention, "增减额"), outcome=outcome)
