"""A count and the items behind it, each with a figure: 用于3个项目，分别是：1.甲路3万元；2.乙桥2万元；3.丙渠1万元."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.figures.numeral import read_numeral
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_RULE = "R205"
_UNITS, _KINDS = ("个", "家", "所", "项"), late_pattern("大?类|种|方面|个(?:方面|环节|步骤)")
_HINT = late_pattern("(?:个|家|所|项|类|种|方面)[^，。；：0-9]{0,20}(?:[，,]?(?:分别|依次|包括|具体|即)|[：:（(])")
_ANNOUNCED = late_pattern(
    r"[^，,。；：、（()）0-9等分依具即]{0,20}+[^，,。；：、（()）0-9等]{0,6}"
    r"(?:(?P<sure>[，,]?(?:(?:分别|依次|具体)(?:为|是|有)\s?[：:]?|即[：:]?)|[：:])|[（(])\s*"
)
_NUMBERED = late_pattern(
    r"(?:^|[：:；;，,、。\s])\s{0,4}(?:([（(]?)([0-9]{1,2})([.、．](?![0-9])|[)）])|([①-⑳])|([一二三四五六七八九十])(是))"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_NAMED = late_pattern(
    r"(?:\s{0,8}[，、；;,]\s{0,8})?(?:和|及|以及)?([一-鿿“”《》（）()·\-—]{2,30})(?:为|是|约)?\s{0,8}"
)
_NO_ITEM = late_pattern("^(?:合计|共计|总计|共|占|其中|增|同比|比|较|平均|人均)|占比?$|分别|增长|下降|增加|减少")
_MANY_IN_ONE = late_pattern("[、和及与]|[0-9两三四五六七八九十]{1,4}[个条座处项]|等")
_NO_PROJECT = late_pattern("其他|其它|其余|另|费用?$|中央|省级|市级|县级|自筹|一期|二期|配套")
_STOP = late_pattern("[。；;\n]")
_GOES_ON = late_pattern("[；;，,]$|……|等")
_FAR = 60  # figures before or behind a count
_FEW, _LONGEST = 2, 1200


def told_item_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a count is that of the items behind it.

    One that fails is told where the items are numbered, or add up to the amount before the count, so that none lacks.
    """
    for number, passage in enumerate(text.assembly.passages):
        if _HINT.search(passage.text):
            below = text.assembly.passages[number + 1].text if number + 1 < len(text.assembly.passages) else ""
            yield from _counted(text.assembly.mentions[number], passage=passage, below=below)


def _counted(mentions: Sequence[Mention], *, passage: Passage, below: str) -> Iterator[Relation]:
    for at, count in enumerate(mentions):
        kind = _KINDS.match(passage.text, count.end - (1 if count.unit == "个" else 0))
        if not _is_count(count, is_kind=kind is not None):
            continue
        announced = _ANNOUNCED.match(passage.text, count.end)
        if announced is None:
            continue
        told = passage.text[announced.end() : announced.end() + _LONGEST]
        after = [it for it in mentions[at + 1 : at + 1 + _FAR] if it.start >= announced.end()]
        numbered = _numbered_items(told, below=below)
        items = numbered or _items(after, start=announced.end(), passage=passage)
        is_second = at > 0 and mentions[at - 1].quantity is Quantity.COUNT and not _STOP.search(count.lead)
        is_each = bool(kind and numbered) or _is_whole(items, count=count)  # several things may be of one kind
        is_wrong = bool(announced["sure"]) and not is_second and is_each
        is_all = is_wrong and (
            bool(numbered) or _adds_up(after[: len(items)], before=mentions[max(0, at - _FAR) : at], count=count)
        )
        if is_all or count.value == len(items) >= _FEW:
            yield _relation(count, items=items)


def _is_count(count: Mention, *, is_kind: bool) -> bool:
    """Whether a number counts things that may be listed; kinds have no counter of their own."""
    if count.quantity is Quantity.PLAIN:
        return is_kind and not count.decimals
    return count.quantity is Quantity.COUNT and count.counter in _UNITS and not count.decimals


def _numbered_items(told: str, *, below: str) -> list[str]:
    """Return what stands behind 1., 2., 3. …, none without numbers and where the list goes on elsewhere.

    Args:
        told: The text behind the count.
        below: The next passage, in which the list may go on.
    """
    found: list[tuple[int, int]] = []
    style: set[tuple[str | None, ...]] = set()
    for match in _NUMBERED.finditer(told):
        if found and _number_of(match) == 1 and style == {(match[1], match[3], match[6])}:
            break  # another list begins
        is_next = _number_of(match) == len(found) + 1 and (bool(found) or not match.start())
        if is_next and style <= {(match[1], match[3], match[6])}:
            style.add((match[1], match[3], match[6]))
            found.append(match.span())
    ends = [*(start for start, _ in found[1:]), len(told)]
    items = [told[start:end] for (_, start), end in zip(found, ends, strict=False)]
    following = _NUMBERED.match(below)
    is_open = following is not None and _number_of(following) == len(found) + 1
    if len(items) < _FEW or is_open or len(told) == _LONGEST or _GOES_ON.search(items[-1]):
        return []
    last = _STOP.split(items[-1].strip(), maxsplit=1)[0]
    return [*(it.strip(" ；;，,、。") for it in items[:-1]), last]


def _number_of(match: re.Match[str]) -> int:
    """Return the number of an item: 2., （2）, ② and 二是 are 2."""
    if match[4]:
        return _CIRCLED.index(match[4]) + 1
    return int(match[2]) if match[2] else read_numeral(match[5]) or 0


def _items(after: Sequence[Mention], *, start: int, passage: Passage) -> list[str]:
    """Return the names that stand before figures of one kind, up to what adds them up or says more of them."""
    found: list[str] = []
    for at, mention in enumerate(after):
        lead = passage.text[start if not at else after[at - 1].end : mention.start]
        named = _NAMED.fullmatch(lead)
        if named is None or mention.is_like != after[0].is_like or _NO_ITEM.search(named[1]):
            break
        if found and lead.lstrip()[:1] not in "，、；;,和及以":
            break
        found.append(named[1])
    return found


def _is_whole(items: Sequence[str], *, count: Mention) -> bool:
    """Whether each item is one of the things counted, and no part of one, several of them, or something else."""
    names = [it.split("（", maxsplit=1)[0] for it in items]
    is_several = count.value > len(items) and any(_MANY_IN_ONE.search(it) for it in names)
    is_other = any(_NO_PROJECT.search(it) or it.endswith("等") for it in names)
    return len(set(names)) == len(names) >= _FEW and not is_several and not is_other


def _adds_up(listed: Sequence[Mention], *, before: Sequence[Mention], count: Mention) -> bool:
    """Whether figures add up to the one figure of their kind that stands before their count in its sentence."""
    near: list[Mention] = []
    for mention in before:
        near = [] if _STOP.search(mention.lead) else near
        near += [mention] if mention.is_like == listed[0].is_like else []
    near = [] if _STOP.search(count.lead) else near
    return len(near) == 1 and near[0].significant >= _FEW and sum_of(listed) == near[0].amount


def _relation(count: Mention, *, items: Sequence[str]) -> Relation:
    holds = count.value == len(items)
    parts = tuple(Named(count, name) for name in items)
    outcome = Outcome(Fraction(len(items)), Fraction(0), holds=holds, formula=f"列出{len(items)}项")
    return relation_of(RelationKind.COUNT, operands=parts, stated=Named(count, "所列个数"), outcome=outcome, rule=_RULE)
