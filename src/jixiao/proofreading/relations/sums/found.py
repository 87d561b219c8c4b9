"""Lists that explain a figure told elsewhere: in another sentence, over several lines, before or after them.

Nothing in the text says that such figures belong together, so that only a sum that comes out is told.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice, pairwise, takewhile

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_total
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.amounts import AmountIndex
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import is_partition
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.clause_heads import clause_head_runs
from jixiao.proofreading.relations.sums.complement import complement_runs
from jixiao.proofreading.relations.sums.enumerated import enumerated_runs
from jixiao.proofreading.relations.sums.numbered import numbered_runs
from jixiao.proofreading.relations.sums.of_which_lines import of_which_runs
from jixiao.proofreading.relations.sums.parallel import parallel_runs
from jixiao.proofreading.relations.sums.sentence_windows import sentence_window_runs
from jixiao.proofreading.relations.sums.spoken_order import spoken_runs
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.relations.sums.windows import counted_runs, window_runs

_FEW = 2
_SURE = 5  # digits of a total that a rounded sum does not meet by chance
_TELLING = 2  # digits of a total that a sum does not meet by chance
_TELLING_BARE = 3  # the same where it has no unit
_IN_TURN = late_pattern(r"\s?、\s?")
_REMAINDER = late_pattern("结余|结转|剩余")
_SUBTRACTED = late_pattern("退|抵")
_LONGEST = 200  # items of any list
_FAR = 12  # items; a longer list has a sign
_COARSE = 200  # how many times its rounding a total of three digits is at least
_NEAR = 60  # lines or figures between a list and its total


def found_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of lists without a sign such as 其中, each only where it adds up."""
    tried: set[frozenset[tuple[int, int, str]]] = set()
    changes = [Named(change.mention, "增减额") for fact in text.facts for change in fact.changes]
    index = AmountIndex([*text.levels, *changes])
    for chosen in _candidates(text):
        key = frozenset((it.mention.passage, it.mention.start, it.mention.printed) for it in chosen)
        if key in tried:
            continue
        tried.add(key)
        relation = _sum(chosen, index=index, text=text)
        if relation is not None:
            yield relation


def _candidates(text: Text) -> Iterator[list[Named]]:
    """Yield figures that may add up to another one."""
    for items in _lists(text):
        for run in _like_runs(items):
            yield from _choices(run)
    beside = (
        _neighbours,
        _money_heads,
        numbered_runs,
        spoken_runs,
        parallel_runs,
        window_runs,
        counted_runs,
        complement_runs,
        enumerated_runs,
        clause_head_runs,
        of_which_runs,
        sentence_window_runs,
    )
    for run in chain.from_iterable(runs(text) for runs in beside):
        if sum(1 for named in run if named.mention.amount) >= _FEW:
            yield run


def _lists(text: Text) -> Iterator[list[Fact]]:
    """Yield what may be a list: the items of one scope, and those of sentences that follow each other."""
    for scope in text.assembly.scopes:
        levels = [fact for fact in scope.levels if not fact.is_base]
        money = [fact for fact in levels if fact.level and fact.level.quantity is Quantity.MONEY]
        yield levels
        yield money if len(money) < len(levels) else []
    yield from _leaves(text)


def _neighbours(text: Text) -> Iterator[list[Named]]:
    """Yield the heads of sentences that follow each other and add up to some figure of the text."""
    known = {(it.mention.is_like, it.mention.addend) for it in text.levels if _may_be_total(it.mention)}
    heads = [Named(fact.level, fact.label) for fact in _heads(text) if fact.level is not None]
    for start, first in enumerate(heads):
        like = first.mention.is_like
        addends = (head.mention.addend for head in _like_heads(heads[start : start + _FAR]))
        for end, added in enumerate(accumulate(addends), start):
            if end > start and (like, added) in known:
                yield heads[start : end + 1]


def _money_heads(text: Text) -> Iterator[list[Named]]:
    """Yield the amounts that sentences of one paragraph begin with, those left out that begin with something else.

    In 出国7万元，下降9%。拟出访2批次。用车87.15万元。保有量25辆。接待4.5万元。 three of five are.
    """
    runs: dict[int, list[Named]] = {}
    for fact in _heads(text):
        if fact.level is not None and fact.level.quantity is Quantity.MONEY and fact.scope.parent is None:
            runs.setdefault(fact.passage, []).append(Named(fact.level, fact.label))
    for run in runs.values():
        yield from _choices(run[:_LONGEST])


def _may_be_total(mention: Mention) -> bool:
    """Whether a sum may be told of a figure: numbers of lines give any small one that has no unit."""
    return mention.quantity is not Quantity.PLAIN or mention.significant >= _TELLING_BARE


def _like_heads(heads: Sequence[Named]) -> Iterator[Named]:
    """Return the heads that can be added to the first of some."""
    return takewhile(lambda head: head.mention.is_like == heads[0].mention.is_like, heads)


def _heads(text: Text) -> list[Fact]:
    """Return the first fact of each sentence that is no list of parts, with those that share its words.

    In 货物类、服务类分别完成47亿元、13亿元 both are told at once.
    """
    heads: dict[int, list[Fact]] = {}
    before: Fact | None = None
    for fact in text.facts:
        if fact.level is None or fact.scope.parent is not None:
            continue
        told = heads.setdefault(fact.sentence, [])
        if not told or (_IN_TURN.fullmatch(fact.level.lead) and told[-1] is before):
            told.append(fact)
        before = fact
    return [fact for told in heads.values() for fact in told]


def _leaves(text: Text) -> Iterator[list[Fact]]:
    """Yield the items of neighbouring sentences without their heads and without what is left over."""
    by_sentence: dict[int, list[Fact]] = {}
    for fact in text.facts:
        if fact.level is not None and not _REMAINDER.search(fact.label):
            by_sentence.setdefault(fact.sentence, []).append(fact)
    tails = [facts[1:] for facts in by_sentence.values() if len(facts) >= _FEW]
    for one, other in pairwise(tails):
        yield [*one, *other]


def _like_runs(items: Sequence[Fact]) -> Iterator[list[Named]]:
    """Yield the runs of items of one quantity."""
    run: list[Named] = []
    for fact in items:
        if fact.level is None:
            continue
        if run and run[-1].mention.is_like != fact.level.is_like:
            yield run[:_LONGEST]
            run = []
        run.append(Named(fact.level, fact.label))
    if run:
        yield run[:_LONGEST]


def _choices(run: Sequence[Named]) -> Iterator[list[Named]]:
    """Yield a run, and a run without its first or last item, which may be the total; then with a refund taken off."""
    for chosen in (run, run[1:], run[:-1]):
        if sum(1 for named in chosen if named.mention.amount) >= _FEW or _is_one_of_all(chosen, run=run):
            yield list(chosen)
    if any(_SUBTRACTED.search(named.label) for named in run) and len(run) > _FEW:
        yield [named.negative if _SUBTRACTED.search(named.label) else named for named in run]


def _is_one_of_all(chosen: Sequence[Named], *, run: Sequence[Named]) -> bool:
    """Whether a list tells one part and that all others are 0, behind its total: 决算4.5万元，出国0，用车4.5万元."""
    is_behind = len(chosen) >= _FEW and (chosen[0] is not run[0] or len(chosen) == len(run))
    return is_behind and sum(1 for named in chosen if named.mention.amount) == 1


def _sum(chosen: list[Named], *, index: AmountIndex, text: Text) -> Relation | None:
    """Return the sum of some figures to the nearest figure that it gives; a part told elsewhere may be missing."""
    first = chosen[0].mention
    items = {named.mention.start for named in chosen if named.mention.passage == first.passage}
    added = sum(named.mention.addend for named in chosen)
    rooms = (named.mention.room for named in chosen)
    room = max(first.room + sum(rooms), abs(float(added)) / _COARSE) if len(chosen) > _FEW else 0
    totals = islice(index.of(first.quantity).near(added, envelope=room), _NEAR)
    for total in sorted(totals, key=lambda named: _distance(named.mention, other=first)):
        is_item = total.mention.passage == first.passage and total.mention.start in items
        if not is_item and _comes_out(total, chosen=chosen, is_just_so=total.mention.addend == added):
            return sum_relation(total, items=chosen, holds=True)
    return _with_part_elsewhere(chosen, text=text) if len(chosen) > _FEW else None


def _comes_out(total: Named, *, chosen: Sequence[Named], is_just_so: bool) -> bool:
    """Whether a sum gives a figure: just so, or within rounding where its digits cannot be met by chance."""
    if is_just_so:
        is_named = names_total(total.label) and len(total.mention.printed) > _TELLING
        is_nested = any(_FEW * it.mention.amount == total.mention.amount for it in chosen)  # 50 over 20 and 30
        is_score = total.mention.quantity is Quantity.SCORE and not is_nested
        is_fine = len(chosen) > _FEW and (is_score or sum(1 for it in chosen if it.mention.decimals) >= _FEW)
        return total.mention.significant >= _TELLING or is_named or is_fine
    if len(chosen) <= _FEW or not sums_to(total, items=chosen):
        return False
    is_next = total.mention.significant >= _TELLING_BARE and _stands_before(total.mention, items=chosen)
    is_telling = is_next or total.mention.significant >= _SURE
    return is_telling or is_partition([it.label for it in chosen]) or _is_coarse(total, chosen)


def _stands_before(mention: Mention, *, items: Sequence[Named]) -> bool:
    """Whether nothing but words stands between a total and the first of its items."""
    first = items[0].mention
    return mention.passage == first.passage and mention.end + len(first.lead) == first.start


def _is_coarse(total: Named, chosen: Sequence[Named]) -> bool:
    """Whether a total tells many figures in a larger unit, as 3.72亿元 does those in 万元."""
    is_larger = all(it.mention.scale < total.mention.scale for it in chosen)
    return is_larger and len(chosen) > _SURE and total.mention.significant >= _TELLING_BARE


def _distance(mention: Mention, *, other: Mention) -> tuple[int, int]:
    return abs(mention.passage - other.passage), abs(mention.start - other.start)


def _with_part_elsewhere(chosen: list[Named], *, text: Text) -> Relation | None:
    """Return the sum of a list and the one part told with the total, as in 全市76.7亿元，其中市本级26.5亿元."""
    here = chosen[0].mention.passage
    near = (number for number in range(max(0, here - _NEAR), here + _NEAR) if number in text.totals_with_one_part)
    for fact in islice((fact for number in near for fact in text.totals_with_one_part[number]), _NEAR):
        if fact.level is None or fact.level.is_like != chosen[0].mention.is_like:
            continue
        part = next(item for scope in fact.inner for item in scope.levels if item.level is not None)
        if part.level is None:
            continue
        items = [Named(part.level, part.label), *chosen]
        if sums_to(Named(fact.level, fact.label), items=items):
            return sum_relation(Named(fact.level, fact.label), items=items, holds=True)
    return None
