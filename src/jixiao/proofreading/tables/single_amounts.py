"""Rows with one amount each and the total below them, such as 办公费 50, 印刷费 30, 支出合计 80.

Words may stand behind the amount where the rows are numbered: 1 甲镇 50 用于…, 2 乙镇 30 用于….
"""

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
_TOTAL = late_pattern(r"\s{0,4}[一-鿿]{0,6}?(?:合\s?计|总\s?计|共计)\s")
_FEW, _SOME, _MOST = 2, 3, 200  # rows that are numbered, those that are not, and of any kind
_BARE = (Quantity.PLAIN, Quantity.MONEY)


def single_amounts(document: Document) -> Iterator[Relation]:
    """Yield the sum of rows that are numbered from 1 without a gap, or stand below each other with nothing behind."""
    numbered: list[Named] = []
    plain: list[Named] = []
    for line in document.paragraphs():
        amounts = _amounts(line)
        if _TOTAL.match(line.text):
            rows = numbered if len(numbered) >= _FEW else plain if len(plain) >= _SOME else []
            yield from _judge(rows, totals=amounts)
            numbered, plain = [], []
            continue
        numbered = _numbered(line, before=numbered, amounts=amounts)
        is_plain = len(amounts) == 1 and line.text.rstrip().endswith(amounts[0].mention.printed)
        plain = [*plain, *amounts][-_MOST:] if is_plain else []


def _numbered(line: Paragraph, *, before: Sequence[Named], amounts: Sequence[Named]) -> list[Named]:
    """Return the amounts of numbered rows up to a line, none where it is no such row or another number is due."""
    serial = _SERIAL.match(line.text)
    number = int(serial[1]) if serial is not None else 0
    if len(amounts) != 1 or number not in (1, len(before) + 1):
        return []
    return [*(before if number > 1 else ()), *amounts][-_MOST:]


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
    for total in totals[:1] if rows else ():
        holds = sums_to(total, items=rows)
        if holds or fails_by_typing(total, items=rows):
            yield sum_relation(total, items=rows, holds=holds)
