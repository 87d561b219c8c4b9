"""What is told roughly of a figure that the text tells too: 增幅近20% and 增幅19.26%, 超2905亿元 and 2905.8亿元."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.amounts import AmountIndex
from jixiao.proofreading.relations.basis.build import Named, order_relation
from jixiao.proofreading.relations.basis.text import Text

_MORE, _LESS = late_pattern("(?<!不)(?:超过?|逾|突破|多于)$"), late_pattern("(?:近|接近|不足|不到)$")
_OR_MORE = ("以上", "多元", "多人")
_ENDS = tuple("超过逾破于近足到")  # of what both find
_KINDS = (Quantity.MONEY, Quantity.PERCENT, Quantity.COUNT)


def nearly_relations(text: Text) -> Iterator[Relation]:
    """Yield that such a bound is just below or just above a figure of the text with more digits; only if one is."""
    told = [Named(it, "实际数") for mentions in text.assembly.mentions for it in mentions if it.quantity in _KINDS]
    index = AmountIndex(told)
    for bound in (it.mention for it in told):
        way = _way(bound, text=text)
        near = index.of(bound.quantity).near(bound.amount, envelope=bound.quantum) if way else ()
        named = next((it for it in near if _is_just(it.mention, bound=bound, way=way)), None)
        if named is not None:
            rough = Named(bound, "约数")
            smaller, larger = (rough, named) if way > 0 else (named, rough)
            yield order_relation(smaller, larger=larger, bound=rough)


def _way(bound: Mention, *, text: Text) -> int:
    """Return 1 for a bound that the figure is above, -1 for one that it is below, 0 for none."""
    if text.assembly.passages[bound.passage].text.startswith(_OR_MORE, bound.end):
        return 1
    is_told = bound.lead.endswith(_ENDS)
    return 1 if is_told and _MORE.search(bound.lead) else -1 if is_told and _LESS.search(bound.lead) else 0


def _is_just(figure: Mention, *, bound: Mention, way: int) -> bool:
    """Whether a figure is on the right side of a bound by less than its last digit, and told more exactly."""
    apart = (figure.amount - bound.amount) * way
    is_finer = figure.significant > bound.significant
    return figure.is_like == bound.is_like and is_finer and 0 <= apart < bound.quantum
