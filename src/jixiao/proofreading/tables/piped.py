"""Tables that were pasted as lines with a stroke between the cells: 项目 | 预算数 | 决算数."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.tables.cell_number import number_of
from jixiao.reading.document import Block, Cell, Document, Paragraph, Table

_STROKE = "|"
_FEW = 2
_MOST = 40  # cells of a line
_LONGEST = 1_000  # characters of a line
_TITLE = late_pattern(r"单位\s?[：:]|表\s?(?:[（(][^（）()]{0,20}[)）])?\s?$")
_SHORT = 80  # characters of a title
_NUMBER = late_pattern(r"\s{0,8}[-−]?[0-9]")


class _Row(Struct, frozen=True):
    """The cells of one line, or of several where a head is broken over lines."""

    cells: tuple[tuple[Paragraph, ...], ...]
    is_closed: bool

    @property
    def filled(self) -> list[int]:
        """The places of the cells that are not blank."""
        return [at for at, lines in enumerate(self.cells) if any(line.text.strip() for line in lines)]

    @property
    def has_numbers(self) -> bool:
        return any(_NUMBER.match(lines[0].text) and number_of(lines[0]) is not None for lines in self.cells[1:])

    @property
    def length(self) -> int:
        """How many cells it has up to the last one that is not blank."""
        return max(self.filled, default=-1) + 1

    def fits(self, width: int) -> bool:
        """Whether it has so many cells; behind the last stroke there may be one more blank one."""
        return len(self.cells) == width or (len(self.cells) == width - 1 and self.is_closed)


def with_piped_tables(document: Document) -> Document:
    """Return a document with such lines drawn as tables; those that no head tells the columns of stay lines."""
    if not any(map(_is_piped, document.blocks)):
        return document
    blocks: list[Block] = []
    for is_piped, group in groupby(document.blocks, key=_is_piped):
        found = list(group)
        blocks += _drawn([it for it in found if isinstance(it, Paragraph)], before=blocks) if is_piped else found
    number = 0
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            number += 1
            blocks[at] = replace(block, number=number)
    return replace(document, blocks=tuple(blocks))


def _is_piped(block: Block) -> bool:
    if not isinstance(block, Paragraph) or len(block.text) > _LONGEST:
        return False
    return 0 < block.text.count(_STROKE) <= _MOST


def _drawn(lines: Sequence[Paragraph], *, before: list[Block]) -> Iterator[Block]:
    """Yield some lines as one table, or as they are; a title right before goes into the table."""
    rows = _rows(lines)
    head = _head(rows)
    if head is None:
        yield from lines
        return
    title = before.pop() if before and isinstance(before[-1], Paragraph) and _is_title(before[-1]) else None
    titles = [line for row in rows[:head] for line in row.cells[0]]
    cells = tuple(
        Cell(number, column, lines)
        for number, row in enumerate(rows[head:], start=1)
        for column, lines in enumerate(row.cells, start=1)
    )
    above = (*((title,) if isinstance(title, Paragraph) else ()), *titles)
    is_even = len({row.length for row in rows[head + 1 :] if row.has_numbers}) == 1
    size = len(rows) - head, len(rows[head].cells)
    yield Table(0, *size, cells, lines[0].place, above, is_rebuilt=not is_even)


def _is_title(line: Paragraph) -> bool:
    return len(line.text) <= _SHORT and _TITLE.search(line.text) is not None


def _rows(lines: Sequence[Paragraph]) -> list[_Row]:
    """Return the rows of lines; a head that is broken within a cell is put together."""
    rows = [_row(line) for line in lines]
    widths = Counter(len(row.cells) for row in rows if row.has_numbers)
    width = widths.most_common(1)[0][0] if all(row.is_closed for row in rows if row.has_numbers) and widths else 0
    found: list[_Row] = []
    for row in rows:
        last = found[-1] if found else None
        is_broken = last is not None and not (last.is_closed or last.has_numbers or row.has_numbers)
        if last is not None and is_broken and len(last.cells) + len(row.cells) - 1 <= width:
            joined = (*last.cells[:-1], last.cells[-1] + row.cells[0], *row.cells[1:])
            found[-1] = _Row(joined, row.is_closed)
        else:
            found.append(row)
    return found


def _row(line: Paragraph) -> _Row:
    """Return the cells of a line, each at its place in it."""
    start = 1 if line.text.startswith(_STROKE) else 0
    text = line.text.rstrip()
    is_closed = text.endswith(_STROKE)
    cells = []
    for part in text[start:].removesuffix(_STROKE).split(_STROKE):
        cells.append((replace(line, text=" " * start + part),))
        start += len(part) + 1
    return _Row(tuple(cells), is_closed)


def _head(rows: Sequence[_Row]) -> int | None:
    """Return which row names all columns, where all others below it tell numbers, or one name each."""
    head = next((at for at, row in enumerate(rows) if len(row.filled) >= _FEW), None)
    if head is None or rows[head].has_numbers:
        return None
    width = len(rows[head].cells)
    below = rows[head + 1 :]
    are_like = all(row.fits(width) and (row.has_numbers or len(row.filled) <= 1) for row in below)
    is_whole = len(rows[head].filled) == width > _FEW
    return head if is_whole and are_like and any(row.has_numbers for row in below) else None
