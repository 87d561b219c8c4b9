"""The sum of a column that no row of its table adds up, and that the text tells: 下达资金113.5万元, and three projects.

Nothing says that they belong together, so that only a sum that comes out to the last digit is told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation
from jixiao.proofreading.tables.view import TableView

_FEW = 3  # rows
_TELLING = 2  # digits
_ADDED = (Quantity.PLAIN, Quantity.MONEY)

_Key = tuple[Quantity, Fraction]


def told_sum_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield for each column without a total that its rows give an amount of the text."""
    told = told_amounts(text.levels)
    for view in views if told else ():
        for items in _columns(view):
            yield from told_sum(items, told=told)


def told_amounts(figures: Iterable[Named]) -> dict[_Key, Named]:
    """Return the first of the amounts of money that are as much, by the amount and as it is printed."""
    found: dict[_Key, Named] = {}
    for it in figures:
        if it.mention.quantity is Quantity.MONEY and it.mention.significant >= _TELLING:
            found.setdefault((Quantity.MONEY, it.mention.amount), it)
            found.setdefault((Quantity.PLAIN, it.mention.value), it)
    return found


def told_sum(items: Sequence[Named], *, told: Mapping[_Key, Named]) -> Iterator[Relation]:
    """Yield the sum of amounts to the figure that it gives, in its unit where they show none."""
    quantity = items[0].mention.quantity
    is_money = quantity is Quantity.MONEY
    added = sum_of(it.mention for it in items) if is_money else sum((it.mention.value for it in items), Fraction(0))
    total = told.get((quantity, added))
    if total is not None:
        like = [it if is_money else Named(_like(it.mention, other=total.mention), it.label) for it in items]
        yield sum_relation(total, items=like, holds=True)


def _columns(view: TableView) -> Iterator[list[Named]]:
    """Yield the amounts of each column that all rows fill, none where a row adds up others."""
    rows = view.rows
    if len(rows) < _FEW or any(row.is_total for row in rows):
        return
    for column in sorted(set.intersection(*(set(row.cells) for row in rows))):
        items = [Named(row.cells[column], row.label or "表中") for row in rows]
        like = {it.mention.is_like for it in items}
        if len(like) == 1 and items[0].mention.quantity in _ADDED and all(it.mention.value > 0 for it in items):
            yield items


def _like(mention: Mention, *, other: Mention) -> Mention:
    """Return a number in the unit of an amount."""
    return replace(mention, quantity=other.quantity, unit=other.unit, scale=other.scale)
