"""Numbered rows with words behind their amount, and the total below: 1 甲镇 50 用于…, 2 乙镇 50 用于…, 合计 100."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.slipped import fails_by_typing
from jixiao.proofreading.relations.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Document, Paragraph

_SERIAL = late_pattern(r"\s{0,4}([0-9]{1,3})\s{1,8}(?=[^\s0-9])")
_TOTAL = late_pattern(r"\s{0,4}(?:合\s?计|总\s?计|共计)\s")
_FEW = 2  # rows
_BARE = (Quantity.PLAIN, Quantity.MONEY)


def serial_rows(document: Document) -> Iterator[Relation]:
    """Yield the sum of rows that are numbered from 1 without a gap and hold one bare amount each."""
    rows: list[Named] = []
    for line in document.paragraphs():
        serial = _SERIAL.match(line.text)
        if serial is not None and int(serial[1]) in (1, len(rows) + 1):
            amounts = _amounts(line)
            rows = [*(rows if int(serial[1]) > 1 else []), *amounts] if len(amounts) == 1 else []
        else:
            if len(rows) >= _FEW and _TOTAL.match(line.text):
                yield from _judge(rows, totals=_amounts(line))
            rows = []


def _amounts(line: Paragraph) -> list[Named]:
    """Return the amounts of a line that stand in cells of their own, each with the word before it."""
    found: list[Named] = []
    name = ""
    for word, mention in cells_of(line):
        name = word if mention is None and word else name
        if mention is not None and _is_amount(mention):
            found.append(Named(mention, name))
    return found


def _is_amount(mention: Mention) -> bool:
    return mention.quantity in _BARE and mention.value > 0


def _judge(rows: Sequence[Named], *, totals: Sequence[Named]) -> Iterator[Relation]:
    """Yield the sum; one that fails only where a slip of typing explains it, since pages of a table may be lost."""
    for total in totals[:1]:
        holds = sums_to(total, items=rows)
        if holds or fails_by_typing(total, items=rows):
            yield sum_relation(total, items=rows, holds=holds)
