"""Averages of an amount told in a sentence before: 总投资61.8万元。受益4.52万人，人均13.67元.

Another amount may be meant, so that a wrong one is told only where its digits are right and its point is misplaced.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, range_of
from jixiao.proofreading.relations.basis.text import Text

_LINES, _NEAR = 3, 8  # passages and figures before an average
_HELD, _TELLING = 3, 4  # digits that are not met by chance
_SLIPS = tuple(Fraction(10) ** power for power in (1, -1, 2, -2, 3, -3, 4, -4))


def averages_apart(average: Named, *, counts: Sequence[Named], text: Text) -> Iterator[Relation]:
    """Yield the amount and the count that an average is of, or whose quotient has its digits.

    Args:
        average: The figure for one of many.
        counts: What its sentence counts of them before it.
        text: The running text.
    """
    if average.mention.quantity is not Quantity.MONEY or average.mention.significant < _HELD or len(counts) != 1:
        return
    here, count = average.mention, counts[0]
    pairs = [(amount, _quotient(amount, count=count)) for amount in _amounts_before(average, text=text)]
    held = [amount for amount, spread in pairs if _prints(spread, as_=average, times=Fraction(1))]
    if held:
        yield _relation(average, amount=held[0], count=count, holds=True)
    elif here.significant >= _TELLING and not _is_of_any(average, count=count, text=text):
        slipped = [it for it, spread in pairs if any(_prints(spread, as_=average, times=times) for times in _SLIPS)]
        if len({it.mention.amount for it in slipped}) == 1:
            yield _relation(average, amount=slipped[0], count=count, holds=False)


def _is_of_any(average: Named, *, count: Named, text: Text) -> bool:
    """Whether the average is of any other figure of the text."""
    low = (average.mention.amount - average.mention.quantum) * count.mention.amount
    high = (average.mention.amount + average.mention.quantum) * count.mention.amount
    return any(low <= it.mention.amount <= high for it in text.nearest(average.mention))


def _amounts_before(average: Named, *, text: Text) -> list[Named]:
    here = average.mention
    found: list[Named] = []
    for named in text.nearest(here):
        if (named.mention.passage, named.mention.start) >= (here.passage, here.start) or len(found) == _NEAR:
            break
        if here.passage - named.mention.passage <= _LINES and not names_price(named.label) and named.mention.amount:
            found.append(named)
    return found


def _quotient(amount: Named, *, count: Named) -> Range:
    whole = range_of(amount.mention, among=(amount.mention,))
    return Range(whole.low / count.mention.amount, whole.high / count.mention.amount)


def _prints(spread: Range, *, as_: Named, times: Fraction) -> bool:
    """Whether a quotient, its point moved, is printed so, rounded or cut."""
    stated, digit = as_.mention.amount, as_.mention.quantum
    return spread.high * times >= stated - digit / 2 and spread.low * times < stated + digit


def _relation(average: Named, *, amount: Named, count: Named, holds: bool) -> Relation:
    computed = amount.mention.amount / count.mention.amount
    outcome = Outcome(computed, average.mention.quantum / 2, holds=holds, formula=f"{amount.text}÷{count.text}")
    return relation_of(RelationKind.RATIO, operands=(amount, count), stated=average, outcome=outcome)
