"""Lists over several lines of which one slip of digits or of a unit explains that they miss the figure over them."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import has_subtracted
from jixiao.proofreading.relations.basis.slipped import fails_by_typing, fails_by_unit
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_GOES_ON = ("；", ";", "；", "，", ",")
_COLONS = ("：", ":")
_ALL = late_pattern("全部|以下|如下|下列|具体|分配|分别|分解")
_LONGEST = 40  # characters before the end of a line
_MARK = late_pattern(r"[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．是]|[①-⑳]")
_NAME = late_pattern(r"[^，。；：（）\n]{1,40}+[：:，]?")
_FEW, _MOST = 3, 40


def slipped_line_relations(text: Text) -> Iterator[Relation]:
    """Yield that the amounts of lines that follow a colon do not give the figure before it, for one slip alone."""
    passages = text.assembly.passages
    for number, passage in enumerate(passages):
        is_head = passage.text.rstrip().endswith(_COLONS) and _ALL.search(passage.text[-_LONGEST:])
        facts = text.facts_of(number) if is_head else ()
        head = facts[-1] if facts else None
        if head is None or head.level is None or head.level.quantity is not Quantity.MONEY or names_price(head.label):
            continue
        items = _lines_below(number, text=text)
        facts_below = [fact for it in items if (fact := text.fact_at(it.mention)) is not None]
        total = Named(head.level, head.label)
        if len(items) < _FEW or has_subtracted(facts_below) or sums_to(total, items=items):
            continue
        if fails_by_typing(total, items=items) or fails_by_unit(total, items=items):
            yield sum_relation(total, items=items, holds=False)


def _lines_below(number: int, *, text: Text) -> list[Named]:
    """Return the first amount of each line of a list, which a semicolon ends, up to the one after the last of them."""
    found: list[Named] = []
    passages = text.assembly.passages
    for following in range(number + 1, min(number + 1 + _MOST, len(passages))):
        amount = _first_amount(text.assembly.mentions[following])
        line = passages[following].text
        name = "" if amount is None else _name(line[: amount.start])
        if amount is None or not name:
            return []
        found.append(Named(amount, name))
        if not line.rstrip().endswith(_GOES_ON):
            return found
    return []


def _name(before: str) -> str:
    """Return what the words before an amount call it, without their number; empty where they are more than a name."""
    bare = before.strip()
    mark = _MARK.match(bare)
    name = bare[mark.end() if mark is not None else 0 :].strip()
    return name.rstrip("：:，") if _NAME.fullmatch(name) else ""


def _first_amount(mentions: Sequence[Mention]) -> Mention | None:
    return next((it for it in mentions if it.quantity is Quantity.MONEY), None)
