"""Averages with the unit of another size: 设备采购2416万元。…购置设备5385套，每套约4486万元, which are 4486元."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import range_of
from jixiao.proofreading.relations.basis.text import Text

_AVERAGE = late_pattern(r"(?:平均)?(?:每\s?([一-鿿])|([人户亩次车辆生台件套栋座])均)[^，。；：、0-9]{0,6}$")
_COUNTERS = {"车": "辆台", "生": "生人名", "人": "人名", "村": "村个", "学": "人名"}
_UNITS = {"万元": "元", "元": "万元"}
_TELLING, _IN_ALL = 3, 8  # digits that a quotient does not meet by chance: its own, and those of all three figures
_NEAR = 16  # figures before an average


def average_unit_relations(text: Text) -> Iterator[Relation]:
    """Yield each average that comes out to the last digit, but in the other unit alone."""
    for named in text.levels:
        match = _AVERAGE.search(named.label) if named.mention.quantity is Quantity.MONEY else None
        if match is not None and named.mention.shows_unit and named.mention.unit in _UNITS:
            yield from islice(_judge(named, counter=match[1] or match[2], text=text), 1)


def _judge(average: Named, *, counter: str, text: Text) -> Iterator[Relation]:
    if average.mention.significant < _TELLING:
        return
    number = average.mention.passage
    here = text.levels_of(number)
    end = bisect_left(here, average.mention.start, key=lambda it: it.mention.start)
    before = [*here[max(0, end - _NEAR) : end], *text.levels_of(number - 1)[-_NEAR:]]
    signs = _COUNTERS.get(counter, counter)
    counts = [it for it in before if it.mention.quantity is Quantity.COUNT and any(s in it.mention.unit for s in signs)]
    amounts = [it for it in before if it.mention.quantity is Quantity.MONEY and not names_price(it.label)]
    unit = _UNITS[average.mention.unit]
    meant = replace(average.mention, unit=unit, scale=MONEY_UNITS[unit])
    pairs = [(count, amount) for count in counts for amount in amounts if count.mention.value > 1]
    if any(_gives(average.mention, count=count.mention, amount=amount.mention) for count, amount in pairs):
        return
    for count, amount in pairs:
        digits = sum(it.mention.significant for it in (average, count, amount))
        if digits >= _IN_ALL and _gives(meant, count=count.mention, amount=amount.mention):
            yield _relation(average, count=count, amount=amount)


def _gives(average: Mention, *, count: Mention, amount: Mention) -> bool:
    whole = range_of(amount, among=(amount,))
    digit = average.quantum
    low, high = whole.low / count.amount, whole.high / count.amount
    return high >= average.amount - digit / 2 and low < average.amount + digit


def _relation(average: Named, *, count: Named, amount: Named) -> Relation:
    computed = amount.mention.amount / count.mention.amount
    formula, note = f"{amount.text}÷{count.text}", f"数字相符，单位应为{_UNITS[average.mention.unit]}"
    outcome = Outcome(computed, average.mention.quantum / 2, holds=False, formula=formula, note=note)
    return relation_of(RelationKind.RATIO, operands=(amount, count), stated=average, outcome=outcome)
