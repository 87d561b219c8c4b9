"""Rows that tell a price, how many there are, perhaps for how long, and what they come to."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from math import prod

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within
from jixiao.proofreading.relations.basis.slipped import is_slip_of
from jixiao.proofreading.tables.view import RowView, TableView

_PRICE = late_pattern("标准|[均单]价|[（(](亿元|万元|元)/")
_TIMES = late_pattern("月数|月份数?|[天日次期年课学]时?数|时长|时间|期限|[（(]个?[月天日次期年][)）]")
_IN = late_pattern("(万元|元)(?=/|）|[)])")
_FEW = 2

Columns = tuple[int, ...]  # of the price, of what it is multiplied by, of the amount


def priced_cells(view: TableView) -> Iterator[Relation]:
    """Yield the products of the columns that give each other in nearly all rows.

    One that does not come out is told where its digits are mistyped and no other row fails.
    """
    for price in (it for it, head in view.heads.items() if _PRICE.search(head)):
        best = next((it for it in _readings(view, price=price) if _holds(view, columns=it)), None)
        if best is not None:
            yield from _told(view, columns=best)


def _readings(view: TableView, *, price: int) -> Iterator[Columns]:
    others = [it for it in view.heads if it != price]
    yield from ((price, count, amount) for count, amount in permutations(others, _FEW))
    for time in (it for it in others if _TIMES.search(view.heads[it])):
        for count, amount in permutations((it for it in others if it != time), _FEW):
            yield price, count, time, amount


def _told(view: TableView, *, columns: Columns) -> Iterator[Relation]:
    rows = _rows(view, columns=columns)
    failing = [row for row in rows if not _gives(row, columns, view)]
    for row in rows:
        if row not in failing:
            yield _relation(row, columns=columns, view=view)
        elif len(failing) == 1 and not row.is_total and _is_slip(row, columns, view):
            yield _relation(row, columns=columns, view=view, holds=False)


def _rows(view: TableView, *, columns: Columns) -> list[RowView]:
    return [row for row in view.rows if set(columns) <= set(row.cells)]


def _holds(view: TableView, *, columns: Columns) -> bool:
    """Whether columns give each other in more than one row, and fail in few of many."""
    rows = _rows(view, columns=columns)
    counts = [row.cells[column] for row in rows for column in columns[1:-1]]
    is_money = all(row.cells[columns[-1]].quantity is Quantity.MONEY for row in rows)
    if not is_money or any(it.quantity is Quantity.MONEY for it in counts):
        return False
    held = [row for row in rows if _gives(row, columns, view)]
    is_telling = all(len({row.cells[column].amount for row in held}) >= _FEW for column in columns[1:2])
    return is_telling and (len(held) == len(rows) or len(held) >= _FEW * (len(rows) - len(held)) > 0)


def _worth(row: RowView, columns: Columns, view: TableView) -> Fraction:
    """Return what a price comes to, in fen."""
    counts = (row.cells[column].amount for column in columns[1:-1])
    return _price(row.cells[columns[0]], head=view.heads[columns[0]]) * prod(counts, start=Fraction(1))


def _gives(row: RowView, columns: Columns, view: TableView) -> bool:
    worth, amount = _worth(row, columns, view), row.cells[columns[-1]]
    return bool(worth) and is_within(worth - amount.amount, envelope=amount.quantum / 2)


def _is_slip(row: RowView, columns: Columns, view: TableView) -> bool:
    amount = row.cells[columns[-1]]
    return is_slip_of(amount, value=_worth(row, columns, view) / amount.scale)


def _price(price: Mention, *, head: str) -> Fraction:
    """Return a price in fen; one without a unit beside it has that of its head."""
    unit = _IN.search(head)
    scale = price.scale if price.quantity is Quantity.MONEY and unit is None else MONEY_UNITS[unit[1] if unit else "元"]
    return price.value * scale


def _relation(row: RowView, *, columns: Columns, view: TableView, holds: bool = True) -> Relation:
    named: Sequence[Named] = [Named(row.cells[it], f"{row.label}{view.heads[it]}") for it in columns]
    *factors, amount = named
    worth = amount.mention.amount if holds else _worth(row, columns, view)
    formula = "×".join(it.text for it in factors)
    outcome = Outcome(worth, amount.mention.quantum / 2, holds=holds, formula=formula)
    return relation_of(RelationKind.PRODUCT, operands=factors, stated=amount, outcome=outcome)
