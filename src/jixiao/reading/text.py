"""Read plain text: paragraphs by line, and the tables that tabs and bars leave of a form."""

from collections.abc import Iterator, Sequence

from jixiao.book.place import Place
from jixiao.reading.document import Block, Document, Paragraph, Remark
from jixiao.reading.table_title import take_title
from jixiao.reading.text_encoding import decode_text
from jixiao.reading.text_line import Line, split_lines
from jixiao.reading.text_table.build import build_table
from jixiao.reading.text_table.draft import Draft
from jixiao.reading.text_table.find import find_tables
from jixiao.reading.visible import count_visible


def read_text(content: bytes, *, name: str) -> Document:
    """Return a text file as a document; a table rebuilt from it is one table, whatever its rows have of columns.

    Raises:
        RefusedFileError: If its characters are not certain.
    """
    return document_of_text(decode_text(content), name=name, kind="txt")


def document_of_text(text: str, *, name: str, kind: str) -> Document:
    """Return a text as a document of a format, for programs that turn other files into text."""
    lines = list(split_lines(text))
    blocks: list[Block] = []
    remarks = list(_residue_remarks(lines))
    number = separators = 0
    for found in find_tables(lines):
        if isinstance(found, Line):
            blocks.append(Paragraph(found.text.rstrip(), Place(line=found.number)))
            continue
        number += 1
        title = take_title(blocks)
        table = build_table(found, number=number, title=title)
        blocks.append(table)
        separators += _separators(found, lines=lines)
        remarks += _table_remarks(found, number=number) if table.is_rebuilt else ()
    visible = sum(count_visible(line.text) for line in lines) - separators
    return Document(name, kind, tuple(blocks), tuple(remarks), visible=visible)


def _separators(draft: Draft, *, lines: Sequence[Line]) -> int:
    """Return how many visible characters in the lines of a table only draw it."""
    first = min(cell.number for cell in draft.rows[0].values())
    drawn = sum(count_visible(line.text) for line in lines[first - 1 : draft.end])
    return drawn - sum(count_visible(cell.text) for row in draft.rows for cell in row.values())


def _residue_remarks(lines: Sequence[Line]) -> Iterator[Remark]:
    for line in lines:
        if line.residue:
            removed = "".join(line.residue)
            yield Remark(
                "residue", f"第 {line.number} 行有格式转换的残留“{removed}”，已去除。", Place(line=line.number)
            )
        if line.unseen:
            message = f"第 {line.number} 行有 {line.unseen} 个看不见的控制字符，已去除。"
            yield Remark("residue", message, Place(line=line.number))
        if "\ufffd" in line.text:
            message = f"第 {line.number} 行有原文件里就已丢失的字（显示为“\ufffd”），请核对原件。"
            yield Remark("skipped", message, Place(line=line.number))


def _table_remarks(draft: Draft, *, number: int) -> Iterator[Remark]:
    first = next(iter(draft.rows[0].values())).number
    message = f"第 {first} 行起的第 {number} 表没有表格线，行列是按列数重新排的。"
    yield Remark("rebuilt", message, Place(line=first, table=number))
    for note in draft.notes:
        yield Remark("rebuilt", note.message, Place(line=note.line, table=number, row=note.row, column=note.column))
