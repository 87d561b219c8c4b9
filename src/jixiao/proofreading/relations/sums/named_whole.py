"""Wholes that are called by the names of their parts, as 债券还本付息5.37亿元，其中还本3.70亿元，付息1.67亿元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FILLER = late_pattern(r"[\s、和及与（）()]|(?:支出|收入|费用?|资金|经费|金额|项目|工作|合计|共计|总额|总量)$")
_SOME = late_pattern("含|如|主要|较|比|预算|计划(?!生育)|上年|去年")
_KIND = late_pattern("(?:支出|收入|费用?|资金|经费|金额|项目|工作)$")
_FEW, _MOST = 2, 6  # parts
_PAIR = 2  # characters of the shortest name


def named_whole_relations(text: Text) -> Iterator[Relation]:
    """Yield whether parts give the whole that is called by the names of all of them."""
    for scope in text.assembly.scopes:
        parent, items = scope.parent, scope.levels
        if parent is None or parent.level is None or not _FEW <= len(items) <= _MOST or len(items) != len(scope.facts):
            continue
        is_like = all(it.level and it.level.quantity is parent.level.quantity for it in items)
        if is_like and _is_plain(scope) and _names_all(parent.label, parts=items):
            named = [Named(it.level, it.label) for it in items if it.level is not None]
            total = Named(parent.level, parent.label)
            yield sum_relation(total, items=named, holds=sums_to(total, items=named))


def _is_plain(scope: Scope) -> bool:
    """Whether nothing in a list may be something else than a part: a plan, a figure of another year, an open end."""
    is_open = any(it.is_open or it.inner or it.prior or _SOME.search(it.label) for it in scope.facts)
    units = {it.level.counter for it in scope.levels if it.level is not None}
    is_counted = scope.levels[0].level is not None and scope.levels[0].level.is_like[1] != ""
    return not is_open and (len(units) == 1 or not is_counted)


def _names_all(whole: str, *, parts: Sequence[Fact]) -> bool:
    """Whether a name is made of the names of parts in their order, behind what all of them are of: 债券还本付息."""
    names = [_FILLER.sub("", core_of(it.label)) for it in parts]
    rest = _FILLER.sub("", core_of(whole))
    if "" in names or len(set(names)) != len(names):
        return False
    are_telling = all(len(name) >= _PAIR for name in names)
    joined, bare = "".join(names), "".join(_KIND.sub("", name) for name in names)
    return rest in (joined, bare) or (are_telling and rest.endswith(joined))
