"""Forms with one cell on each line, indented by a tab, and a blank line after each row.

A line with a tab alone is an empty cell; a cell goes on where a line follows that is not indented. This is what is
left of a Word form when its text is copied.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.reading.table_title import is_title
from jixiao.reading.text_line import Line
from jixiao.reading.text_table.draft import Draft, RawCell
from jixiao.reading.text_table.repair_rows import repair_rows

_CELL = late_pattern(r"^[ \u3000\xa0]*\t++[^\t]*\t*")
_HEADING = late_pattern(r"^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|附[件表图注])")
_LEAST_ROWS = 2
_LONGEST_USUAL_CELL = 25  # characters; indented paragraphs are longer
_MOST_LINES = 50  # of one cell
_LONGEST_REST = 20  # characters of a line that ends the last cell of a row


class _RawRow(Struct, frozen=True):
    """The cells of a row and the position of the line behind it."""

    cells: tuple[RawCell, ...]
    end: int

    @property
    def is_title(self) -> bool:
        return len(self.cells) == 1 and is_title(self.cells[0].text)

    @property
    def is_prose(self) -> bool:
        """Whether its cells are so long that they are indented paragraphs."""
        return all(len(cell.text) > _LONGEST_USUAL_CELL for cell in self.cells)

    @property
    def is_empty(self) -> bool:
        return not any(cell.text.strip() for cell in self.cells)


def find_cell_lines(lines: Sequence[Line], *, start: int) -> Draft | int:
    """Return the form that begins at a line, or the position before which none begins.

    A title inside a form ends it, so that the next one begins there.
    """
    if not _CELL.fullmatch(lines[start].text):
        return start + 1
    rows = list(_rows(lines, start=start))
    first = next((number for number, row in enumerate(rows) if len(row.cells) > 1 and not row.is_prose), len(rows))
    top = first
    while top and rows[top - 1].is_title:
        top -= 1
    body = list(_until_title(rows[first:]))
    while body and body[-1].is_empty:
        body.pop()
    if top or not _is_form(body):
        return rows[top - 1 if top else -1].end
    return _draft(rows[:first], body=body, end=_end(rows, last=body[-1]))


def _draft(titles: Sequence[_RawRow], *, body: Sequence[_RawRow], end: int) -> Draft:
    repaired = repair_rows([row.cells for row in body])
    return Draft(
        rows=repaired.rows,
        end=end,
        title=tuple(line for row in titles for line in row.cells[0].lines),
        heads=repaired.heads,
        keeps_label=True,
        is_rebuilt=True,
        notes=repaired.notes,
    )


def _is_form(rows: Sequence[_RawRow]) -> bool:
    counts = [len(row.cells) for row in rows if len(row.cells) > 1]
    return len(counts) >= _LEAST_ROWS and len(set(counts)) < len(counts)


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
    for line in lines[position + 1 : position + 1 + _MOST_LINES]:
        if _CELL.fullmatch(line.text):
            return True
        if line.is_blank:
            break
    text = lines[position].text
    return not _HEADING.match(text) and len(text) <= _LONGEST_REST and _has_cell_after(lines, position=position)


def _has_cell_after(lines: Sequence[Line], *, position: int) -> bool:
    """Whether the next line that is not blank is a cell."""
    following = lines[position + 1 : position + 1 + _MOST_LINES]
    after = next((line for line in following if not line.is_blank), None)
    return after is not None and bool(_CELL.fullmatch(after.text))


def _stripped(line: Line) -> Line:
    return Line(line.number, line.text.strip(), line.residue, line.unseen)
