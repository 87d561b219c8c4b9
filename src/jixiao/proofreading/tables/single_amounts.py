"""Rows that end with their one amount and the total below them, such as 办公费 50, 印刷费 30, 支出合计 80."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Document, Paragraph

_TOTAL = late_pattern(r"\s{0,4}(?:[一-鿿]{1,8}\s)?[一-鿿]{0,6}?(?:合\s?计|总\s?计|共计)\s")
_SUBTOTAL = late_pattern(r"\s{0,4}[一-鿿]{0,6}?小\s?计\s")
_FEW, _MOST = 3, 200  # rows
_BARE = (Quantity.PLAIN, Quantity.MONEY)


def single_amounts(document: Document) -> Iterator[Relation]:
    """Yield the sum of rows that stand below each other with nothing behind their amounts."""
    rows: list[Named] = []
    subtotals: list[Named] = []
    first: list[Named] = []  # a total that stands above its rows
    for line in document.paragraphs():
        amounts = _amounts(line)
        if _SUBTOTAL.match(line.text):
            yield from _judge(rows, totals=amounts)
            rows, subtotals = [], [*subtotals, *amounts[:1]]
            continue
        if subtotals and not rows and _TOTAL.match(line.text):
            yield from _sum_up(subtotals, totals=amounts)
            subtotals = []
            continue
        if _TOTAL.match(line.text):
            yield from _judge(rows, totals=amounts)
            rows, first = [], amounts[:1]
            continue
        is_row = len(amounts) == 1 and line.text.rstrip().endswith(amounts[0].mention.printed)
        if not is_row:
            yield from _sum_up(rows, totals=first)
            first = []
        rows = [*rows, *amounts][-_MOST:] if is_row else []
    yield from _sum_up(rows, totals=first)


def _sum_up(subtotals: Sequence[Named], *, totals: Sequence[Named]) -> Iterator[Relation]:
    """Yield the sum of subtotals, where it comes out."""
    for total in totals[:1] if len(subtotals) > 1 else ():
        if sums_to(total, items=subtotals):
            yield sum_relation(total, items=subtotals, holds=True)


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
    for total in totals[:1] if len(rows) >= _FEW else ():
        holds = sums_to(total, items=rows)
        if holds or fails_by_typing(total, items=rows):
            yield sum_relation(total, items=rows, holds=holds)
