"""The last numbers of rows that tell one amount each, and the text what they come to; blank cells may be lost."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.loose_row import LooseRow
from jixiao.proofreading.tables.told_sum import told_amounts, told_sum

_FEW, _MOST = 3, 60  # rows
_ADDED = (Quantity.PLAIN, Quantity.MONEY)
_SERIAL = 200  # a smaller number before the words of a row only counts it


def last_number_relations(text: Text, *, rows: Sequence[LooseRow]) -> Iterator[Relation]:
    """Yield for each run of such rows the amount of the text that they give; told only where it comes out."""
    told = told_amounts(text.levels)
    run: list[Named] = []
    for row in [*rows, LooseRow("", ())]:
        number = _amount(row)
        if number is not None and (not run or run[0].mention.quantity is number.quantity):
            run.append(Named(number, row.words or "表中"))
            continue
        if _FEW <= len(run) <= _MOST:
            yield from told_sum(run, told=told)
        run = []


def _amount(row: LooseRow) -> Mention | None:
    """Return the only number of a row, besides the one that counts it."""
    numbers = [it for it in row.numbers if it.quantity in _ADDED and it.value > 0]
    is_counted = len(numbers) > 1 and numbers[0].value < _SERIAL and not numbers[0].decimals and not row.words
    amounts = numbers[1:] if is_counted else numbers
    return amounts[0] if len(amounts) == 1 and len(amounts) == len(numbers) - is_counted else None
