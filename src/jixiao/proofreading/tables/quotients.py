"""Columns of percentages that are shares: of another column, as 为预算%, or of the total row, as 占比%.

Which columns they are of is not written; the reading that holds in most rows is taken, and only where several hold.
"""

import re
from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.envelope import prints_as, quotient, range_of
from jixiao.proofreading.relations.judge_rate import rate_relation
from jixiao.proofreading.tables.told import surely_told
from jixiao.proofreading.tables.view import RowView, TableView

_SHARE = re.compile("%|％|占比|比重|结构|构成")
_CHANGE = re.compile("增|减|升|降|幅|比上年|较上年|同比|变动|差")
_LEAST = 3  # rows that show what a column is
_MOST = 12  # columns that are tried

Read = list[tuple[RowView, Relation]]


def quotient_cells(view: TableView) -> Iterator[Relation]:
    """Yield the percentages of each column as shares; one that fails is told where all others hold."""
    rated = view.rates
    shares = [it for it, head in view.heads.items() if _SHARE.search(head) and not _CHANGE.search(head)]
    amounts = [it for it, head in view.heads.items() if not _SHARE.search(head) and "率" not in head][:_MOST]
    for column in shares:
        if column in rated:
            continue
        found = [_of_total(view, column=column, part=part) for part in amounts]
        found += [_of_column(view, column=column, pair=(part, it)) for part in amounts for it in amounts if it != part]
        best = max(found, key=_count, default=[])
        if _count(best) >= _LEAST:
            yield from surely_told(best, view=view)


def _count(read: Read) -> int:
    """Return how many different shares hold that are no whole, which any two equal figures give."""
    return len({it.stated.printed for _, it in read if it.holds and it.computed.rstrip("0").rstrip(".") != "1"})


def _of_total(view: TableView, *, column: int, part: int) -> Read:
    totals = [row for row in view.rows if row.is_total and part in row.cells]
    if len(totals) != 1:
        return []
    whole = _named(totals[0], column=part, view=view)
    return [it for row in view.rows for it in _read(row, column=column, part=part, whole=whole, view=view)]


def _of_column(view: TableView, *, column: int, pair: tuple[int, int]) -> Read:
    part, base = pair
    return [
        it
        for row in view.rows
        if base in row.cells
        for it in _read(row, column=column, part=part, whole=_named(row, column=base, view=view), view=view)
    ]


def _read(row: RowView, *, column: int, part: int, whole: Named, view: TableView) -> Sequence[tuple[RowView, Relation]]:
    if not {column, part} <= set(row.cells):
        return ()
    stated, named = row.cells[column], _named(row, column=part, view=view)
    is_amount = Quantity.PERCENT not in (named.mention.quantity, whole.mention.quantity)
    if not is_amount or named.mention.is_like != whole.mention.is_like or not whole.mention.amount:
        return ()
    said = Said(Role.RATE, stated, f"{row.label}{view.heads[column]}")
    return ((row, rate_relation(said, part=named, whole=whole, holds=_holds(stated, part=named, whole=whole))),)


def _holds(stated: Mention, *, part: Named, whole: Named) -> bool:
    among = (whole.mention, part.mention)
    spread = quotient(range_of(part.mention, among=among), denominator=range_of(whole.mention, among=among))
    return spread is not None and prints_as(spread, stated=stated)


def _named(row: RowView, *, column: int, view: TableView) -> Named:
    return Named(row.cells[column], f"{row.label}{view.heads[column]}")
