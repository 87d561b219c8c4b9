"""Columns of a table that tell how far two others are apart, and at what rate."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, prints_as, sum_envelope
from jixiao.proofreading.relations.changes.growth_reading import rate_between
from jixiao.proofreading.tables.told import surely_told
from jixiao.proofreading.tables.view import RowView, TableView

_RATE = late_pattern("率|%|％|±|幅|比例")
_CHANGE = late_pattern("增[、/]?减|增加|减少|差额|差异|变动|升降|比上年|较上年|增长|增幅|降幅|同比")

Columns = tuple[int, int]


def change_cells(view: TableView) -> Iterator[Relation]:
    """Yield the changes and the rates of change of each row; one that fails is told where all others hold."""
    changed = [it for it, head in view.heads.items() if _CHANGE.search(head)]
    amounts = [it for it, head in view.heads.items() if it not in changed and not _RATE.search(head)]
    for column in changed:
        is_rate = _RATE.search(view.heads[column]) is not None or _holds_rates(view, column=column)
        readings = [(one, other) for pair in combinations(amounts, 2) for one, other in (pair, pair[::-1])]
        found = [_read(view, column=column, pair=pair, is_rate=is_rate) for pair in readings]
        best = max(found, key=lambda read: sum(1 for _, it in read if it.holds), default=[])
        yield from surely_told(best, view=view)


def _holds_rates(view: TableView, *, column: int) -> bool:
    return any(row.cells[column].quantity is Quantity.PERCENT for row in view.rows if column in row.cells)


def _read(view: TableView, *, column: int, pair: Columns, is_rate: bool) -> list[tuple[RowView, Relation]]:
    """Return what a column says if it compares the first of two columns with the second."""
    found = []
    for row in view.rows:
        if {column, *pair} <= set(row.cells) and row.cells[pair[1]].amount:
            level, prior = _named(row, column=pair[0], view=view), _named(row, column=pair[1], view=view)
            stated = _named(row, column=column, view=view)
            if level.mention.is_like == prior.mention.is_like:
                found.append((row, (_rate if is_rate else _apart)(level, prior=prior, stated=stated)))
    return found


def _named(row: RowView, *, column: int, view: TableView) -> Named:
    return Named(row.cells[column], f"{row.label}{view.heads[column]}")


def _apart(level: Named, *, prior: Named, stated: Named) -> Relation:
    among = [level.mention, prior.mention, stated.mention]
    apart = level.mention.amount - prior.mention.amount
    is_like = stated.mention.is_like == level.mention.is_like
    holds = is_like and is_within(apart - stated.mention.amount, envelope=sum_envelope(among))
    outcome = Outcome(apart, sum_envelope(among), holds=holds, formula=f"{level.text}－{prior.text}")
    return relation_of(RelationKind.DIFFERENCE, operands=(level, prior), stated=stated, outcome=outcome)


def _rate(level: Named, *, prior: Named, stated: Named) -> Relation:
    change = level.mention.amount - prior.mention.amount
    computed = Fraction(change) / prior.mention.amount * 100
    spread = rate_between(level.mention, prior=prior.mention)
    is_sign_right = (stated.mention.amount < 0) == (change < 0) or not stated.mention.amount
    holds = spread is not None and is_sign_right and prints_as(spread, stated=stated.mention)
    formula = f"（{level.text}－{prior.text}）÷{prior.text}"
    outcome = Outcome(computed, stated.mention.quantum / 2, holds=holds, formula=formula)
    return relation_of(RelationKind.GROWTH, operands=(level, prior), stated=stated, outcome=outcome)
