"""Forms with one cell on each line, indented by a tab, and a blank line after each row.

A line with a tab alone is an empty cell; a cell goes on where a line follows that is not indented. This is what is
left of a Word form when its text is copied.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from jixiao.reading.table_title import is_title
from jixiao.reading.text_line import Line
from jixiao.reading.text_table.draft import Draft, RawCell
from jixiao.reading.text_table.repair_rows import repair_rows

_CELL = re.compile(r"[ \u3000\xa0]*\t+[^\t]*\t*")
_HEADING = re.compile(r"\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|附[件表图注])")
_LEAST_ROWS = 2
_LONGEST_USUAL_CELL = 25  # characters, half of the cells; indented paragraphs are longer
_LONGEST_REST = 20  # characters of a line that ends the last cell of a row


@dataclass(frozen=True, slots=True)
class _RawRow:
    """The cells of a row and the position of the line behind it."""

    cells: tuple[RawCell, ...]
    end: int

    @property
    def is_title(self) -> bool:
        return len(self.cells) == 1 and is_title(self.cells[0].text)

    @property
    def is_empty(self) -> bool:
        return not any(cell.text.strip() for cell in self.cells)


def find_cell_lines(lines: Sequence[Line], *, start: int) -> Draft | None:
    """Return the form that begins at a line, None if none does; a title inside ends it, so that the next one begins."""
    if not _CELL.fullmatch(lines[start].text):
        return None
    rows = list(_rows(lines, start=start))
    first = next((position for position, row in enumerate(rows) if len(row.cells) > 1), len(rows))
    body = list(_until_title(rows[first:]))
    while body and (body[-1].is_empty or (len(body[-1].cells) == 1 and body[-1].is_title)):
        body.pop()
    if not _is_form(body):
        return None
    repaired = repair_rows([row.cells for row in body])
    return Draft(
        rows=repaired.rows,
        end=_end(rows, last=body[-1]),
        title=tuple(line for row in rows[:first] for cell in row.cells for line in cell.lines if line.text.strip()),
        heads=repaired.heads,
        keeps_label=True,
        is_rebuilt=True,
        notes=repaired.notes,
    )


def _is_form(rows: Sequence[_RawRow]) -> bool:
    wide = [row for row in rows if len(row.cells) > 1]
    counts = {len(row.cells) for row in wide}
    if len(wide) < _LEAST_ROWS or len(counts) == len(wide):
        return False
    return median(len(cell.text.strip()) for row in wide for cell in row.cells) <= _LONGEST_USUAL_CELL


def _until_title(rows: Sequence[_RawRow]) -> Iterator[_RawRow]:
    for row in rows:
        if row.is_title:
            return
        yield row


def _end(rows: Sequence[_RawRow], *, last: _RawRow) -> int:
    """Return where the form ends: behind its last row and behind the empty rows after it."""
    end = last.end
    for row in rows[rows.index(last) + 1 :]:
        if not row.is_empty:
            break
        end = row.end
    return end


def _rows(lines: Sequence[Line], *, start: int) -> Iterator[_RawRow]:
    """Yield the rows from a line on, as long as cells follow each other with at most blank lines between."""
    position = start
    while position < len(lines):
        while position < len(lines) and lines[position].is_blank:
            position += 1
        cells, end = _row(lines, start=position)
        if not cells:
            return
        yield _RawRow(tuple(cells), end)
        position = end


def _row(lines: Sequence[Line], *, start: int) -> tuple[list[RawCell], int]:
    """Return the cells of the row that begins at a line and the position behind it."""
    cells: list[RawCell] = []
    position = start
    while position < len(lines) and not lines[position].is_blank:
        line = lines[position]
        if _CELL.fullmatch(line.text):
            cells.append(RawCell((_stripped(line),), is_marked=not line.text.startswith("\t")))
        elif cells and _goes_on(lines, position=position):
            cells[-1] = RawCell((*cells[-1].lines, _stripped(line)), cells[-1].is_marked)
        else:
            break
        position += 1
    return cells, position


def _goes_on(lines: Sequence[Line], *, position: int) -> bool:
    """Whether a line that is not indented belongs to the cell before it, not to the text after the form."""
    for line in lines[position + 1 :]:
        if _CELL.fullmatch(line.text):
            return True
        if line.is_blank:
            break
    text = lines[position].text
    return not _HEADING.match(text) and len(text) <= _LONGEST_REST and _has_cell_after(lines, position=position)


def _has_cell_after(lines: Sequence[Line], *, position: int) -> bool:
    """Whether the next line that is not blank is a cell."""
    after = next((line for line in lines[position + 1 :] if not line.is_blank), None)
    return after is not None and bool(_CELL.fullmatch(after.text))


def _stripped(line: Line) -> Line:
    return Line(line.number, line.text.strip(), line.residue, line.unseen)
