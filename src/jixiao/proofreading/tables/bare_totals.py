"""Numbers that stand alone on their line below rows that end with one: 工程甲 13, 工程乙 8, 小计 lost, 21."""

from collections.abc import Iterable, Iterator

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.loose_row import LooseRow

_FEW, _MOST = 2, 60  # rows
_ADDED = (Quantity.PLAIN, Quantity.MONEY)


def bare_totals(rows: Iterable[LooseRow]) -> Iterator[Relation]:
    """Yield that such a number is the sum of the last rows before it; each sum stands for its rows from there on."""
    stack: list[Named] = []
    for row in rows:
        number = row.numbers[-1] if row.numbers and row.numbers[-1].quantity in _ADDED else None
        if number is None or row.is_drawn:
            stack = []
            continue
        count = _summed(number, stack=stack) if not row.words and len(row.numbers) == 1 else 0
        if count:
            yield sum_relation(Named(number, "合计"), items=stack[-count:], holds=True)
            del stack[-count:]
        stack = [*stack, Named(number, row.words or "小计")][-_MOST:]


def _summed(total: Mention, *, stack: list[Named]) -> int:
    """Return how many of the last rows give a number, 0 if they do not."""
    counts = range(_FEW, len(stack) + 1)
    return next((it for it in counts if total.amount and sums_to(Named(total, ""), items=stack[-it:])), 0)
