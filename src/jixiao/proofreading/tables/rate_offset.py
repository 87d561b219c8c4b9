"""Where the numbers of a row stand under heads that are more: a percentage stands under the head of a rate."""

from collections.abc import Mapping, Sequence

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity

_RATE = late_pattern("率|%|％|进度|占比|比例|比重|幅度")
_AMOUNT = late_pattern("预算|执行数|决算|支出|金额|资金")


def moved_by(heads: Mapping[int, str], *, numbers: Mapping[int, Mention]) -> int:
    """Return by how many columns the numbers of a row stand too far left, as under heads that a merged cell begins.

    A percentage under the head of an amount shows it, where the head of the rate is further right.
    """
    rates = [column for column, head in heads.items() if _RATE.search(head)]
    percents = [column for column, it in numbers.items() if it.quantity is Quantity.PERCENT]
    if len(rates) != 1 or len(percents) != 1:
        return 0
    head = heads.get(percents[0], "")
    is_amount = _AMOUNT.search(head) is not None and not _RATE.search(head)
    moved = rates[0] - percents[0]
    return moved if is_amount and moved > 0 and max(numbers) + moved <= max(heads) else 0


def rate_offset(heads: Sequence[str], *, numbers: Sequence[Mention | None]) -> int | None:
    """Return how many heads stand before that of the first number; None where no single rate shows it.

    Args:
        heads: The words of the head from the left.
        numbers: The numbers of a row; None for a blank cell.
    """
    rates = [at for at, head in enumerate(heads) if _RATE.search(head)]
    percents = [at for at, it in enumerate(numbers) if it is not None and it.quantity is Quantity.PERCENT]
    if len(rates) != 1 or len(percents) != 1:
        return None
    offset = rates[0] - percents[0]
    return offset if 0 <= offset <= len(heads) - len(numbers) else None
