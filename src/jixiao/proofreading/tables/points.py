"""Blocks of indicators with their points in the head, as in 产出指标（50分）, and the weights of their rows.

A block stands in one line, or each of its rows in one.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct, field, structs

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.total import sum_relation, sums_to
from jixiao.reading.document import Paragraph

_BLOCK = late_pattern(r"指标\s{0,4}[（(]\s{0,4}[0-9]{1,3}\s{0,4}分?\s{0,4}[)）]")
_FUNDS = late_pattern(r"(?:执行|资金)[一-鿿]{0,8}\s{0,4}[（(]\s{0,4}[0-9]{1,3}\s{0,4}分\s{0,4}[)）]")
_WHOLE = late_pattern(r"\s{0,4}(?:总\s?分|合\s?计|总\s?计)")
_ROW = late_pattern(r"(?<![0-9.])([0-9]+(?:\.[0-9]+)?)\s+([0-9]+(?:\.[0-9]+)?)(?=\s+[^\s0-9.]|\s*$)")
_ENDS = late_pattern(r"[。；]|^\s{0,4}(?:总\s?分|合\s?计|总\s?计|得分)")
_BOUNDS = ("≥", "≤", "＞", "＜", ">", "<", "=", "＝")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FEW, _MOST = 2, 60


class _Block(Struct):
    points: Mention
    weights: list[Mention] = field(default_factory=list)
    is_of_indicators: bool = True


def point_blocks(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the sums of weights that give the points of their block, and of blocks; only what comes out is told."""
    rows: list[tuple[Mention, Mention]] = []
    heads: list[_Block] = []
    head: Mention | None = None
    for line in lines:
        blocks = list(_blocks(line)) if _BLOCK.search(line.text) else []
        for block in blocks:
            yield from _judge(block)
        if blocks or _ENDS.search(line.text):
            yield from _judge_rows(rows, head=head)
            head, rows = (blocks[-1].points, []) if blocks else (None, [])
        if head is not None and len(rows) < _MOST:
            rows += _row(line)
        heads = [*heads, *_funds(line), *blocks][-_MOST:]
        if _WHOLE.match(line.text):
            yield from _judge_heads(line, heads=heads)
            heads = []
    yield from _judge_rows(rows, head=head)


def _judge_heads(line: Paragraph, *, heads: Sequence[_Block]) -> Iterator[Relation]:
    """Yield the sum of the points in all heads, or in those of indicators, that gives the total of the form."""
    blocks = [block for block in heads if block.is_of_indicators]
    for total, _ in _row(line):
        read = (_judge(_Block(_as_points(total), [it.points for it in points])) for points in (heads, blocks))
        yield from islice(chain.from_iterable(read), 1)


def _judge(block: _Block) -> Iterator[Relation]:
    items = [Named(weight, "分值") for weight in block.weights]
    total = Named(block.points, "指标分值")
    if len(items) >= _FEW and sums_to(total, items=items):
        yield sum_relation(total, items=items, holds=True)


def _judge_rows(rows: Sequence[tuple[Mention, Mention]], *, head: Mention | None) -> Iterator[Relation]:
    """Yield the sum of the first numbers of rows, or else of the last: weights stand before or after what is met."""
    if head is None:
        return
    for weights in zip(*rows, strict=True):
        found = list(_judge(_Block(head, [_as_points(weight) for weight in weights])))
        if found:
            yield from found
            return


def _row(line: Paragraph) -> Iterator[tuple[Mention, Mention]]:
    """Yield the first and the last bare number of a line behind the head of its block."""
    heads = list(_BLOCK.finditer(line.text))
    start = heads[-1].end() if heads else 0
    bare = [
        it
        for it in scan_passage(Passage.of(line))
        if it.start >= start and it.quantity in _POINTS and line.text[it.start - 1 : it.start] not in _BOUNDS
    ]
    if bare:
        yield bare[0], bare[-1]


def _funds(line: Paragraph) -> Iterator[_Block]:
    """Yield the head of the block of funds, as in 预算执行情况（10分）."""
    match = _FUNDS.search(line.text)
    points = [it for it in scan_passage(Passage.of(line)) if match and match.start() <= it.start < match.end()]
    yield from (_Block(_as_points(it), is_of_indicators=False) for it in points[:1])


def _blocks(line: Paragraph) -> Iterator[_Block]:
    mentions = {mention.start: mention for mention in scan_passage(Passage.of(line))}
    heads = list(_BLOCK.finditer(line.text))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        points = next((it for at, it in mentions.items() if head.start() <= at < head.end()), None)
        if points is None or points.quantity not in _POINTS:
            continue
        end = following.start() if following else len(line.text)
        rows = _ROW.finditer(line.text, head.end(), end)
        weights = [mentions[row.start(1)] for row in rows if row.start(1) in mentions]
        yield _Block(_as_points(points), [_as_points(weight) for weight in weights])


def _as_points(mention: Mention) -> Mention:
    return structs.replace(mention, quantity=Quantity.SCORE, unit="分", scale=1)
