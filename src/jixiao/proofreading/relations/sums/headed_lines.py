"""Numbered lines below a line that ends with their total.

So 一、中央资金（90万元） has （一）甲50万元； （二）乙30万元； （三）丙10万元。 below it.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import core_of, names_price
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.outline import Head, read_head
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing, fails_by_unit
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_BEHIND = late_pattern(
    r"\s{0,4}(?:[）)]\s{0,4})?(?:[，。；,;]\s{0,4})?(?:(?:具体|分项|明细|资金|经费|项目|安排|分配|使用|投向|用于|情况|分别|现将?|"
    r"清单|如下|列|为|是){1,6})?\s{0,4}[：:]?\s{0,4}"
)
_SOME = late_pattern("其中|主要|重点|部分|等[，。；、：:）)]|等$|例如|含|预计|约|余")
_BREAK = late_pattern("[，,。；;：:（()）]")
_TAKEN_OFF = late_pattern("扣|减|退|抵")
_SEMICOLONS = ("；", ";", "，", "、")
_LONGEST = 40  # characters of a name
_FEW, _MOST = 3, 40  # lines
_TELLING = 4  # digits that a sum does not meet by chance
_LEAST, _ALL = 90, 100  # percent


def headed_line_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the first amounts of such lines give the total; not where some lines may not be told."""
    for number, passage in enumerate(text.assembly.passages[:-1]):
        total = _total(text.assembly.mentions[number], words=passage.text)
        if total is not None:
            lines = list(_lines_below(number, text=text))
            yield from _judge(total, lines=lines, text=text)


def _total(mentions: Sequence[Mention], *, words: str) -> Named | None:
    """Return the one amount of a line, where little stands behind it."""
    amounts = [it for it in mentions if it.quantity is Quantity.MONEY]
    if len(amounts) != 1 or _SOME.search(words, amounts[0].end) or amounts[0].significant < 1:
        return None
    is_last = amounts[0] is mentions[-1] and _BEHIND.fullmatch(words, amounts[0].end) is not None
    return Named(amounts[0], core_of(amounts[0].lead[-_LONGEST:])) if is_last else None


def _lines_below(number: int, *, text: Text) -> Iterator[tuple[int, Head]]:
    """Yield the numbered lines right below a line, up to one of another kind."""
    passages = text.assembly.passages
    above = read_head(passages[number].lines[0])
    for count, following in enumerate(range(number + 1, min(number + 1 + _MOST, len(passages))), 1):
        head = read_head(passages[following].lines[0])
        if head is None or head.number != count or (above is not None and head.numeral is above.numeral):
            return
        yield following, head


def _judge(total: Named, *, lines: Sequence[tuple[int, Head]], text: Text) -> Iterator[Relation]:
    items = [it for it in (_item(number, head=head, text=text) for number, head in lines) if it is not None]
    if not _FEW <= len(items) == len(lines) or any(_TAKEN_OFF.search(it.label) for it in items):
        return
    holds = sums_to(total, items=items)
    is_slip = total.mention.significant >= _TELLING and (
        fails_by_unit(total, items=items) or fails_by_typing(total, items=items)
    )
    if holds or is_slip or (_is_most(items, total=total) and _is_closed(lines, text=text)):
        yield sum_relation(total, items=items, holds=holds)


def _item(number: int, *, head: Head, text: Text) -> Named | None:
    """Return the first amount of a line that is no price."""
    for mention in text.assembly.mentions[number]:
        if mention.quantity is Quantity.MONEY and not names_price(mention.lead[-_LONGEST:]):
            name = text.assembly.passages[number].text[head.end : mention.start]
            return Named(mention, core_of(name[:_LONGEST]))
    return None


def _is_most(items: Sequence[Named], *, total: Named) -> bool:
    added, whole = sum_of(it.mention for it in items), total.mention.amount
    return whole * _LEAST <= added * _ALL <= whole * (_ALL + _ALL - _LEAST)


def _is_closed(lines: Sequence[tuple[int, Head]], *, text: Text) -> bool:
    """Whether marks show where a list ends, all of it tells names and amounts, and nothing goes on behind it."""
    passages = text.assembly.passages
    *inner, last = (passages[number].text.rstrip() for number, _ in lines)
    is_marked = all(it.endswith(_SEMICOLONS) for it in inner) and last.endswith("。")
    behind = lines[-1][0] + 1
    is_end = behind == len(passages) or read_head(passages[behind].lines[0]) is not None or not text.facts_of(behind)
    return is_marked and is_end and all(_is_plain(*it, text=text) for it in lines)


def _is_plain(number: int, head: Head, *, text: Text) -> bool:
    """Whether a line tells a name and its amount, and ends there."""
    words = text.assembly.passages[number].text
    amounts = [it for it in text.assembly.mentions[number] if it.quantity is Quantity.MONEY]
    name = words[head.end : amounts[0].start]
    is_name = len(name) <= _LONGEST and not _BREAK.search(name.rstrip("：: ")) and not _SOME.search(words)
    return is_name and len(amounts) == 1 and not words[amounts[0].end :].strip(" 。；;，,、")
