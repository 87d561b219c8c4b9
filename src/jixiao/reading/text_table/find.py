"""Tell tables from paragraphs in the lines of a text."""

from collections.abc import Iterator, Sequence

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.bar_cells import find_bar_cells
from jixiao.reading.text_table.bar_rows import find_bar_rows
from jixiao.reading.text_table.cell_lines import find_cell_lines
from jixiao.reading.text_table.draft import Draft
from jixiao.reading.text_table.tab_rows import find_tab_rows

_MARKS = ("\t", "|", "│", "┃")


def find_tables(lines: Sequence[Line]) -> Iterator[Line | Draft]:
    """Yield the tables among the lines, and the lines that belong to none and are not blank, in their order."""
    position = 0
    while position < len(lines):
        draft = _table_at(lines, start=position)
        if draft is not None:
            yield draft
            position = draft.end
        else:
            if lines[position].text.strip():
                yield lines[position]
            position += 1


def _table_at(lines: Sequence[Line], *, start: int) -> Draft | None:
    around = lines[start].text + (lines[start + 1].text if start + 1 < len(lines) else "")
    if not any(mark in around for mark in _MARKS):
        return None
    return (
        find_bar_rows(lines, start=start)
        or find_bar_cells(lines, start=start)
        or find_cell_lines(lines, start=start)
        or find_tab_rows(lines, start=start)
    )
