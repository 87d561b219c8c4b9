"""Forms whose lines tell each source twice, first as planned and then as it came in.

In 计划安排 1088, 实际到位 1020, 市财政 50, 市财政 49, 县财政 1038, 县财政 971 the first of each pair give the plan.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation
from jixiao.proofreading.relations.rates.siblings import fits
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flattened import numbered_groups
from jixiao.reading.document import Paragraph

_PLANNED, _RECEIVED = late_pattern("计划|预算|安排|应到位|下达"), late_pattern("到位|落实")
_SPENT = late_pattern("实际支出|支出(?:总额|合计)?|使用|执行数?")
_UNIT = late_pattern("[（(](?:万元|元)[)）]")
_RATES = ((late_pattern("到位率"), 1, 0), (late_pattern("执行率|支出率|使用率|支付率"), 2, 1))
_FEW, _TELLING = 2, 4
_MOST = 20  # sources
_LONGEST = 30  # characters of a line that is a cell

Block = tuple[Named, Named, Sequence[tuple[Named, Named]], Sequence[Named]]


def paired_relations(text: Text, *, lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield that the sources give the plan and what came in, and the rates that the text tells of both."""
    read = list(lines)
    may_be = any(_RECEIVED.search(line.text) and len(line.text) <= _LONGEST for line in read)
    blocks = list(_blocks(read)) if may_be else []
    for planned, received, sources, _ in blocks:
        firsts, seconds = ([pair[at] for pair in sources] for at in range(_FEW))
        held = [sums_to(planned, items=firsts), sums_to(received, items=seconds)]
        is_sure = any(held) and all(it.mention.significant >= _TELLING for it in (planned, received))
        for total, items, holds in ((planned, firsts, held[0]), (received, seconds, held[1])):
            if holds or is_sure:
                yield sum_relation(total, items=items, holds=holds)
    if len(blocks) == 1:
        yield from _rates(text, block=blocks[0])


def _blocks(lines: Iterable[Paragraph]) -> Iterator[Block]:
    groups = [(_UNIT.sub("", label).strip(), numbers) for label, numbers in numbered_groups(lines)]
    cells = [Named(numbers[0], label) if len(numbers) == 1 else None for label, numbers in groups]
    for at, (one, other) in enumerate(pairwise(cells)):
        if one is None or other is None or not (_PLANNED.search(one.label) and _RECEIVED.search(other.label)):
            continue
        sources = list(_sources(cells[at + _FEW : at + _FEW + _MOST]))
        if len(sources) >= _FEW and all(_is_amount(it.mention) for it in (one, other)):
            after = cells[at + _FEW + len(sources) * _FEW :][:1]
            spent = [it for it in after if it is not None and _SPENT.match(it.label) and _is_amount(it.mention)]
            yield one, other, sources, spent


def _is_amount(mention: Mention) -> bool:
    return mention.quantity in (Quantity.MONEY, Quantity.PLAIN)


def _sources(cells: Sequence[Named | None]) -> Iterator[tuple[Named, Named]]:
    """Yield the pairs of one name, up to what is none."""
    for one, other in zip(cells[::_FEW], cells[1::_FEW], strict=False):
        if one is None or other is None or one.label != other.label or not one.label:
            return
        yield one, other


def _rates(text: Text, *, block: Block) -> Iterator[Relation]:
    """Yield the rates of what came in and of what was spent, where they come out."""
    planned, received, _, spent = block
    amounts = [planned, received, *spent]
    for mentions in text.assembly.mentions:
        for rate in mentions:
            for pattern, at, of in _RATES if rate.quantity is Quantity.PERCENT else ():
                if at < len(amounts) and pattern.search(rate.lead) and fits(rate, part=amounts[at], whole=amounts[of]):
                    said = Said(Role.RATE, rate)
                    yield rate_relation(said, part=amounts[at], whole=amounts[of], holds=True)
