"""Rows of numbers whose heads a converter lost, which may still hold a total with its parts, or a rate of two."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sum_relation
from jixiao.proofreading.tables.flattened import loose_rows
from jixiao.reading.document import Document

_FEW, _MOST = 2, 40  # numbers of a row
_ALL = 100
_TELLING = 2  # digits of a total that a sum does not meet by chance


def loose_figures(document: Document) -> list[Named]:
    """Return the amounts of rows without heads."""
    rows = loose_rows(document.paragraphs())
    return [Named(it, "表中") for row in rows for it in row if it.quantity is Quantity.MONEY]


def loose_relations(document: Document) -> Iterator[Relation]:
    """Yield for each number of a row the sum of those right behind it, and its rates; told only where they come out."""
    for row in loose_rows(document.paragraphs()):
        yield from _rates(row[:_MOST])
        for index, total in enumerate(row[:_MOST]):
            items = _parts(total, after=row[index + 1 : _MOST])
            if items:
                named = [Named(item, "表中") for item in items]
                yield sum_relation(Named(total, "表中合计"), items=named, holds=True)


def _rates(row: Sequence[Mention]) -> Iterator[Relation]:
    """Yield for each rate of a row the number right before it as a share of one before that, where it comes out."""
    for at, rate in enumerate(row[_FEW:], start=_FEW):
        if rate.quantity is Quantity.PERCENT and rate.value == _ALL:
            yield from _whole(row[:at], rate=rate)
        if rate.quantity is not Quantity.PERCENT or rate.significant < _FEW:
            continue
        part = Named(row[at - 1], "表中")
        wholes = (it for it in row[: at - 1] if fits(rate, part=part, whole=Named(it, "")))
        is_fine = rate.decimals > 1 and rate.significant > _FEW  # 19.23% tells enough of 10 and 52
        whole = next((it for it in wholes if it.decimals or it.quantity is Quantity.MONEY or is_fine), None)
        if whole is not None and (part.mention.decimals or is_fine):
            said = Said(Role.RATE, rate, "表中比率")
            yield rate_relation(said, part=part, whole=Named(whole, "表中"), holds=True)


def _whole(before: Sequence[Mention], *, rate: Mention) -> Iterator[Relation]:
    """Yield a rate of 100 % behind two amounts that are the same."""
    part, *others = reversed(before)
    if part.significant < _FEW or part.quantity is Quantity.PERCENT:
        return
    whole = next((it for it in others if it.amount == part.amount and it.is_like == part.is_like), None)
    if whole is not None:
        said = Said(Role.RATE, rate, "表中比率")
        yield rate_relation(said, part=Named(part, "表中"), whole=Named(whole, "表中"), holds=True)


def _parts(total: Mention, *, after: Sequence[Mention]) -> Sequence[Mention]:
    added = Fraction(0)
    for count, item in enumerate(after, start=1):
        if item.is_like != total.is_like:
            return ()
        added += item.amount
        if added == total.amount and sum(1 for it in after[:count] if it.amount) >= _FEW:
            return after[:count] if total.significant >= _TELLING else ()
    return ()
