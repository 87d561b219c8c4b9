"""A golden report as the Word file of a unit: its paragraphs, and its form as a table with merged cells."""

from io import BytesIO

import docx
from docx.document import Document as WordFile

from jixiao.reading.document import Table
from jixiao.reading.text import read_text
from tests.extraction.report_text import report


def word_of_report(year: int) -> bytes:
    """Return the golden report of a year as a .docx."""
    word = docx.Document()
    for block in read_text(report(year).encode(), name=f"report_{year}.txt").blocks:
        if isinstance(block, Table):
            _add_table(word, table=block)
        else:
            word.add_paragraph(block.text)
    kept = BytesIO()
    word.save(kept)
    return kept.getvalue()


def _add_table(word: WordFile, *, table: Table) -> None:
    for line in table.title:
        word.add_paragraph(line.text)
    drawn = word.add_table(rows=table.rows, cols=table.columns, style="Table Grid")
    for cell in table.cells:
        first = drawn.cell(cell.row - 1, cell.column - 1)
        last = drawn.cell(cell.row + cell.row_span - 2, cell.column + cell.column_span - 2)
        first.merge(last).text = cell.text
