"""Lines that go on a list which 其中 begins: 其中：甲4842人，343.9万元； over 乙411人，28.3万元；."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_BEGINS = "其中"
_FEW, _MOST = 2, 12  # lines


def of_which_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the first amounts, and the first counts, of a line that begins with 其中 and of so many lines below it.

    The lines below have no numbers, which are those of the list that the line above belongs to.
    """
    for number, passage in enumerate(text.assembly.passages):
        if passage.text.lstrip().startswith(_BEGINS):
            lines = [number, *takewhile(lambda it: _goes_on(it, text=text), range(number + 1, number + _MOST))]
            for quantity in (Quantity.MONEY, Quantity.COUNT) if len(lines) >= _FEW else ():
                run = list(_first_of(quantity, lines=lines, text=text))
                yield from (run[:count] for count in range(_FEW, len(run) + 1))


def _goes_on(number: int, *, text: Text) -> bool:
    """Whether a line tells figures, is no numbered one, and begins no list of its own."""
    passages = text.assembly.passages
    if number >= len(passages) or not text.facts_of(number) or passages[number].text.lstrip().startswith(_BEGINS):
        return False
    return read_head(passages[number].lines[0]) is None


def _first_of(quantity: Quantity, *, lines: Sequence[int], text: Text) -> Iterator[Named]:
    """Yield the first figure of a quantity of each line, up to one that has none or one of another kind."""
    like: object = None
    for number in lines:
        first = next((it for it in text.levels_of(number) if it.mention.quantity is quantity), None)
        like = like or (first.mention.is_like if first is not None else None)
        if first is None or first.mention.is_like != like:
            return
        yield first
