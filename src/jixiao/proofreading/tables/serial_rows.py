"""Rows that are numbered from 1 without a gap, with one amount each: their subtotals, their total, the sum told above.

A row stands in one line, as 1 甲镇 50 用于道路, or each of its cells does, with a stroke behind it.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import BLANK, cells_of
from jixiao.proofreading.tables.told_sum import told_amounts, told_sum
from jixiao.reading.document import Document, Paragraph

_SERIAL = late_pattern(r"\s{0,4}([0-9]{1,3})\s{1,8}(?=[^\s0-9|])")
_ALONE = late_pattern(r"\s{0,4}([0-9]{1,3})\s{0,4}\|\s{0,4}$")
_PART = late_pattern(r"\s{0,4}[一-鿿]{0,6}?小\s?计(?:\s|$)")
_WHOLE = late_pattern(r"\s{0,4}[一-鿿]{0,6}?(?:合\s?计|总\s?计|共计)(?:\s|$)")
_FEW, _MANY, _MOST = 2, 3, 200  # rows with a total below them, without one, and of any table
_ABOVE = 15  # lines in which the sum of rows without a total is told
_ADDED = (Quantity.PLAIN, Quantity.MONEY)


class _Row(Struct):
    """A row of a table.

    Unit:
        amounts: those that stand in cells of their own, each with the word before it.
    """

    is_part: bool = False
    is_whole: bool = False
    amounts: list[Named] = field(default_factory=list)
    name: str = ""

    @property
    def is_total(self) -> bool:
        return self.is_part or self.is_whole

    def add(self, line: Paragraph) -> None:
        """Add the cells of a line."""
        for word, mention in cells_of(line):
            self.name = word if mention is None and word not in ("", BLANK) else self.name
            if mention is not None and mention.quantity in _ADDED and mention.value > 0:
                self.amounts.append(Named(mention, self.name))


def serial_row_totals(document: Document) -> Iterator[Relation]:
    """Yield the sums of numbered rows; one that fails only where a slip of typing explains it: pages may be lost."""
    lines = list(document.paragraphs())
    for start, rows in _tables(lines):
        items = [row for row in rows if not row.is_total]
        if len(items) < _FEW or any(len(row.amounts) != 1 for row in items):
            continue
        if any(row.is_whole for row in rows):
            yield from _totals(rows)
        elif len(items) >= _MANY:
            yield from _totals(rows)
            yield from _told_above([row.amounts[0] for row in items], lines=lines[max(0, start - _ABOVE) : start])


def _tables(lines: Iterable[Paragraph]) -> Iterator[tuple[int, list[_Row]]]:
    """Yield the rows of each table with the number of its first line; its total ends it."""
    rows: list[_Row] = []
    start = 0
    for at, line in enumerate(lines):
        row = _row(line, before=rows)
        if row is None and rows and line.text.rstrip().endswith(BLANK):
            rows[-1].add(line)
            continue
        if row is not None and row.is_total:
            rows.append(row)
            continue
        if row is None or _is_over(rows, line=line):
            yield start, rows
            rows = []
        if row is not None:
            start = start if rows else at
            rows = [*rows, row][-_MOST:]
    yield start, rows


def _row(line: Paragraph, *, before: Sequence[_Row]) -> _Row | None:
    """Return the row that a line begins, None where it begins none."""
    number = _number(line, before=before)
    is_part, is_whole = _PART.match(line.text) is not None, _WHOLE.match(line.text) is not None
    if number not in (1, _count(before) + 1) and not (before and (is_part or is_whole)):
        return None
    row = _Row(is_part=is_part, is_whole=is_whole)
    if _ALONE.match(line.text) is None:
        row.add(line)
    return row


def _number(line: Paragraph, *, before: Sequence[_Row]) -> int:
    """Return the serial number that begins a row, 0 where none does; a number alone may be an amount of the row."""
    alone = _ALONE.match(line.text)
    if alone is not None and before and not before[-1].amounts:
        return 0
    found = alone or _SERIAL.match(line.text)
    return int(found[1]) if found is not None else 0


def _count(rows: Sequence[_Row]) -> int:
    return sum(1 for row in rows if not row.is_total)


def _is_over(rows: Sequence[_Row], *, line: Paragraph) -> bool:
    """Whether a row begins another table: it is the first, or the total stands above it."""
    return bool(rows) and (rows[-1].is_whole or _number(line, before=rows) == 1)


def _totals(rows: Sequence[_Row]) -> Iterator[Relation]:
    parts: list[Named] = []
    loose: list[Named] = []
    for row in rows:
        if not row.is_total:
            loose += row.amounts
        elif row.amounts and row.is_part:
            yield from _judge(row.amounts[0], items=loose)
            parts, loose = [*parts, row.amounts[0]], []
        elif row.amounts:
            yield from _judge(row.amounts[0], items=[*parts, *loose])
            return


def _judge(total: Named, *, items: Sequence[Named]) -> Iterator[Relation]:
    holds = len(items) >= _FEW and sums_to(total, items=items)
    if holds or fails_by_typing(total, items=items):
        yield sum_relation(total, items=items, holds=holds)


def _told_above(items: Sequence[Named], *, lines: Sequence[Paragraph]) -> Iterator[Relation]:
    """Yield the sum of rows that is told right above them, in the unit in which it is told."""
    told = (Named(it, "文中") for line in reversed(lines) for it in scan_passage(Passage.of(line)))
    if len({it.mention.quantity for it in items}) == 1:
        yield from told_sum(items, told=told_amounts(told))
