"""What is told roughly of a figure that the text tells too: 增幅近20% and 增幅19.26%, 超2905亿元 and 2905.8亿元."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named, order_relation
from jixiao.proofreading.relations.text import Text

_MORE, _LESS = late_pattern("(?<!不)(?:超过?|逾|突破|多于)$"), late_pattern("(?:近|接近|不足|不到)$")
_ENDS = tuple("超过逾破于近足到")  # of what both find
_KINDS = (Quantity.MONEY, Quantity.PERCENT, Quantity.COUNT)
_LEAST = 2  # digits more that the exact figure has


def nearly_relations(text: Text) -> Iterator[Relation]:
    """Yield that such a bound is just below or just above a figure of the text with more digits; only if one is."""
    exact = [it for mentions in text.assembly.mentions for it in mentions if it.quantity in _KINDS]
    for bound in exact:
        way = _way(bound.lead) if bound.lead.endswith(_ENDS) else 0
        figure = next((it for it in exact if _is_just(it, bound=bound, way=way)), None) if way else None
        if figure is not None:
            named, told = Named(figure, "实际数"), Named(bound, "约数")
            smaller, larger = (told, named) if way > 0 else (named, told)
            yield order_relation(smaller, larger=larger, bound=told)


def _way(lead: str) -> int:
    return 1 if _MORE.search(lead) else -1 if _LESS.search(lead) else 0


def _is_just(figure: Mention, *, bound: Mention, way: int) -> bool:
    """Whether a figure is on the right side of a bound by less than its last digit, and told more exactly."""
    apart = (figure.amount - bound.amount) * way
    is_finer = figure.significant >= min(bound.significant + 1, _LEAST + bound.significant) and figure is not bound
    return figure.is_like == bound.is_like and is_finer and 0 <= apart < bound.quantum
