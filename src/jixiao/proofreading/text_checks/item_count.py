"""A stated count is that of the list that follows."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from jixiao.book.relation import RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.outline import Head, Numeral, read_head
from jixiao.proofreading.tables.referred import referred_tables
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.reading.document import Paragraph

_LEAST = 2
_SENTENCE = late_pattern(r"[^。；;]{0,80}$")
_LIST_NUMERALS = (Numeral.DOTTED, Numeral.COMMA, Numeral.BRACKETED)


@text_check("item_count")
def check_item_counts(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each count at the end of a paragraph that announces a list of another length.

    One head may stand between the paragraph and its list. A sentence with two counts announces neither.
    A count of the rows of a table that a sentence points at is one too, and so is one of names in its own sentence.
    """
    yield from _row_counts(manuscript)
    yield from _name_counts(manuscript)
    announces = manuscript.words.pattern("list_announcement")
    counter = re.compile(rf"([1-9][0-9]?)({'|'.join(manuscript.words['list_counter'])})")
    lines = list(manuscript.document.paragraphs())
    heads = [read_head(line) for line in lines]
    for at, line in enumerate(lines):
        text = line.text.rstrip(" 。：:；")
        last = _SENTENCE.search(text)
        counts = list(counter.finditer(text, last.start())) if last else []
        if len(counts) == 1 and announces.search(text, counts[0].end()):
            items = _items(heads, start=at + 1)
            if len(items) >= _LEAST and len(items) != int(counts[0][1]):
                yield _hit(line, match=counts[0], count=len(items))


def _row_counts(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each count, in a passage that points at a table, of what its rows are called, that is not their number."""
    for referred in referred_tables(manuscript.text, views=manuscript.views):
        named = referred.view.heads.get(1, "")
        passage = manuscript.text.assembly.passages[referred.facts[0].passage] if referred.facts else None
        for match in re.finditer(
            rf"(?<![0-9])([1-9][0-9]{{0,5}})个{re.escape(named)}", passage.text if named and passage else ""
        ):
            if passage is not None and int(match[1]) != len(referred.rows):
                yield _hit(passage.lines[0], match=match, count=len(referred.rows))


def _name_counts(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each count that is not that of the names beside it."""
    for relation in manuscript.relations:
        if relation.kind is RelationKind.COUNT and relation.holds is False:
            stated = relation.stated
            message = f"写的是“{stated.printed}{stated.unit}”，列出的是 {relation.computed} 项"
            arithmetic = f"{stated.printed} ≠ {relation.computed}"
            yield Hit(stated.place, message, stated=stated.printed, computed=relation.computed, arithmetic=arithmetic)


def _items(heads: Sequence[Head | None], *, start: int) -> list[Head]:
    """Return the items 1, 2, 3 … that follow, none where neither of the first two lines is number 1.

    The first line may be number 2: an entry that was deleted leaves a gap.

    None either where another list with the same numerals begins before the next head: it may be one inside an item.
    """
    near = [at for at in (start, start + 1) if at < len(heads)]
    firsts = [at for at in near if _is_item(heads[at], number=1)] or [
        at for at in near[:1] if _is_item(heads[at], number=2)
    ]
    first = next(iter(firsts), len(heads))
    items: list[Head] = []
    for head in islice(heads, first, None):
        if head is None or (items and head.numeral.rank > items[0].numeral.rank):
            continue  # text of an item, or a list inside it
        if (items and head.numeral is not items[0].numeral) or not _follows(head, items=items):
            is_unclear = bool(items) and head.number == 1 and head.numeral is items[0].numeral
            return [] if is_unclear else items
        items.append(head)
    return items


def _follows(head: Head, *, items: Sequence[Head]) -> bool:
    """Whether a number comes next; one may be left out, as where an entry was deleted."""
    last = items[-1].number if items else 0
    return last < head.number <= last + _LEAST


def _is_item(head: Head | None, *, number: int) -> bool:
    return head is not None and head.numeral in _LIST_NUMERALS and head.number == number


def _hit(line: Paragraph, *, match: re.Match[str], count: int) -> Hit:
    message = f"写的是“{match[0]}”，后面列出 {count} 项"
    found = hit_at(line, start=match.start(), end=match.end(), message=message)
    return replace(found, stated=match[1], computed=str(count), arithmetic=f"{match[1]} ≠ {count}")
