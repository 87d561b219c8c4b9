"""Figures of the Book from the numbers that a document prints."""

from jixiao.book.column import Kind
from jixiao.book.figure import Figure, State, exact
from jixiao.proofreading.figures.mention import Mention, Quantity

_QUANTITIES = {
    Kind.MONEY: (Quantity.MONEY,),
    Kind.PERCENT: (Quantity.PERCENT,),
    Kind.NUMBER: (Quantity.COUNT, Quantity.SCORE),
}


def fits(mention: Mention, *, kind: Kind) -> bool:
    """Whether a printed number measures what a column holds."""
    return mention.quantity in _QUANTITIES.get(kind, ())


def figure_of(mention: Mention) -> Figure:
    """Return the figure of a printed number; printed money is rounded in its last digit."""
    if mention.quantity is Quantity.MONEY:
        return Figure(State.VALUE, exact(mention.amount), exact(mention.quantum))
    if mention.quantity is Quantity.PERCENT:
        return Figure.percent(mention.printed.replace(",", ""))
    return Figure(State.VALUE, exact(mention.amount))
