"""Tell tables from paragraphs in the lines of a text."""

from collections.abc import Iterator, Sequence

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.bar_cells import find_bar_cells
from jixiao.reading.text_table.bar_rows import find_bar_rows
from jixiao.reading.text_table.cell_lines import find_cell_lines
from jixiao.reading.text_table.draft import Draft
from jixiao.reading.text_table.tab_rows import find_tab_rows

# In this order: what is more certain comes first.
_FINDERS = (find_bar_cells, find_bar_rows, find_cell_lines, find_tab_rows)


def find_tables(lines: Sequence[Line]) -> Iterator[Line | Draft]:
    """Yield the tables among the lines, and the lines that belong to none and are not blank, in their order."""
    none_before = [0] * len(_FINDERS)  # so that no line is looked at again and again
    position = 0
    while position < len(lines):
        draft = _table_at(lines, start=position, none_before=none_before)
        if draft is not None:
            yield draft
            position = draft.end
        else:
            if lines[position].text.strip():
                yield lines[position]
            position += 1


def _table_at(lines: Sequence[Line], *, start: int, none_before: list[int]) -> Draft | None:
    for number, find in enumerate(_FINDERS):
        if start >= none_before[number]:
            found = find(lines, start=start)
            if isinstance(found, Draft):
                return found
            none_before[number] = found
    return None
