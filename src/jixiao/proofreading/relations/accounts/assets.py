"""Assets, debts and what is left: assets less debts are the net assets, debts of assets are the ratio of debts."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits

_ASSETS = late_pattern("(?<![净定动形用程])资产(?:总额|合计|总计)$")
_DEBTS = late_pattern("负债(?:总额|合计|总计)?$")
_NET = late_pattern("(?:净资产|所有者权益)(?:总额|合计|总计)?$")
_RATE = "资产负债率"
_TRIPLES = (
    (late_pattern("原值|原价"), late_pattern("累计(?:折旧|摊销)"), late_pattern("净值|净额|账面价值")),
    (late_pattern("编制"), late_pattern("实有|在[职岗编]|现有"), late_pattern("[空缺]编")),
)


def asset_relations(text: Text) -> Iterator[Relation]:
    """Yield whether net assets and ratios of debts follow from the assets and debts told before them.

    So does the net value of an asset from what it cost and what was written off, and posts that nobody holds.
    """
    for sentence in text.sentences:
        yield from _judged([it for it in sentence if it.scope.parent is None])
        yield from _net_values([it for it in sentence if it.level is not None])
        yield from _rate_before(sentence)


def _net_values(facts: Sequence[Fact]) -> Iterator[Relation]:
    for run in zip(facts, facts[1:], facts[2:], strict=False):
        named = [Named(it.level, it.label) for it in run if it.level is not None]
        is_named = any(all(kind.search(it.label) for kind, it in zip(kinds, run, strict=True)) for kinds in _TRIPLES)
        if is_named and len({it.mention.is_like for it in named}) == 1 and len({it.scope.sentence for it in run}) == 1:
            yield _net(named[2], assets=named[0], debts=named[1])


def _judged(facts: Sequence[Fact]) -> Iterator[Relation]:
    assets: Named | None = None
    debts: Named | None = None
    for fact in facts:
        if fact.level is None:
            continue
        named = Named(fact.level, fact.label)
        if _ASSETS.search(fact.label):
            assets, debts = named, None
        elif _DEBTS.search(fact.label):
            debts = named
        if assets is None or debts is None or assets.mention.is_like != debts.mention.is_like:
            continue
        if _NET.search(fact.label) and named.mention.is_like == assets.mention.is_like:
            yield _net(named, assets=assets, debts=debts)
        yield from _rates(fact, assets=assets, debts=debts)


def _net(stated: Named, *, assets: Named, debts: Named) -> Relation:
    left = assets.mention.amount - debts.mention.amount
    envelope = sum_envelope([assets.mention, debts.mention, stated.mention])
    holds = is_within(left - stated.mention.amount, envelope=envelope)
    outcome = Outcome(left, envelope, holds=holds, formula=f"{assets.text}－{debts.text}")
    return relation_of(RelationKind.DIFFERENCE, operands=(assets, debts), stated=stated, outcome=outcome)


def _rate_before(facts: Sequence[Fact]) -> Iterator[Relation]:
    """Yield the ratio that stands before the only assets and debts of its sentence."""
    rates = [it for it in facts if it.level and it.level.quantity is Quantity.PERCENT and it.label.endswith(_RATE)]
    assets, debts = ([it for it in facts if kind.search(it.label) and it.level] for kind in (_ASSETS, _DEBTS))
    if len(rates) == len(assets) == len(debts) == 1 and facts[0] is rates[0]:
        rate, whole, part = (Named(it.level, it.label) for it in (rates[0], assets[0], debts[0]) if it.level)
        said = Said(Role.RATE, rate.mention, rate.label)
        if whole.mention.amount and whole.mention.is_like == part.mention.is_like:
            yield rate_relation(said, part=part, whole=whole, holds=fits(rate.mention, part=part, whole=whole))


def _rates(fact: Fact, *, assets: Named, debts: Named) -> Iterator[Relation]:
    for said in fact.said:
        if said.role is Role.RATE and said.label.endswith(_RATE) and assets.mention.amount:
            yield rate_relation(said, part=debts, whole=assets, holds=fits(said.mention, part=debts, whole=assets))
