"""The document that an example of a text rule describes."""

from collections.abc import Iterator
from itertools import groupby

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Block, Cell, Document, Paragraph, Remark, Table

_RESIDUE = late_pattern(r"\[bookmark: [^\[\]]{0,40}\]")


def example_document(text: str) -> Document:
    """Return the document of an example: one line a paragraph, and lines with tabs the rows of a table.

    The line above a table belongs to it as its title if it is put into brackets or begins with 表. Bookmarks are taken
    out and remarked upon, as every reader does.
    """
    remarks = tuple(_remarks(text))
    lines = enumerate(_RESIDUE.sub("", text).splitlines(), start=1)
    numbered = [(number, line) for number, line in lines if line.strip()]
    blocks: list[Block] = []
    tables = 0
    for is_table, group in groupby(numbered, key=lambda item: "\t" in item[1]):
        if not is_table:
            blocks += [Paragraph(line, Place(line=number)) for number, line in group]
            continue
        tables += 1
        title = blocks.pop() if blocks and _is_title(blocks[-1]) else None
        blocks.append(_table(list(group), number=tables, title=title if isinstance(title, Paragraph) else None))
    return Document("例子", "txt", tuple(blocks), remarks)


def _remarks(text: str) -> Iterator[Remark]:
    for number, line in enumerate(text.splitlines(), start=1):
        for match in _RESIDUE.finditer(line):
            yield Remark("residue", f"略去了转换残留“{match[0]}”。", Place(line=number, quote=match[0]))


def _is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.startswith(("（", "表"))


def _table(rows: list[tuple[int, str]], *, number: int, title: Paragraph | None) -> Table:
    cells = tuple(
        cell
        for row, (line, text) in enumerate(rows, start=1)
        for cell in _cells(text, place=Place(line=line, table=number, row=row))
    )
    widest = max(cell.column for cell in cells)
    return Table(number, len(rows), widest, cells, Place(line=rows[0][0]), (title,) if title else ())


def _cells(text: str, *, place: Place) -> Iterator[Cell]:
    for column, part in enumerate(text.split("\t"), start=1):
        yield Cell(place.row, column, (Paragraph(part, replace(place, column=column)),))
