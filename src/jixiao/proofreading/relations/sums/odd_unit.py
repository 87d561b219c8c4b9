"""Numbered lines of which one amount alone has another unit: 经费84万元：1.甲36万元；2.乙33万元；3.丙15元."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_unit
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.numbered import numbered_runs
from jixiao.proofreading.relations.sums.total import sum_relation

_PAIR, _MOST = 2, 40  # units of such a list; figures near it that may be its total


def odd_unit_relations(text: Text) -> Iterator[Relation]:
    """Yield the sum of each list of lines that fails for the unit of one of them.

    The figure above or below the lines that they give to the last digit, once all have one unit, is their total.
    """
    for run in numbered_runs(text):
        if len({it.mention.unit for it in run}) == _PAIR and not any(names_price(it.label) for it in run):
            total = next((it for it in _totals(run, text=text) if fails_by_unit(it, items=run)), None)
            if total is not None:
                yield sum_relation(total, items=run, holds=False)


def _totals(run: Sequence[Named], *, text: Text) -> Iterator[Named]:
    """Yield the figures of the line above, the nearest first, and those of the line below that are called totals."""
    yield from text.levels_of(run[0].mention.passage - 1)[: -_MOST - 1 : -1]
    below = text.levels_of(run[-1].mention.passage + 1)[:_MOST]
    yield from (it for it in below if names_total(it.label) or names_total(it.mention.lead))
