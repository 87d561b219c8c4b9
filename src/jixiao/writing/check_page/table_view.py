"""A table of a document as HTML, merged cells as they are merged."""

import re

from jixiao.reading.document import Cell, Table
from jixiao.writing.check_page.marked_text import marked_html
from jixiao.writing.check_page.place_marks import PlacedMarks

_NUMBER = re.compile(r"[-－+]?[0-9][0-9,，]*(\.[0-9]+)?[%％]?|[-—]")


def document_table(table: Table, *, marks: PlacedMarks) -> str:
    """Return a table that scrolls sideways where it is wide; a position without a cell is an empty one."""
    starts = {(cell.row, cell.column): cell for cell in table.cells}
    rows = []
    for row in range(1, table.rows + 1):
        cells = [
            _cell(starts[row, column], marks=marks) if (row, column) in starts else '<td class="hole"></td>'
            for column in range(1, table.columns + 1)
            if (row, column) in starts or table.at(row, column=column) is None
        ]
        rows.append(f"<tr>{''.join(cells)}</tr>\n")
    label = f"第 {table.number} 表"
    guessed = '<p class="guessed">这张表的行列由程序推定。</p>\n' if table.is_rebuilt else ""
    body = f"<table><tbody>\n{''.join(rows)}</tbody></table>"
    return f'{guessed}<div class="table-scroll" role="region" tabindex="0" aria-label="{label}">{body}</div>\n'


def _cell(cell: Cell, *, marks: PlacedMarks) -> str:
    merged = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
    merged += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
    look = ' class="number"' if _NUMBER.fullmatch(cell.text) else ""
    lines = "<br>".join(marked_html(line.text, marks=marks.on(line)) for line in cell.lines)
    return f"<td{merged}{look}>{lines}</td>"
