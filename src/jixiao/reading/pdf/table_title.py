"""The lines over a table that belong to it: its name, number, unit of money and who filled it in."""

from collections.abc import Sequence

from msgspec.structs import replace

from jixiao.reading.pdf.drawn_table import DrawnTable, PageParts
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.text_line import TextLine
from jixiao.reading.table_title import is_title

_MOST_LINES = 5
_GAP = 3.0  # em between two lines of a title
_OFF_CENTRE = 0.05  # of the width of the table
_SAME_SIZE = 0.15
_SENTENCE_END = "。；：！，、,;:"


def with_titles(page: PageParts) -> PageParts:
    """Return the page with the titles of its tables moved from its lines to the tables."""
    lines = list(page.lines)
    tables = []
    for table in page.tables:
        title = _title(table, above=[line for line in lines if line.box.centre < table.box.top], width=page.width)
        lines = [line for line in lines if line not in title]
        tables.append(replace(table, title=tuple(piece for line in title for piece in _pieces(line))))
    return replace(page, tables=tuple(tables), lines=tuple(lines))


def _title(table: DrawnTable, *, above: Sequence[TextLine], width: float) -> list[TextLine]:
    """Return the lines of a title from the top; it ends upwards at a second name, such as the heading of a chapter."""
    found: list[TextLine] = []
    name: TextLine | None = None
    below = table.box.top
    for line in reversed(above[-_MOST_LINES:]):
        if below - line.box.bottom > _GAP * line.em or not _may_belong(line, table=table.box, width=width):
            break
        if _is_centred(line, table=table.box, width=width) and not _is_beside_name(line):
            if name is not None and abs(name.em - line.em) > _SAME_SIZE * name.em:
                break
            name = line
        found.insert(0, line)
        below = line.box.top
    return found


def _may_belong(line: TextLine, *, table: Box, width: float) -> bool:
    if line.text[-1] in _SENTENCE_END and len(line.runs) == 1 and not is_title(line.text):
        return False
    is_right = line.box.left > table.middle
    if is_right or len(line.runs) > 1 or is_title(line.text):
        return True
    return _is_centred(line, table=table, width=width)


def _is_centred(line: TextLine, *, table: Box, width: float) -> bool:
    """Whether a line stands over the middle of its table, or of the page where the table is narrow."""
    off = min(abs(line.box.middle - table.middle), abs(line.box.middle - width / 2))
    return off < _OFF_CENTRE * table.width and line.box.left > table.left + line.em


def _is_beside_name(line: TextLine) -> bool:
    """Whether a line is no name: several things, or the year in brackets under the name."""
    return len(line.runs) > 1 or (line.text[0] in "（(" and line.text[-1] in "）)")


def _pieces(line: TextLine) -> list[TextLine]:
    return [TextLine((run,), line.em, line.page) for run in line.runs]
