"""Parts right behind their total without a sign such as 其中: 粮食产量46695吨，夏粮7327吨，秋粮39368吨."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price, share_word
from jixiao.proofreading.facts.span import span_of
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import has_subtracted, is_known_whole
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW, _MOST = 2, 8  # figures of a list
_TELLING = 4  # digits of figures of which one with two digits exchanged is not met by chance
_COMPARED = late_pattern("上年|去年|同期|预算|计划(?!生育)|目标|任务|决算|执行|完成|累计|人均|结余|结转|剩余|缺口|未")
_REST = late_pattern("结余|结转|剩余|缺口|未|上年|去年|人均")
_BESIDE = frozenset("，,、")


def plain_part_relations(text: Text) -> Iterator[Relation]:
    """Yield that such parts do not give their total: those of a known whole, or by two exchanged digits alone."""
    for scope in text.assembly.scopes:
        levels = [fact for fact in scope.levels if not fact.is_base] if not scope.sign else []
        for run in _runs(levels):
            yield from _judge(run)


def _runs(levels: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Yield the figures of each clause that are of one kind and follow each other, the total first."""
    run: list[Fact] = []
    for fact in levels:
        is_next = bool(run) and not fact.starts_clause and fact.sign in _BESIDE and _is_like(run[0], other=fact)
        if run and not is_next:
            yield run
            run = []
        run.append(fact)
    if run:
        yield run


def _is_like(one: Fact, *, other: Fact) -> bool:
    return one.level is not None and other.level is not None and one.level.is_like == other.level.is_like


def _judge(run: Sequence[Fact]) -> Iterator[Relation]:
    """Yield the first total of a run that its parts do not give; none where some figures of the run add up."""
    if len(run) > _MOST:
        return
    named = [Named(it.level, it.label) for it in run if it.level is not None]
    readings = [(at, end) for at in range(len(run)) for end in range(len(run), at + _FEW, -1)]
    if any(sums_to(named[at], items=named[at + 1 : end]) for at, end in readings):
        return
    for at, end in readings:
        whole, parts = run[at], run[at + 1 : end]
        is_list = not any(it.levels for it in whole.inner) and all(map(_is_plain, parts)) and not has_subtracted(parts)
        if is_list and _is_wrong(whole, parts=parts, is_last=end == len(run)):
            yield sum_relation(named[at], items=named[at + 1 : end], holds=False)
            return


def _is_wrong(whole: Fact, *, parts: Sequence[Fact], is_last: bool) -> bool:
    total, *items = (Named(it.level, it.label) for it in (whole, *parts) if it.level is not None)
    if any(it.mention.amount >= total.mention.amount for it in items):
        return False
    is_known = is_known_whole([it.label for it in parts]) and _is_their_whole(whole, parts=parts)
    is_slip = is_last and _are_telling(total, items=items) and fails_by_typing(total, items=items)
    return is_slip or (is_known and _are_near(total, items=items))


def _is_their_whole(whole: Fact, *, parts: Sequence[Fact]) -> bool:
    """Whether a figure is what known parts are all of: not 结转9万元，基本支出6万元、项目支出4万元."""
    is_count = whole.level is not None and whole.level.quantity is Quantity.COUNT
    is_named = any(share_word(whole.label, other=it.label) for it in parts) or "三公" in whole.label
    return (is_count or is_named) and not _REST.search(whole.label)


def _is_plain(part: Fact) -> bool:
    is_told = part.is_open or part.prior is not None or (part.inner and any(it.levels for it in part.inner))
    is_other = names_price(part.label) or _COMPARED.search(part.label) is not None
    return bool(part.label) and not is_told and not is_other and not part.year and span_of(part.label) is None


def _are_near(total: Named, *, items: Sequence[Named]) -> bool:
    """Whether parts are at least half of what they should be all of, and no more than twice it."""
    added, whole = sum_of(it.mention for it in items), total.mention.amount
    return whole < added * _FEW and added < whole * _FEW


def _are_telling(total: Named, *, items: Sequence[Named]) -> bool:
    mentions = [total.mention, *(it.mention for it in items)]
    are_amounts = all(it.quantity in (Quantity.MONEY, Quantity.COUNT) for it in mentions)
    return are_amounts and total.mention.significant > _TELLING and min(it.significant for it in mentions) >= _TELLING
