"""A count of things whose amounts stand in the numbered lines below it: 安排3个项目，总投资9万元 and then 1. 2. 3.

Where the lines add up to the amount beside the count, they are all that it counts.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_RULE = "R205"
_NUMBERED = late_pattern(r"\s{0,8}[（(]?([0-9]{1,2})[)）.、．]\s?")
_ANNOUNCES = late_pattern(
    r"(?:如下|明细|计划|安排|清单|情况|分别为|包括|名单|具体|项目)[^。；]{0,12}[：:。]?\s*$|[：:]\s*$"
)
_COUNTERS = ("个", "项", "笔", "家", "处", "批", "所", "条", "座")
_SEVERAL = late_pattern("[、]|等|[和及与]")
_FEW, _MOST, _TELLING = 3, 60, 3
_DIGITS = 2  # of a total that tells at least that


def counted_line_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the lines that add up to an amount are as many as the count right before the amount says."""
    passages = text.assembly.passages
    for number in range(len(passages) - _FEW):
        if text.facts_of(number) and _ANNOUNCES.search(passages[number].text[-40:]):
            items = _lines_below(number, text=text)
            if len(items) >= _FEW:
                yield from _judge(number, items=items, text=text)


def _lines_below(number: int, *, text: Text) -> list[tuple[str, Mention]]:
    """Return name and amount of each numbered line right below a line; each has one amount, the others are prices."""
    found: list[tuple[str, Mention]] = []
    passages, mentions = text.assembly.passages, text.assembly.mentions
    for following in range(number + 1, min(number + 1 + _MOST, len(passages))):
        line = passages[following].text
        match = _NUMBERED.match(line)
        amounts = [it for it in mentions[following] if it.quantity is Quantity.MONEY]
        if match is None or int(match[1]) != len(found) + 1 or not amounts:
            return found
        found.append((line[match.end() : amounts[0].start].strip(), amounts[0]))
    return found


def _judge(number: int, *, items: Sequence[tuple[str, Mention]], text: Text) -> Iterator[Relation]:
    added = sum_of(amount for _, amount in items)
    for sentence in {it.sentence: list(text.sentence_of(it)) for it in text.facts_of(number)}.values():
        for at, total in enumerate(sentence):
            count = _count_before(sentence[:at])
            is_total = (
                total.level is not None and total.level.quantity is Quantity.MONEY and not names_price(total.label)
            )
            if total.level is None or not is_total or count is None or total.level.significant < _DIGITS:
                continue
            if total.level.amount == added and (count.value == len(items) or not _are_several(items, count=count)):
                yield _relation(count, items=items)
                return


def _count_before(facts: Sequence[Fact]) -> Mention | None:
    """Return the count right before a total in its list."""
    last = facts[-1] if facts else None
    if last is None or last.level is None or last.level.quantity is not Quantity.COUNT or last.level.decimals:
        return None
    return last.level if last.level.counter in _COUNTERS and last.level.value >= _FEW else None


def _are_several(items: Sequence[tuple[str, Mention]], *, count: Mention) -> bool:
    """Whether a line may tell of several of the things counted."""
    return count.value > len(items) and any(_SEVERAL.search(name) for name, _ in items)


def _relation(count: Mention, *, items: Sequence[tuple[str, Mention]]) -> Relation:
    holds = count.value == len(items)
    outcome = Outcome(Fraction(len(items)), Fraction(0), holds=holds, formula=f"列出{len(items)}项")
    parts = tuple(Named(amount, name) for name, amount in items)
    return relation_of(RelationKind.COUNT, operands=parts, stated=Named(count, "所列个数"), outcome=outcome, rule=_RULE)
