"""One row of 三公经费 with all its columns: 合计, 出国, 用车小计, 购置, 运行, 接待, each once or in pairs."""

from collections.abc import Iterable, Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.loose_row import LooseRow

_COLUMNS, _PAIR = 6, 2
_ORDERS = (  # where 合计, 出国, 接待, 用车小计, 购置 and 运行 stand
    (0, 1, 5, 2, 3, 4),
    (0, 1, 2, 3, 4, 5),
)
_ADDED = (Quantity.PLAIN, Quantity.MONEY)
_TELLING = 3  # digits of a total


def wide_expenses(rows: Iterable[LooseRow]) -> Iterator[Relation]:
    """Yield the sums of both totals of such a row; told only where both come out."""
    for row in rows:
        numbers = [it for it in row.numbers if it.quantity in _ADDED]
        if len(numbers) in (_COLUMNS, _COLUMNS * _PAIR):
            step = len(numbers) // _COLUMNS
            for side in range(step):
                yield from _judge(numbers[side::step])


def _judge(numbers: Sequence[Mention]) -> Iterator[Relation]:
    named = [Named(it, "三公经费") for it in numbers]
    for whole, abroad, guests, cars, bought, run in _ORDERS:
        sums = ((whole, (abroad, cars, guests)), (cars, (bought, run)))
        pairs = [(named[total], [named[at] for at in parts]) for total, parts in sums]
        is_telling = named[whole].mention.significant >= _TELLING and named[cars].mention.amount
        if is_telling and all(sums_to(total, items=items) for total, items in pairs):
            yield from (sum_relation(total, items=items, holds=True) for total, items in pairs)
            return
