"""Some of what was just counted: 172项重大工程中的29项, 102个部门公开预算，其中81个."""

from collections.abc import Iterator
from itertools import pairwise

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, order_relation
from jixiao.proofreading.relations.basis.text import Text

_AMONG = late_pattern("[^，。；：（）]{0,24}[中里][，的有]?(?:仅|只)?有?")


def some_of_relations(text: Text) -> Iterator[Relation]:
    """Yield that what is counted among other things of its kind is no more than they are."""
    for mentions in text.assembly.mentions:
        for whole, part in pairwise(mentions):
            is_like = whole.quantity is Quantity.COUNT is part.quantity and whole.is_like == part.is_like
            if is_like and part.amount <= whole.amount and _AMONG.fullmatch(part.lead):
                all_of = Named(whole, "总数")
                yield order_relation(Named(part, "其中"), larger=all_of, bound=all_of)
