"""Standards for each of some and each month, day or year: 24人，每人每月1500元，12个月，共43.2万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice, product
from math import prod

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within
from jixiao.proofreading.relations.basis.text import Text

_TIMES = "月|年|天|日|次|期|课时|学时|小时"
_EACH = late_pattern(
    rf"每(?P<of>[一-鿿]{{1,3}}?)[、/]?(?:每|按)?(?P<time>{_TIMES})[^，。；：0-9每]{{0,8}}$|"
    rf"每(?P<first>{_TIMES})[、/]?每(?P<then>[一-鿿]{{1,2}}?)[^，。；：0-9每]{{0,6}}$"
)
_PER = late_pattern(
    rf"\s?[/／每](?P<of>平方米|平米|[人户生名亩台辆间套个车村班])[·•.、/／每](?P<time>{_TIMES})|"
    rf"\s?[/／每](?P<first>{_TIMES})[·•.、/／每](?P<then>平方米|[人户生名亩台辆间套个车村班])"
)
_PERSONS = frozenset(("人", "生", "名", "员", "岗"))
_SAME = {"月": ("个月", "月"), "天": ("天", "日"), "日": ("天", "日")}
_GIVEN = late_pattern("(?:共|合计|总计|需|计|应发|应付)[一-鿿]{0,8}$")
_RECKONED = late_pattern("按[^，。；]{0,14}(?:计算|测算|核算|标准|每)|需|应[发付]")
_ALL_YEAR = late_pattern("(?:全年|一年|年度|每年|年)(?:共|合计|需|发放|支付|支出|补助|补贴|资金|约|计|为){0,4}$")
_STOP = late_pattern("[。！？\n]")
_NEAR, _LONGEST = 8, 40  # figures on either side; characters before a price
_IN_ALL = 5  # digits of all four that a product does not meet by chance
_MONTHS = 12
_FOUR = 4  # figures of a sentence that tells nothing else


def each_time_relations(text: Text) -> Iterator[Relation]:
    """Yield what a standard for each and each time comes to, once it is multiplied by both.

    One that does not come out is told where its sentence has no other figure.
    """
    for number, passage in enumerate(text.assembly.passages):
        mentions = text.assembly.mentions[number]
        for at, price in enumerate(mentions):
            units = _units(price, words=passage.text) if price.quantity is Quantity.MONEY else None
            if units is not None:
                near = mentions[max(0, at - _NEAR) : at + 1 + _NEAR]
                yield from islice(_products(price, near=near, units=units, words=passage.text), 1)


def _units(price: Mention, *, words: str) -> tuple[str, str] | None:
    """Return what a price is for and how often it is paid, None for one that is no such standard."""
    for match in (_EACH.search(price.lead[-_LONGEST:]), _PER.match(words, price.end)):
        if match is not None:
            return (match["of"] or match["then"], match["time"] or match["first"])
    return None


def _products(price: Mention, *, near: Sequence[Mention], units: tuple[str, str], words: str) -> Iterator[Relation]:
    counts = [it for it in near if it.quantity is Quantity.COUNT and _is_of(it, unit=units[0])]
    times = [it for it in near if it.quantity is Quantity.COUNT and it.unit in _SAME.get(units[1], (units[1],))]
    amounts = [it for it in near if it.quantity is Quantity.MONEY and it is not price and it.amount > price.amount]
    for count, time, amount in product(counts, times, amounts):
        if _gives(price, factor=count.amount * time.amount, counts=(count, time), amount=amount):
            yield _relation(price, counts=(count, time), amount=amount)
    yearly = [it for it in amounts if units[1] == "月" and not times and _ALL_YEAR.search(it.lead)]
    for count, amount in product(counts, yearly):
        if _gives(price, factor=count.amount * _MONTHS, counts=(count,), amount=amount):
            yield _relation(price, counts=(count,), amount=amount)
    here = _sentence_of(price, near=near)
    is_all = len(here) == _FOUR and len(counts) == len(times) == len(amounts) == 1
    if is_all and _GIVEN.search(amounts[0].lead) and _RECKONED.search(words, here[0].start, here[-1].start):
        yield _relation(price, counts=(counts[0], times[0]), amount=amounts[0], holds=False)


def _gives(price: Mention, *, factor: Fraction, counts: Sequence[Mention], amount: Mention) -> bool:
    """Whether a price comes to an amount, with so many digits in all that it does not by chance."""
    digits = sum(it.significant for it in (price, amount, *counts))
    return is_within(price.amount * factor - amount.amount, envelope=amount.quantum / 2) and digits >= _IN_ALL


def _is_of(count: Mention, *, unit: str) -> bool:
    """Whether a count is of what a price is for: 生 and 名 are persons."""
    return unit[-1] in count.counter or (unit[-1] in _PERSONS and count.counter[:1] in _PERSONS)


def _sentence_of(price: Mention, *, near: Sequence[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for mention in near:
        if _STOP.search(mention.lead) and any(it is price for it in found):
            return found
        found = [] if _STOP.search(mention.lead) else found
        found.append(mention)
    return found


def _relation(price: Mention, *, counts: Sequence[Mention], amount: Mention, holds: bool = True) -> Relation:
    named = [Named(price, "标准"), *(Named(it, "数量") for it in counts)]
    factor = prod((it.amount for it in counts), start=Fraction(1 if len(counts) > 1 else _MONTHS))
    formula = "×".join(it.text for it in named) + ("" if len(counts) > 1 else f"×{_MONTHS}个月")
    outcome = Outcome(price.amount * factor, amount.quantum / 2, holds=holds, formula=formula)
    stated = Named(amount, "金额")
    return relation_of(RelationKind.PRODUCT, operands=named, stated=stated, outcome=outcome)
