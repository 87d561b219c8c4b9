"""Shares in brackets behind all parts of a whole: 支出810万元，人员520.4万元（64.25%）、公用289.6万元（35.75%）."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Fact, Said, Scope
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sums_to

_FEW, _TELLING = 2, 3
_HALVES = 2
_ABOUT_ALL = range(90, 111)  # percent that all shares come to, though one is wrong

Share = tuple[Fact, Mention]


def whole_share_relations(text: Text) -> Iterator[Relation]:
    """Yield for each list of parts with their shares in brackets the shares that are of its whole, and those not."""
    for scope in text.assembly.scopes:
        for run, before in _runs(scope):
            whole = next((it for it in _wholes(scope, before=before) if _is_of(it, run=run)), None)
            if whole is not None:
                yield from _judge(run, whole=whole)


def _runs(scope: Scope) -> Iterator[tuple[list[Share], Fact | None]]:
    """Yield the items that stand behind each other with nothing but a percentage in brackets, and what is before."""
    run: list[Share] = []
    before: Fact | None = None
    for fact in [*scope.levels, None]:
        rate = _rate(fact) if fact is not None else None
        if fact is not None and rate is not None:
            run.append((fact, rate))
            continue
        if len(run) >= _FEW:
            yield run, before
        run, before = [], fact


def _rate(fact: Fact) -> Mention | None:
    """Return the percentage that stands alone in the brackets right behind a figure."""
    inner = fact.inner[0] if len(fact.inner) == 1 and fact.inner[0].sign == "（" else None
    alone = inner.facts[0] if inner is not None and len(inner.facts) == 1 else None
    if alone is None or alone.level is None or alone.label or alone.said or fact.level is None:
        return None
    is_rate = alone.level.quantity is Quantity.PERCENT and fact.level.quantity is not Quantity.PERCENT
    return alone.level if is_rate and alone.level.lead.strip() in ("（", "(") else None


def _wholes(scope: Scope, *, before: Fact | None) -> Iterator[Named]:
    for fact in (before, scope.parent):
        if fact is not None and fact.level is not None:
            yield Named(fact.level, fact.label)


def _is_of(whole: Named, *, run: Sequence[Share]) -> bool:
    """Whether parts add up to a whole, and most of their shares, of which one has many digits, are of it."""
    held = [rate for part, rate in run if part.level and fits(rate, part=Named(part.level, ""), whole=whole)]
    is_shown = any(rate.significant >= _TELLING for rate in held) and len(held) * _HALVES >= len(run)
    parts = [Named(part.level, part.label) for part, _ in run if part.level is not None]
    are_like = all(it.mention.is_like == whole.mention.is_like for it in parts)
    return is_shown and are_like and sums_to(whole, items=parts)


def _judge(run: Sequence[Share], *, whole: Named) -> Iterator[Relation]:
    """Yield the shares that hold, and those that do not where several do or all come to about 100 %."""
    held = sum(1 for part, rate in run if part.level and fits(rate, part=Named(part.level, ""), whole=whole))
    is_sure = held >= _FEW or round(sum(rate.value for _, rate in run)) in _ABOUT_ALL
    for fact, rate in run:
        if fact.level is not None:
            part = Named(fact.level, fact.label)
            holds = fits(rate, part=part, whole=whole)
            if holds or is_sure:
                yield rate_relation(Said(Role.SHARE, rate), part=part, whole=whole, holds=holds)
