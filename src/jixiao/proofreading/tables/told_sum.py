"""The sum of a column that no row of its table adds up, and that the text tells: 下达资金113.5万元, and three projects.

Nothing says that they belong together, so that only a sum that comes out to the last digit is told.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.text import Text
from jixiao.proofreading.relations.total import sum_relation
from jixiao.proofreading.tables.view import TableView

_FEW = 3  # rows
_TELLING = 2  # digits
_ADDED = (Quantity.PLAIN, Quantity.MONEY)


def told_sum_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield for each column without a total that its rows give an amount of the text."""
    told = [it for it in text.levels if it.mention.quantity is Quantity.MONEY and it.mention.significant >= _TELLING]
    for view in views if told else ():
        for items in _columns(view):
            found = told_sum(items, told=told)
            if found is not None:
                yield found


def told_sum(items: Sequence[Named], *, told: Sequence[Named]) -> Relation | None:
    """Return the sum of amounts to the first of some figures that it gives, in its unit where they show none."""
    for total in told:
        like = [Named(_like(it.mention, other=total.mention), it.label) for it in items]
        if sum_of(it.mention for it in like) == total.mention.amount:
            return sum_relation(total, items=like, holds=True)
    return None


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
    """Return an amount in the unit of another one, where it shows none."""
    if mention.quantity is Quantity.MONEY:
        return mention
    return replace(mention, quantity=other.quantity, unit=other.unit, scale=other.scale)
