"""Rows that tell a price, how many there are, and what they come to."""

from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.relations.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.envelope import is_within
from jixiao.proofreading.tables.view import RowView, TableView

_PRICE = late_pattern("标准|[均单]价|[（(](亿元|万元|元)/")
_IN = late_pattern("(万元|元)(?=/|）|[)])")
_FEW = 2

Columns = tuple[int, int, int]


def priced_cells(view: TableView) -> Iterator[Relation]:
    """Yield the products of the columns that give each other in all rows; told only where they come out."""
    for price in (it for it, head in view.heads.items() if _PRICE.search(head)):
        others = [it for it in view.heads if it != price]
        readings = [(price, count, amount) for count in others for amount in others if count != amount]
        best = next((it for it in readings if _holds(view, columns=it)), None)
        for row in view.rows if best is not None else ():
            if best is not None and set(best) <= set(row.cells):
                yield _relation(row, columns=best, view=view)


def _holds(view: TableView, *, columns: Columns) -> bool:
    rows = [row for row in view.rows if set(columns) <= set(row.cells)]
    counted = [row for row in rows if row.cells[columns[1]].quantity is not Quantity.MONEY]
    is_money = all(row.cells[columns[2]].quantity is Quantity.MONEY for row in rows)
    is_telling = len({row.cells[columns[1]].amount for row in rows}) >= _FEW
    return is_money and is_telling and len(counted) == len(rows) and all(_gives(it, columns, view) for it in rows)


def _gives(row: RowView, columns: Columns, view: TableView) -> bool:
    price, count, amount = (row.cells[column] for column in columns)
    product = _price(price, head=view.heads[columns[0]]) * count.amount
    return bool(product) and is_within(product - amount.amount, envelope=amount.quantum / 2)


def _price(price: Mention, *, head: str) -> Fraction:
    """Return a price in fen; one without a unit beside it has that of its head."""
    unit = _IN.search(head)
    scale = price.scale if price.quantity is Quantity.MONEY and unit is None else MONEY_UNITS[unit[1] if unit else "元"]
    return price.value * scale


def _relation(row: RowView, *, columns: Columns, view: TableView) -> Relation:
    price, count, amount = (Named(row.cells[it], f"{row.label}{view.heads[it]}") for it in columns)
    outcome = Outcome(
        amount.mention.amount, amount.mention.quantum / 2, holds=True, formula=f"{price.text}×{count.text}"
    )
    return relation_of(RelationKind.PRODUCT, operands=(price, count), stated=amount, outcome=outcome)
