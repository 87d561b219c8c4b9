"""Blocks of indicators of a drawn form, each with its points, as in 产出指标（50分）, and the weights of their rows."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec import Struct, field, structs

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.cell_number import number_of
from jixiao.reading.document import Cell, Document, Paragraph, Table

_HEAD = late_pattern(
    r"(?:指标|产出|效益|满意度|成本|决策|过程|管理|绩效)\s{0,4}[（(]?\s{0,4}[0-9]{1,3}\s{0,4}分\s{0,4}[)）]?"
)
_ENDS = late_pattern(r"总\s?分|合\s?计|总\s?计")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FEW, _MOST = 2, 60
_SHORT = 30  # characters of a head


class _Block(Struct):
    """A head with its points, and the bare numbers of each row below it."""

    text: str
    points: Mention
    rows: list[list[Mention]] = field(default_factory=list)


def block_rows(document: Document) -> Iterator[Relation]:
    """Yield the sums of the weights of rows that give the points of their block; only what comes out is told."""
    blocks: list[_Block] = []
    is_open = False
    for cells in _rows(document):
        heads = [block for cell in cells if (block := _head(cell)) is not None]
        if _ENDS.search(cells[0].text if cells else ""):
            is_open = False
            continue
        for block in heads:
            if not blocks or blocks[-1].text != block.text or not is_open:
                blocks.append(block)
            is_open = True
        if is_open and len(blocks[-1].rows) < _MOST:
            bare = [it for it in map(_bare, cells) if it is not None]
            blocks[-1].rows += [bare] if bare else []
    yield from chain.from_iterable(map(_judge, blocks))


def _rows(document: Document) -> Iterator[Sequence[Cell]]:
    """Yield the cells of each row; a line between tables is a row of one."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield [Cell(1, 1, (block,))]
        else:
            yield from _of_table(block)


def _of_table(table: Table) -> Iterator[Sequence[Cell]]:
    for line in table.title:
        yield [Cell(1, 1, (line,))]
    for number in range(1, table.rows + 1):
        yield [cell for cell in table.row(number) if cell.row == number]


def _head(cell: Cell) -> _Block | None:
    """Return the block that a cell heads."""
    text = "".join(cell.text.split())
    if len(text) > _SHORT or not _HEAD.search(text):
        return None
    found = [it for line in cell.lines for it in scan_passage(Passage.of(line))]
    points = [structs.replace(it, quantity=Quantity.SCORE, unit="分", scale=1) for it in found]
    return _Block(text, points[0]) if len(points) == 1 else None


def _bare(cell: Cell) -> Mention | None:
    filled = [line for line in cell.lines if line.text.strip()]
    number = number_of(filled[0]) if len(filled) == 1 else None
    is_bare = number is not None and number.quantity in _POINTS and not number.lead.strip()
    return structs.replace(number, quantity=Quantity.SCORE, unit="分", scale=1) if number and is_bare else None


def _judge(block: _Block) -> Iterator[Relation]:
    total = Named(block.points, "指标分值")
    lists: Iterable[list[Mention]] = ([row[at] for row in block.rows] for at in (0, -1))
    for weights in lists:
        items = [Named(it, "分值") for it in weights]
        if len(items) >= _FEW and sums_to(total, items=items):
            yield sum_relation(total, items=items, holds=True)
            return
