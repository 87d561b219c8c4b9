"""The passages of documents and tables that are screened."""

from collections.abc import Iterator

from jixiao.exchange.open_data.open_table import OpenTable
from jixiao.exchange.screening.search import Passage
from jixiao.reading.document import Cell, Document, Paragraph, Part, Table


def document_passages(document: Document, *, name: str) -> Iterator[Passage]:
    """Yield every line of a document: text, headers, footers, notes, titles and cells of tables.

    A cell has the first cell of its column and that of its row as context.
    """
    for number, block in enumerate(document.blocks, start=1):
        if isinstance(block, Paragraph):
            yield Passage(block.text, _where(block, name=name, number=number))
            continue
        for line in block.title:
            yield Passage(line.text, _where(line, name=name, number=number))
        for cell in block.cells:
            for line in cell.lines:
                yield Passage(line.text, _where(line, name=name, number=number), _contexts(block, cell=cell))


def table_passages(table: OpenTable) -> Iterator[Passage]:
    """Yield the texts of a published table; numbers are no passages, for an amount is never personal."""
    for number, row in enumerate(table.rows, start=1):
        for field, content in zip(table.fields, row, strict=True):
            if isinstance(content, str) and content:
                for line in content.splitlines():
                    yield Passage(line, f"表「{table.title}」第{number}行“{field.name}”", (field.name,))


def _where(line: Paragraph, *, name: str, number: int) -> str:
    part = "" if line.part is Part.BODY else line.part.value
    place = line.place.describe() or f"第{line.place.paragraph or number}段"
    return "，".join(word for word in (name, part, place) if word)


def _contexts(table: Table, *, cell: Cell) -> tuple[str, ...]:
    heads = (table.at(1, column=cell.column), table.at(cell.row, column=1))
    return tuple(head.text for head in heads if head is not None and head is not cell)
