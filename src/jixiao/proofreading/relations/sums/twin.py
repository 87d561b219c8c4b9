"""Lists that tell several quantities of each item: where one adds up, the list is whole, and so must the others."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import names_average
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import APART, sum_relation, sums_to

_FEW, _MOST = 2, 4
_WORKS = ("个", "项")


def twin_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of 18个900万元，其中甲10个500万元，乙9个400万元, of which one may not add up."""
    for scope in text.assembly.scopes:
        if scope.parent is not None and scope.parent.level is not None:
            yield from _judge(_columns(scope), parent=scope.parent, text=text)


def _columns(scope: Scope) -> list[list[Fact]]:
    """Return the figures at each place of the items, if all items tell the same; a figure may stand behind the last."""
    facts = [fact for fact in scope.levels if not fact.is_base]
    if any(fact.is_open for fact in facts):
        return []
    for size in range(_FEW, _MOST + 1):
        for length in range(len(facts), max(size, len(facts) - _FEW), -1):
            columns = [facts[place:length:size] for place in range(size)]
            is_whole = length == len(facts) or any(map(_name, columns))
            if length % size == 0 and is_whole and all(map(_is_one_kind, columns)) and _are_apart(columns):
                return columns
    return []


def _is_one_kind(column: Sequence[Fact]) -> bool:
    return len({it.level.is_like for it in column if it.level}) == 1 and not any(
        names_average(it.label) for it in column
    )


def _are_apart(columns: Sequence[Sequence[Fact]]) -> bool:
    """Whether columns of one quantity are told apart by their names, which are the same in each item, all but one."""
    names = [_name(column) for column in columns]
    kinds = [column[0].level.is_like for column in columns if column[0].level]
    named = [name for name, kind in zip(names, kinds, strict=True) if kinds.count(kind) > 1]
    are_signed = not any(APART.search(name) for name in names)
    return are_signed and len(set(named)) == len(named) and named.count("") <= 1


def _name(column: Sequence[Fact]) -> str:
    """Return what all figures of a column are called, empty if each is called otherwise."""
    names = {it.label.strip("、和及 ") for it in column}
    return names.pop() if len(names) == 1 else ""


def _judge(columns: Sequence[Sequence[Fact]], *, parent: Fact, text: Text) -> Iterator[Relation]:
    levels = [it for it in text.facts_of(parent.passage) if it.sentence == parent.sentence and it.scope is parent.scope]
    before = [it for it in levels if it.level and parent.level and it.level.start <= parent.level.start]
    yield from column_sums(columns, totals=before)


def column_sums(columns: Sequence[Sequence[Fact]], *, totals: Sequence[Fact]) -> Iterator[Relation]:
    """Yield the sums of all columns with a total of their own, where one of them adds up."""
    sums = [(_named([total])[0], _named(column)) for total, column in _with_totals(columns, before=totals)]
    held = [sums_to(total, items=items) for total, items in sums]
    if len(sums) >= _FEW and any(held):
        yield from (sum_relation(total, items=items, holds=it) for (total, items), it in zip(sums, held, strict=True))


def _with_totals(columns: Sequence[Sequence[Fact]], *, before: Sequence[Fact]) -> list[tuple[Fact, Sequence[Fact]]]:
    """Return the columns with the one figure before the list that each may add up, those that have a name first."""
    found: list[tuple[Fact, Sequence[Fact]]] = []
    for column in sorted(columns, key=lambda it: not _name(it)):
        free = [it for it in before if not any(it is total for total, _ in found)]
        total = _total(column, before=free)
        found += [(total, column)] if total is not None else []
    return found


def _total(column: Sequence[Fact], *, before: Sequence[Fact]) -> Fact | None:
    """Return the only figure of the kind of a column, or the only one of its name."""
    kind, name = _kind(column[0]), _name(column)
    like = [it for it in before if _kind(it) == kind and not names_average(it.label)]
    named = [it for it in like if name and name in it.label]
    found = named if len(like) > 1 else like
    return found[0] if len(found) == 1 else None


def _kind(fact: Fact) -> object:
    """Return what a figure can be added to; works are counted as 个 or as 项."""
    if fact.level is None:
        return None
    is_work = fact.level.quantity is Quantity.COUNT and fact.level.counter in _WORKS
    return _WORKS if is_work else fact.level.is_like


def _named(facts: Sequence[Fact]) -> list[Named]:
    return [Named(it.level, it.label) for it in facts if it.level is not None]
