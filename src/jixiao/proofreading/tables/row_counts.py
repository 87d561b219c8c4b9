"""How many rows a table numbers, where the text tells as many of what its heads name: 7个乡镇 and 序号 1 to 7."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text
from jixiao.reading.document import Document, Paragraph, Table

_SERIAL = late_pattern(r"\s{0,4}([0-9]{1,3})(?=\s|$)")
_UNITS = ("个", "家", "所", "项")
_NOUN = late_pattern("[一-鿿]{2}")
_FEW = 3  # rows


class _Rows(Struct, frozen=True):
    """Numbered rows.

    Unit:
        heads: the words over them.
    """

    heads: str
    count: int


def row_count_relations(text: Text, *, document: Document) -> Iterator[Relation]:
    """Yield that a count is that of the numbered rows of a table; another count may be of something else."""
    found = [*_of_lines([*document.paragraphs()]), *(it for table in document.tables for it in _of_table(table))]
    for rows in found:
        for number, mentions in enumerate(text.assembly.mentions if rows.count >= _FEW else ()):
            words = text.assembly.passages[number].text
            count = next((it for it in mentions if _counts(it, words=words, rows=rows)), None)
            if count is not None:
                yield _relation(count)
                break


def _counts(mention: Mention, *, words: str, rows: _Rows) -> bool:
    """Whether a count is that of the rows, and of what stands over them."""
    if mention.quantity is not Quantity.COUNT or mention.counter not in _UNITS or mention.value != rows.count:
        return False
    noun = _NOUN.match(words, mention.end)
    return noun is not None and noun[0] in rows.heads


def _relation(count: Mention) -> Relation:
    outcome = Outcome(count.value, Fraction(0), holds=True, formula=f"表中编号到{count.printed}")
    stated = Named(count, "所列个数")
    return relation_of(RelationKind.COUNT, operands=(stated,), stated=stated, outcome=outcome, rule="R205")


def _of_lines(lines: Sequence[Paragraph]) -> Iterator[_Rows]:
    heads, count = "", 0
    for line in lines:
        match = _SERIAL.match(line.text)
        if match and int(match[1]) == count + 1:
            count += 1
            continue
        yield _Rows(heads, count)
        heads, count = line.text, 0
    yield _Rows(heads, count)


def _of_table(table: Table) -> Iterator[_Rows]:
    heads, count = "", 0
    for number in range(1, table.rows + 1):
        cells = [cell for cell in table.row(number) if cell.row == number]
        serial = cells[0].text.strip() if cells else ""
        if serial == str(count + 1):
            count += 1
        elif not count:
            heads = "".join(cell.text for cell in cells)
    yield _Rows(heads, count)
