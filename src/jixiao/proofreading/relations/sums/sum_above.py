"""Numbered lines that the line behind them sums up, as 以上资金合计10549万元 does."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.partition import has_subtracted
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.numbered import numbered_amounts
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_ALL = late_pattern(
    r"\s{0,8}(?:以上|上述)(?:各项|各类|几项|[两二三四五六七八九十0-9]{1,2}[项类笔])?(?:资金|来源|经费|支出|收入|金额|项目){0,2}"
    r"(?:合计|总计|共计|共)(?:为|安排|金额|资金|投入){0,2}\s?"
)
_TOTAL = late_pattern(r"\s{0,8}(?:以上|上述|合计|共计|总计)")
_FEW = 2


def sum_above_relations(text: Text) -> Iterator[Relation]:
    """Yield for each list that is summed up behind it that it does not add up; one that does is found anyhow."""
    for number, passage in enumerate(text.assembly.passages):
        if _ALL.match(passage.text) and number:
            total = next((it for it in text.facts_of(number) if it.level and it.level.quantity is Quantity.MONEY), None)
            yield from _judge(_lines_above(number, text=text), total=total)


def _lines_above(number: int, *, text: Text) -> list[Fact]:
    """Return the amounts of the numbered lines right above a line, where nothing above them can be meant too."""
    last = read_head(text.assembly.passages[number - 1].lines[0])
    above = number - last.number - 1 if last is not None else -1
    if above < 0 or (last is not None and last.number < _FEW):
        return []
    items = numbered_amounts(above, text=text)
    is_all = bool(items) and items[0].passage == above + 1 and items[-1].passage == number - 1
    is_alone = all(len(_amounts(it, text=text)) == 1 for it in items)
    return items if is_all and is_alone and not _goes_on(above, text=text) else []


def _amounts(item: Fact, *, text: Text) -> list[Fact]:
    found = (it for it in text.facts_of(item.passage) if it.level is not None)
    return [it for it in found if it.level is not None and it.level.quantity is Quantity.MONEY]


def _goes_on(above: int, *, text: Text) -> bool:
    """Whether the line above a list has amounts, or the line above that, where it is no total of its own."""
    if _tells_money(above, text=text):
        return True
    return above > 0 and _tells_money(above - 1, text=text) and not _TOTAL.match(text.assembly.passages[above - 1].text)


def _tells_money(number: int, *, text: Text) -> bool:
    return any(it.level is not None and it.level.quantity is Quantity.MONEY for it in text.facts_of(number))


def _judge(items: Sequence[Fact], *, total: Fact | None) -> Iterator[Relation]:
    if total is None or total.level is None or len(items) < _FEW or not _are_parts(items, total=total):
        return
    stated = Named(total.level, total.label)
    named = [Named(it.level, it.label) for it in items if it.level is not None]
    holds = sums_to(stated, items=named)
    if holds or _is_near(named, total=stated):
        yield sum_relation(stated, items=named, holds=holds)


def _are_parts(items: Sequence[Fact], *, total: Fact) -> bool:
    like = all(it.level and total.level and it.level.is_like == total.level.is_like for it in items)
    is_plain = not any(it.is_open or it.inner or it.is_base or names_price(it.label) for it in items)
    is_one = len({it.scope.sign for it in items}) == 1 and not any(names_total(it.label) for it in items)
    return like and is_plain and is_one and not has_subtracted(items)


def _is_near(items: Sequence[Named], *, total: Named) -> bool:
    """Whether a total is of the size of its parts, so that nothing but one of them can be wrong or missing."""
    added = sum(it.mention.amount for it in items)
    return added < total.mention.amount * _FEW and total.mention.amount < added * _FEW
