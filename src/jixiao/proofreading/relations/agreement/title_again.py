"""What the title tells again in the text, as in 三公经费预算下降6%, with fewer digits or as 超2905亿."""

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.relations.basis.build import Named, order_relation, same_relation
from jixiao.proofreading.relations.basis.text import Text

_STOP = late_pattern("[。；]")
_EXCEEDED = late_pattern("(?:超过?|逾|突破|达)$")
_MARK = late_pattern("[，,。；;：:、（()）|]")
_AMOUNT_HEAD = late_pattern("^\\s{0,4}(?:[一二三四五六七八九十]{1,3}、|[（(]).{2,30}[0-9](?:万元|亿元|元)\\s{0,4}$")
_LONGEST, _FIRST = 80, 2  # characters of a title, lines where it stands
_OR_MORE = "以上"
_SHORT, _SECTION = 40, 2  # characters of a headline, lines below it
_TOLD = (Quantity.MONEY, Quantity.PERCENT)
_LARGE = ("万", "亿")


def title_again_relations(text: Text) -> Iterator[Relation]:
    """Yield for each amount and rate of the title the first figure of the text that is the same, if one is."""
    mentions = text.assembly.mentions
    for number, body in _titles(text):
        for told in mentions[number]:
            titled = _as_money(told)
            like = [it for line in mentions[body] for it in line if it.quantity is titled.quantity]
            is_bound = text.assembly.passages[number].text.startswith(_OR_MORE, told.end)
            if titled.quantity in _TOLD and titled.amount and like and not is_bound:
                yield from _again(titled, body=like)


def _titles(text: Text) -> Iterator[tuple[int, slice]]:
    """Yield the lines of the title with the lines below, and headlines with those of their section.

    A headline has neither number nor marks, and stands over a paragraph; a numbered head that ends with an amount
    stands over what it is for.
    """
    passages = text.assembly.passages
    is_title = True
    for number, passage in enumerate(passages):
        is_title = is_title and number < _FIRST and not (len(passage.text) > _LONGEST or _STOP.search(passage.text))
        if is_title:
            yield number, slice(number + 1, None)
        elif len(passage.text) <= _SHORT and not _MARK.search(passage.text) and read_head(passage.lines[0]) is None:
            below = passages[number + 1].text if number + 1 < len(passages) else ""
            if len(below) > _SHORT and _STOP.search(below):
                yield number, slice(number + 1, number + 1 + _SECTION)
        elif len(passage.text) <= _SHORT and _AMOUNT_HEAD.search(passage.text):
            yield number, slice(number + 1, number + 1 + 1)


def _as_money(mention: Mention) -> Mention:
    """Return 2905亿 of a title as money, which mostly lacks its 元 there."""
    if mention.quantity is not Quantity.PLAIN or mention.unit not in _LARGE:
        return mention
    unit = f"{mention.unit}元"
    return replace(mention, quantity=Quantity.MONEY, unit=unit, scale=MONEY_UNITS[unit])


def _again(titled: Mention, *, body: list[Mention]) -> Iterator[Relation]:
    same = next((it for it in body if it.amount == titled.amount), None)
    coarse = next((it for it in body if 0 < abs(it.amount - titled.amount) < titled.quantum), None)
    figure = same or coarse
    if figure is None:
        return
    told, found = Named(titled, "标题所称"), Named(figure, "正文")
    yield same_relation(told, other=found, tolerance=titled.quantum if same is None else Fraction(0))
    if same is None and figure.amount > titled.amount and _EXCEEDED.search(titled.lead):
        yield order_relation(told, larger=found, bound=told)
