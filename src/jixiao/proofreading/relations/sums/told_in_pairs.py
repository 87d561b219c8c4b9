"""Lists that tell two or three figures of each item, parted by strokes or one in brackets, with a total of its own.

In 培训20/18万元，会议10/9万元，合计30/27万元 and 甲8万元（上年7万元），乙3万元（上年2万元），合计11万元（上年9万元）
the figures at each place add up. Where those at one place do, the list is whole, and so must the others.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price, names_total
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_STROKE = late_pattern(r"\s?[/／]\s?(?P<name>[^，。；：、（()）/0-9]{0,6})")
_BRACKET = late_pattern(
    r"\s?[（(]\s?(?P<name>(?:(?:上年|去年|(?:19|20)[0-9]{2}\s?年|同期|年初|全年|调整后?|预算|决算|计划|目标|任务|执行|实际){0,3}[数额]?"
    r"(?:为|是)?))\s?"
)
_CLOSED = late_pattern(r"\s?[)）]")
_STOP = late_pattern("[。！？\n]")
_NO_ITEM = late_pattern("增|减|升|降|涨|其中|占|小计|累计|等[，、]|此外|另")
_OPENS = late_pattern("其中|[：:]|包括|分别")
_CLOSES = late_pattern("合计|共计|总计")  # 共完成 may have a plan that is of more
_LONGEST, _MOST = 30, 60  # characters of a name; items of a list
_PAIR, _ITEMS, _TELLING = 2, 2, 3

Row = list[Mention]


def paired_list_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums at each place of such lists, where those at one place add up."""
    for number, passage in enumerate(text.assembly.passages):
        if any(sign in passage.text for sign in "/／（("):
            for _, group in groupby(_rows(text.assembly.mentions[number], words=passage.text), key=_kind):
                for rows in _sentences(list(group)):
                    yield from _judge(rows)


def _rows(mentions: Sequence[Mention], *, words: str) -> Iterator[Row]:
    """Yield each figure with those behind its strokes, or the one in brackets right behind it."""
    row: Row = []
    for mention in mentions:
        if row and _is_behind(mention, row=row, words=words):
            row.append(mention)
            continue
        if row:
            yield row
        row = [mention]
    if row:
        yield row


def _is_behind(mention: Mention, *, row: Row, words: str) -> bool:
    if _STROKE.fullmatch(mention.lead):
        return True
    is_closed = _CLOSED.match(words, mention.end) is not None
    return len(row) == 1 and is_closed and _BRACKET.fullmatch(mention.lead) is not None


def _kind(row: Row) -> tuple[object, ...]:
    """Return what rows of one list have in common: what they measure and how the later figures are told."""
    return tuple((it.is_like, it.lead.strip() if at else "") for at, it in enumerate(row))


def _sentences(rows: list[Row]) -> Iterator[list[Row]]:
    """Yield the rows of each sentence, none of those that tell one figure alone."""
    found: list[Row] = []
    for row in rows:
        if found and _STOP.search(row[0].lead):
            yield found
            found = []
        found.append(row)
    if found and len(found[0]) >= _PAIR:
        yield found


def _judge(rows: list[Row]) -> Iterator[Relation]:
    if not _ITEMS < len(rows) <= _MOST or len(rows[0]) < _PAIR:
        return
    is_first = names_total(rows[0][0].lead[-_LONGEST:]) and _OPENS.search(rows[1][0].lead) is not None
    total, items = (rows[0], rows[1:]) if is_first else (rows[-1], rows[:-1])
    is_total = is_first or (names_total(total[0].lead) and len(total[0].lead) <= _LONGEST)
    later = items[1:]
    if not is_total or any(_NO_ITEM.search(it[0].lead) or len(it[0].lead) > _LONGEST for it in later):
        return
    if any(names_total(it[0].lead) or names_price(it[0].lead) for it in later):
        return
    yield from _sums(total, items=items)


def _sums(total: Row, *, items: Sequence[Row]) -> Iterator[Relation]:
    places = [at for at, it in enumerate(total) if it.quantity is not Quantity.PERCENT]
    sums = [(Named(total[at], "合计"), [Named(it[at], "分项") for it in items]) for at in places]
    held = [sums_to(whole, items=parts) for whole, parts in sums]
    is_shown = any(it and whole.mention.significant >= _PAIR for it, (whole, _) in zip(held, sums, strict=True))
    is_sure = _CLOSES.search(total[0].lead[-_LONGEST:]) is not None
    if is_shown and any(whole.mention.significant >= _TELLING for whole, _ in sums):
        for it, (whole, parts) in zip(held, sums, strict=True):
            if it or is_sure:
                yield sum_relation(whole, items=parts, holds=it)
