"""Blocks of indicators with their points in the head, as in 产出指标（50分）, and the weights of their rows."""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field, structs

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.total import sum_relation, sums_to
from jixiao.reading.document import Paragraph

_BLOCK = late_pattern(r"指标\s*[（(]\s*[0-9]+\s*分\s*[)）]")
_ROW = late_pattern(r"(?<![0-9.])([0-9]+(?:\.[0-9]+)?)\s+([0-9]+(?:\.[0-9]+)?)(?=\s+[^\s0-9.]|\s*$)")
_FEW = 2


class _Block(Struct):
    points: Mention
    weights: list[Mention] = field(default_factory=list)


def point_blocks(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the sums of weights that give the points of their block; only what comes out is told."""
    for line in lines:
        if len(_BLOCK.findall(line.text)) >= 1:
            for block in _blocks(line):
                items = [Named(weight, "分值") for weight in block.weights]
                total = Named(block.points, "指标分值")
                if len(items) >= _FEW and sums_to(total, items=items):
                    yield sum_relation(total, items=items, holds=True)


def _blocks(line: Paragraph) -> Iterator[_Block]:
    mentions = {mention.start: mention for mention in scan_passage(Passage.of(line))}
    heads = list(_BLOCK.finditer(line.text))
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        points = next((it for at, it in mentions.items() if head.start() <= at < head.end()), None)
        if points is None or points.quantity is not Quantity.SCORE:
            continue
        end = following.start() if following else len(line.text)
        rows = _ROW.finditer(line.text, head.end(), end)
        weights = [mentions[row.start(1)] for row in rows if row.start(1) in mentions]
        yield _Block(points, [_as_points(weight) for weight in weights])


def _as_points(mention: Mention) -> Mention:
    return structs.replace(mention, quantity=Quantity.SCORE, unit="分", scale=1)
