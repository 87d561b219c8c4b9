"""So many, so much for each, so much in all: 培训4期，每期60人，共培训240人; 5个村各20万元，共计100万元."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_EACH = late_pattern(r"(?:^|^[一-鿿]{0,8}[，,、（(])\s?(?:其中)?每(?P<what>[一-鿿]{1,8})$")
_APIECE = late_pattern("[一-鿿]{0,8}各(?:安排|补助|奖补|拨付|投入|下达|给予)?$")
_ALL = late_pattern(
    r"(?:[一-鿿]{1,6}(?=[，,；;]))?[）)]?[，,、；;]?\s?(?:总共|一共|共计|合计|总计|累计|共|计)(?![同享和产建性识])[一-鿿]{0,6}$"
)
_VAGUE = late_pattern("约|近|左右|余|多|至少|不少于|不低于|不超过|最多|最高|以[上下内]|平均|均|达到|超过|标准")
_GAUGED = (Quantity.COUNT, Quantity.MONEY)
_PER = ("个", "名", "家")
_NOUN = late_pattern("[一-鿿]{1,8}")
_RUN, _PAIR = 3, 2
_MOST = 2  # times that a product is its total, or the other way round, where only a figure is wrong


def each_in_all_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a count times what each has is what follows as all; nothing stands between the three."""
    for sentence in text.sentences:
        for run in zip(sentence, sentence[1:], sentence[2:], strict=False):
            levels = [it.level for it in run if it.level is not None]
            if len(levels) == _RUN and _are_told(levels, text=text):
                yield from _relation(run)


def _are_told(levels: Sequence[Mention], *, text: Text) -> bool:
    count, each, total = levels
    match, is_apiece = _EACH.search(each.lead.strip()), _APIECE.fullmatch(each.lead) is not None
    is_next = count.end == each.start - len(each.lead) and each.end == total.start - len(total.lead)
    if not (match or is_apiece) or not is_next or count.passage != total.passage or not _ALL.fullmatch(total.lead):
        return False
    words = text.assembly.passages[count.passage].text
    nouns = [found[0][:_PAIR] if (found := _NOUN.match(words, it.end)) else "" for it in (count, each)]
    is_other = each.is_like != count.is_like or nouns[0] != nouns[1]  # 个乡镇 and 个村
    is_like = each.is_like == total.is_like and is_other and each.quantity in _GAUGED
    is_named = match is None or _names(match["what"], count=count, words=words)
    is_counted = count.quantity is Quantity.COUNT and is_named
    is_exact = not any(_VAGUE.search(it) for it in (count.lead[-4:], each.lead, total.lead, words[total.end :][:2]))
    return is_like and is_counted and is_exact and count.amount > 1


def _names(what: str, *, count: Mention, words: str) -> bool:
    """Whether 每 is of what is counted: 每期 of 4期, 每个乡镇 and 每乡镇 of 5个乡镇."""
    behind = _NOUN.match(words, count.end)
    if what.startswith(count.counter) and (count.counter not in _PER or behind is None):
        return True
    bare = what[1:] if what[0] in _PER else what
    return count.counter in _PER and behind is not None and bare.startswith(behind[0][:_PAIR])


def _relation(run: Sequence[Fact]) -> Iterator[Relation]:
    """Yield what the three come to; far from the total another figure, such as a number of months, is untold."""
    count, each, total = (Named(it.level, it.label) for it in run if it.level is not None)
    product = count.mention.amount * each.mention.amount
    half = each.mention.quantum / 2 * count.mention.amount if each.mention.decimals else Fraction(0)
    half += count.mention.quantum / 2 * each.mention.amount if count.mention.decimals else Fraction(0)
    envelope = half + (total.mention.quantum / 2 if total.mention.decimals or half else Fraction(0))
    holds = abs(product - total.mention.amount) <= envelope
    if holds or max(product, total.mention.amount) <= _MOST * min(product, total.mention.amount):
        outcome = Outcome(product, envelope, holds=holds, formula=f"{each.text}×{count.text}")
        yield relation_of(RelationKind.PRODUCT, operands=(each, count), stated=total, outcome=outcome)
