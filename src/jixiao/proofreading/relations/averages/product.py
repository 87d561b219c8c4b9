"""Prices and standards: so much for each, times how many there are, is what they come to."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, range_of
from jixiao.proofreading.relations.basis.text import Text

_PER = late_pattern(r"\s{0,3}(?:/|每)\s{0,3}[一-鿿]")
_EACH = late_pattern("(?<!每.)每([一-鿿])(?!.?每)[^，。；每]{0,6}$")
_RECKONED = late_pattern("按[^，。；]{0,12}每|标准|测算|计算|核算")
_GIVEN = late_pattern("(?:共|合计|需|计)[一-鿿]{0,6}$")
_PAIR = 2
_PRICED = (Quantity.MONEY, Quantity.COUNT)
_NEAR = 10  # figures on either side
_FAR = 24  # figures before a price of many digits, which is met by chance by none of them
_TELLING, _IN_ALL = 2, 4  # digits that a product does not meet by chance: of one figure, of all three together


def product_relations(text: Text) -> Iterator[Relation]:
    """Yield for each price that a count near it gives an amount near it; another count may be meant, so none fails."""
    levels = text.levels
    for index, price in enumerate(levels):
        if price.mention.quantity in _PRICED and _is_price(price, text=text):
            before = _FAR if price.mention.significant >= _IN_ALL else _NEAR
            near = [*reversed(levels[max(0, index - before) : index]), *levels[index + 1 : index + 1 + _NEAR]]
            found = list(islice(_products(price, near=near, text=text), 1))
            yield from found or _reckoned(price, text=text)
            yield from _beside(price, near=levels[max(0, index - before) : index + 1 + _NEAR])


def _reckoned(price: Named, *, text: Text) -> Iterator[Relation]:
    """Yield that 按每台2万元、共6台测算，需15万元 is wrong: one price, one count of what it is for, one amount."""
    unit = _EACH.search(price.mention.lead)
    words = text.assembly.passages[price.mention.passage].text
    fact = text.fact_at(price.mention)
    beside = [it for it in text.sentence_of(fact) if it is not fact] if fact is not None else []
    others = [Named(it.level, it.label) for it in beside[: _PAIR + 1] if it.level is not None]
    if unit is None or len(others) != _PAIR or not _RECKONED.search(words, max(0, price.mention.start - _NEAR)):
        return
    counts = [it for it in others if it.mention.quantity is Quantity.COUNT and unit[1] in it.mention.counter]
    amounts = [it for it in others if it.mention.is_like == price.mention.is_like and _GIVEN.search(it.mention.lead)]
    if len(counts) == len(amounts) == 1 and amounts[0].mention.start > price.mention.start:
        yield _relation(price, count=counts[0], amount=amounts[0], holds=False)


def _is_price(named: Named, *, text: Text) -> bool:
    """Whether an amount is for one of something: 每户补助2万元, 单价3元, 2万元/户."""
    after = text.assembly.passages[named.mention.passage].text
    return names_price(named.label) or _PER.match(after, named.mention.end) is not None


def _products(price: Named, *, near: Sequence[Named], text: Text) -> Iterator[Relation]:
    like = price.mention.is_like
    others = [it for it in near if not _is_price(it, text=text)]
    counts = [it for it in others if it.mention.quantity is Quantity.COUNT and it.mention.is_like != like]
    amounts = [it for it in others if it.mention.is_like == like and it.mention.amount > price.mention.amount]
    pairs = [(count, amount) for count in counts for amount in amounts]
    fitting = [it for it in pairs if _gives(price.mention, count=it[0].mention, amount=it[1].mention)]
    exact = [it for it in fitting if price.mention.amount * it[0].mention.amount == it[1].mention.amount]
    yield from (_relation(price, count=count, amount=amount) for count, amount in [*exact, *fitting])


def _beside(price: Named, *, near: Sequence[Named]) -> Iterator[Relation]:
    """Yield the counts that have what they come to right behind them: 任务3200亩，补助96万元 where 每亩300元."""
    for count, amount in pairwise(near):
        is_pair = count.mention.quantity is Quantity.COUNT and amount.mention.is_like == price.mention.is_like
        is_pair = is_pair and price not in (count, amount) and amount.mention.passage == count.mention.passage
        product = price.mention.amount * count.mention.amount
        if is_pair and product == amount.mention.amount and count.mention.significant >= _TELLING:
            yield _relation(price, count=count, amount=amount)


def _gives(price: Mention, *, count: Mention, amount: Mention) -> bool:
    """Whether a price times a count is an amount, just so or as the amount or an average price was rounded."""
    product = price.amount * count.amount
    if product == amount.amount:
        return price.significant + count.significant + amount.significant >= _IN_ALL
    rounded = range_of(amount, among=(amount,)).high - amount.amount
    spread = price.quantum / 2 if price.decimals else range_of(price, among=(price,)).high - price.amount
    is_telling = price.significant > _TELLING and amount.significant > _TELLING
    return is_telling and is_within(product - amount.amount, envelope=rounded + spread * count.amount)


def _relation(price: Named, *, count: Named, amount: Named, holds: bool = True) -> Relation:
    product = price.mention.amount * count.mention.amount
    outcome = Outcome(product, amount.mention.quantum / 2, holds=holds, formula=f"{price.text}×{count.text}")
    return relation_of(RelationKind.PRODUCT, operands=(price, count), stated=amount, outcome=outcome)
