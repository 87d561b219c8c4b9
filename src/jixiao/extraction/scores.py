"""The scores of a report, item by item."""

import re
from collections import Counter

from msgspec import Struct

from jixiao.extraction.draft import WHOLE, Draft
from jixiao.extraction.printed import figure_of
from jixiao.extraction.source import Source
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.outline import Head, Numeral, read_head
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.word_list import alternatives

_TOTAL = f"evaluation/{WHOLE}/total"
_LEAST_ITEMS = 2


class _Item(Struct, frozen=True):
    head: Head
    passage: Passage
    mention: Mention


def read_scores(source: Source, *, draft: Draft) -> None:
    """Put the score of each item into the draft.

    They are taken only if every score of the text but the total is the only one under a head of its own, and all
    these heads are of one rank: scores of parts and of their sums side by side would be counted twice.
    """
    total = draft.places.get(_TOTAL)
    mentions = [it for it in _scores(source) if it.place != total]
    items = [item for it in mentions if (item := _item(source, mention=it)) is not None]
    times = Counter(item.mention.passage for item in items)
    is_whole = len(items) == len(mentions) and max(times.values(), default=0) == 1
    if is_whole and len(items) >= _LEAST_ITEMS and len({_rank(item) for item in items}) == 1:
        for number, item in enumerate(items, start=1):
            _add(source, item=item, row=f"score_item/p{number}", draft=draft)


def _scores(source: Source) -> list[Mention]:
    """Return the scores of the running text that are said to be scored."""
    scored = re.compile(f"(?:{alternatives(source.manuscript.words['item_score'])})(?:为|是|了)?$")
    levels = ((fact, fact.level) for fact in source.text.facts)
    return [it for fact, it in levels if it is not None and it.quantity is Quantity.SCORE and scored.search(fact.label)]


def _item(source: Source, *, mention: Mention) -> _Item | None:
    passage = source.passages[mention.passage]
    head = read_head(passage.lines[0])
    return _Item(head, passage, mention) if head is not None and head.title else None


def _rank(item: _Item) -> int:
    numeral: Numeral = item.head.numeral
    return numeral.rank


def _add(source: Source, *, item: _Item, row: str, draft: Draft) -> None:
    text, place = item.passage.text, item.mention.place
    named = item.passage.place(item.head.end, end=item.head.end + len(item.head.title))
    blocks = source.heads(item.mention.passage)[1:2]
    draft.put(f"{row}/evaluation", content=WHOLE, place=named)
    draft.put(f"{row}/block", content="".join(blocks), place=named)
    draft.put(f"{row}/name", content=item.head.title, place=named)
    draft.put(f"{row}/score", content=figure_of(item.mention), place=place)
    statement = text[item.head.end + len(item.head.title) :].strip("。：: ")
    draft.put(f"{row}/statement", content=statement, place=named)
