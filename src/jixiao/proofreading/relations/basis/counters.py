"""Counts of several counters that one figure adds up, as its bracket says: 共30卷（册、盘、件）."""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.text import Text

_COUNTER = "[一-鿿]{1,2}"
_TOGETHER = late_pattern(rf"[（(]({_COUNTER}(?:[、，,/]{_COUNTER}){{0,9}})[)）]")
_PARTING = late_pattern("[、，,/]")


def can_be_added(mention: Mention, *, to: Mention, text: Text) -> bool:
    """Whether a figure can be part of another one: of its unit, or of a counter that its bracket names."""
    if mention.is_like == to.is_like:
        return True
    if mention.quantity is not Quantity.COUNT or to.quantity is not Quantity.COUNT:
        return False
    together = _TOGETHER.match(text.assembly.passages[to.passage].text, to.end)
    return together is not None and mention.counter in _PARTING.split(together[1])
