"""Balances: what was there, and what came in, less what went out, is what is left."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_LEFT = late_pattern("结余|结转|余额|剩余")
_OPENING = late_pattern("上年|年初|期初|以前年度|[0-9]{4}年度?(?:末)?(?:结余|结转)|年末结余|结转")
_SPENT = late_pattern("支出|使用|用于|支付|拨付|执行|偿还|发放")
_ROLLED = (
    late_pattern("(?:上年末?|年初)(?:(?:滚存|累计)(?:结余|结存)?|结余|结存)"),
    late_pattern("(?:本年|当年|当期)(?:收支)?(?:结余|结存)"),
    late_pattern("^(?!上年|年初)(?:.*(?:年末|年终|期末))?.{0,8}(?:滚存|累计)(?:结余|结存)"),
)
_CARRIED = (
    late_pattern("(?:年初|上年)(?:结转和结余|结转结余|结转|结余)(?:资金|为)?"),
    late_pattern("(?:本年|当年)收入(?:合计)?(?:为)?"),
    late_pattern("(?:本年|当年)支出(?:合计)?(?:为)?"),
    late_pattern("(?:年末|年终)(?:结转和结余|结转结余|结转|结余)(?:资金|为)?"),
)
_OF_YEAR = late_pattern("(?:本年|当年|年度|当期)(?:收支)?(?:结余|结存)|收支结余")
_ANY, _OF_ALL = (
    late_pattern("(?:收支)?结余(?:为|约)?"),
    late_pattern("(?:年末|期末|年终)?(?:滚存|累计)(?:结余|结存|余额)?(?:为|约|达)?"),
)
_CAME = late_pattern("(?:收入|(?<![税征回])收)(?:总?计|合计|总?额|总量|数)*$")
_WENT = late_pattern("(?:支出|(?<!收)支)(?:总?计|合计|总?额|总量|数)*$")
_AT_FIRST = late_pattern("(?:上年末?|年初|期初)(?:滚存|累计)?(?:结余|结转|结存)[^，。；]{0,8}$")
_NEAR = 10  # figures before what is left
_AFTER = 4  # figures after it
_TELLING = 3  # digits that a sum does not meet by chance


def balance_relations(text: Text) -> Iterator[Relation]:
    """Yield for each remainder that opening, income and spending before it give it; told only where they come out."""
    yield from _rolled(text)
    yield from _carried(text)
    yield from _of_year(text)
    levels = [named for named in text.levels if named.mention.quantity is Quantity.MONEY]
    for index, left in enumerate(levels):
        is_left = _LEFT.search(left.label) and not _AT_FIRST.search(left.label)
        if is_left and left.mention.significant >= _TELLING:
            found = _balance(left, near=[*levels[max(0, index - _NEAR) : index], *levels[index + 1 : index + _AFTER]])
            if found is not None:
                yield found


def _rolled(text: Text) -> Iterator[Relation]:
    """Yield for 本年结余1万元，上年结余3万元，年末滚存结余4万元 whether the first two give the third."""
    for sentence in text.sentences:
        kinds = [
            [Named(it.level, it.label) for it in sentence if it.level and kind.search(it.label) and _is_money(it)]
            for kind in _ROLLED
        ]
        kinds[0] += [Named(it.prior, "上年结余") for it in sentence if it.prior and _ROLLED[0].search(it.prior.lead)]
        if all(len(found) == 1 for found in kinds):
            earlier, current, total = (named for found in kinds for named in found)
            items = [earlier, current]
            yield sum_relation(total, items=items, holds=sums_to(total, items=items))


def _carried(text: Text) -> Iterator[Relation]:
    """Yield whether opening, income and spending told right behind each other give the closing that follows."""
    for sentence in text.sentences:
        for run in zip(sentence, sentence[1:], sentence[2:], sentence[3:], strict=False):
            is_named = all(kind.fullmatch(it.label) for kind, it in zip(_CARRIED, run, strict=True))
            if is_named and all(_is_money(it) and it.scope is run[0].scope for it in run):
                opening, income, spent, left = (Named(it.level, it.label) for it in run if it.level)
                items = [opening, income, spent.negative]
                yield sum_relation(left, items=items, holds=sums_to(left, items=items))


def _of_year(text: Text) -> Iterator[Relation]:
    """Yield for 收入5万元，支出3万元，本年收支结余2万元 whether the first two, if nothing else came in, give it.

    So must 结余2万元 where 滚存结余9万元, what is left of all years, stands right behind it.
    """
    before: list[Fact] = []
    for fact, following in pairwise((*text.facts, None)):
        before = before if fact and before and before[0].passage == fact.passage else []
        if fact is not None and _is_money(fact) and fact.scope.parent is None and not fact.is_base:
            if _OF_YEAR.search(fact.label) or _is_of_one_year(fact, following=following):
                yield from _left_of(before, left=fact)
            before = [] if _LEFT.search(fact.label) or _OF_ALL.fullmatch(fact.label) else [*before, fact]


def _is_of_one_year(fact: Fact, *, following: Fact | None) -> bool:
    is_beside = following is not None and following.sentence == fact.sentence and not following.starts_clause
    return (
        following is not None and is_beside and bool(_ANY.fullmatch(fact.label) and _OF_ALL.fullmatch(following.label))
    )


def _left_of(before: Sequence[Fact], *, left: Fact) -> Iterator[Relation]:
    levels = [it.level for it in (*before, left) if it.level is not None]
    kinds = (_CAME, _WENT)
    is_pair = len(before) == len(kinds) and all(
        kind.search(core_of(it.label)) for kind, it in zip(kinds, before, strict=True)
    )
    if is_pair and not left.inner and len({it.is_like for it in levels}) == 1:
        income, spent = (Named(it.level, it.label) for it in before if it.level is not None)
        apart, envelope = income.mention.amount - spent.mention.amount, sum_envelope(levels)
        holds = is_within(apart - levels[-1].amount, envelope=envelope)
        outcome = Outcome(apart, envelope, holds=holds, formula=f"{income.text}－{spent.text}")
        stated = Named(levels[-1], left.label)
        yield relation_of(RelationKind.DIFFERENCE, operands=(income, spent), stated=stated, outcome=outcome)


def _is_money(fact: Fact) -> bool:
    return fact.level is not None and fact.level.quantity is Quantity.MONEY


def _balance(left: Named, *, near: Sequence[Named]) -> Relation | None:
    openings = [it for it in near if _OPENING.search(it.label) and it.mention.amount]
    spendings = [it for it in near if _SPENT.search(it.label) and it.mention.amount and it not in openings]
    for opening in openings:
        for spent in spendings:
            for income in near:
                if income in (opening, spent) or not income.mention.amount:
                    continue
                residual = opening.mention.amount + income.mention.amount - spent.mention.amount
                if residual == left.mention.amount:
                    return sum_relation(left, items=[opening, income, spent.negative], holds=True)
    return None
