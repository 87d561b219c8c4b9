"""Blocks of indicators with their points in the head, as in 产出指标（50分）, and the weights of their rows.

A block stands in one line, or each of its rows in one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise

from msgspec import Struct, field, structs

from jixiao.book.place import Place
from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.reading.document import Paragraph

_BLOCK = late_pattern(
    r"(?:指标|项目(?:决策|过程|管理|产出|效益))\s{0,4}[（(]\s{0,4}[0-9]{1,3}\s{0,4}分?\s{0,4}[)）]|^\s{0,4}项目[一-鿿]{2,4}\s{0,4}[0-9]{1,3}分(?=\s)"
    r"|^\s{0,4}[（(]\s{0,4}[0-9]{1,3}\s{0,4}分\s{0,4}[)）]\s{0,4}$"
)
_FUNDS = late_pattern(r"(?:执行|资金)[一-鿿]{0,8}\s{0,4}[（(]\s{0,4}[0-9]{1,3}\s{0,4}分\s{0,4}[)）]")
_FUNDS_ROW = late_pattern(r"\s{0,4}年度资金总额")
_ABOVE = late_pattern(r"绩效(?:目标|指标)\s{0,4}[（(]\s{0,4}[0-9]{1,3}\s{0,4}分\s{0,4}[)）]")
_WHOLE = late_pattern(r"\s{0,4}(?:总\s?分|合\s?计|总\s?计)")
_ROW = late_pattern(r"(?<![0-9.])([0-9]+(?:\.[0-9]+)?)\s+([0-9]+(?:\.[0-9]+)?)(?=\s+[^\s0-9.]|\s*$)")
_ENDS = late_pattern(r"[。；]|^\s{0,4}(?:总\s?分|合\s?计|总\s?计|得分)")
_BOUNDS = ("≥", "≤", "＞", "＜", ">", "<", "=", "＝")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FEW, _MOST = 2, 60
_ALL = 100


class _Block(Struct):
    """The points in a head, and what stands below it.

    Unit:
        weights: those on its own line, where weight and score stand beside each other.
        turns: the first of every two numbers of its own line, where words stand between weight and score.
        rows: the first and the last number of each line.
    """

    points: Mention
    weights: list[Mention] = field(default_factory=list)
    turns: list[Mention] = field(default_factory=list)
    rows: list[tuple[Mention, Mention]] = field(default_factory=list)

    @property
    def sums(self) -> Iterator[list[Mention]]:
        """The lists of weights that may give its points: weights stand before or after what is met."""
        yield from (weights for weights in (self.weights, self.turns) if weights)
        for weights in zip(*self.rows, strict=True):
            yield [_as_points(weight) for weight in weights]

    @property
    def is_met(self) -> bool:
        """Whether its weights give its points, also where it has one alone."""
        return any(sum(it.value for it in weights) == self.points.value for weights in self.sums)


class _Form(Struct):
    """The heads of one form so far.

    Unit:
        above: that of all its indicators, as in 绩效指标（90分）.
        funds: that of the execution of the budget.
    """

    above: Mention | None = None
    funds: Mention | None = None
    blocks: list[_Block] = field(default_factory=list)


def point_blocks(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the sums of weights that give the points of their block, and of blocks.

    Only what comes out is told, and blocks that are each right but more than what they are said to come to.
    """
    form, block = _Form(), None
    for line in lines:
        blocks = list(_blocks(line)) if _BLOCK.search(line.text) else []
        for each in blocks:
            yield from _first_of(_judge(each.points, weights=weights) for weights in (each.weights, each.turns))
        if block is not None and (blocks or _ENDS.search(line.text)):
            yield from _judge_rows(block)
            block = None
        block = blocks[-1] if blocks else block
        if block is not None and len(block.rows) < _MOST:
            block.rows += _row(line)
        form.funds = next(_funds(line), form.funds)
        form.above = next(_points_in(line, pattern=_ABOVE), form.above)
        form.blocks = [*form.blocks, *blocks][-_MOST:]
        if _WHOLE.match(line.text):
            yield from _judge_heads(line, form=form)
            form = _Form()
    if block is not None:
        yield from _judge_rows(block)


def _judge_heads(line: Paragraph, *, form: _Form) -> Iterator[Relation]:
    """Yield the sum of the points in all heads, or in those of indicators, that gives the total of the form."""
    apart = [_key(it) for it in (form.above, form.funds) if it is not None]
    blocks = [block for block in form.blocks if _key(block.points) not in apart]
    points = [block.points for block in blocks or form.blocks]
    lists = [[form.funds, *points], points] if form.funds is not None else [points]
    are_met = len(blocks) >= _FEW and all(block.is_met for block in blocks)
    if form.above is not None and blocks:
        yield from _judge(form.above, weights=points)
        if are_met:
            yield from _exceeded(form.above, points=points)
    for first, _ in _row(line):
        total = _as_points(first)
        found = list(_first_of(_judge(total, weights=it) for it in lists))
        yield from found
        if are_met and not found and total.value == _ALL:  # another one may be a score
            yield from _exceeded(total, points=lists[0])


def _key(mention: Mention) -> tuple[Place, int]:
    return mention.place, mention.start


def _exceeded(total: Mention, *, points: Sequence[Mention]) -> Iterator[Relation]:
    """Yield that blocks, each as much as its own rows, come to more than their total; some may not tell theirs."""
    if sum(it.value for it in points) > total.value:
        yield sum_relation(Named(total, "总分值"), items=[Named(it, "指标分值") for it in points], holds=False)


def _judge(total: Mention, *, weights: Sequence[Mention]) -> Iterator[Relation]:
    items = [Named(weight, "分值") for weight in weights]
    named = Named(total, "指标分值")
    if len(items) >= _FEW and sums_to(named, items=items):
        yield sum_relation(named, items=items, holds=True)


def _judge_rows(block: _Block) -> Iterator[Relation]:
    """Yield the sum of the first numbers of the rows of a block, or else of the last."""
    lists = [weights for weights in block.sums if weights is not block.weights and weights is not block.turns]
    yield from _first_of(_judge(block.points, weights=weights) for weights in lists)


def _first_of(readings: Iterable[Iterator[Relation]]) -> Iterator[Relation]:
    """Yield the relation of the first reading that comes out."""
    yield from islice(chain.from_iterable(readings), 1)


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


def _funds(line: Paragraph) -> Iterator[Mention]:
    """Yield the points in the head of the block of funds, as in 预算执行情况（10分）, or before the rate in its row."""
    yield from _points_in(line, pattern=_FUNDS)
    if _FUNDS_ROW.match(line.text):
        found = scan_passage(Passage.of(line))
        pairs = ((one, rate) for one, rate in pairwise(found) if rate.quantity is Quantity.PERCENT)
        yield from (_as_points(one) for one, _ in pairs if one.quantity in _POINTS and one.value <= _MOST)


def _points_in(line: Paragraph, *, pattern: re.Pattern[str]) -> Iterator[Mention]:
    """Yield the first number in the match of a pattern."""
    match = pattern.search(line.text)
    found = scan_passage(Passage.of(line)) if match else ()
    yield from islice((_as_points(it) for it in found if match and match.start() <= it.start < match.end()), 1)


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
        bare = [it for at, it in mentions.items() if head.end() <= at < end and it.quantity in _POINTS]
        turns = bare[::2] if len(bare) % 2 == 0 else []
        yield _Block(_as_points(points), [_as_points(it) for it in weights], [_as_points(it) for it in turns])


def _as_points(mention: Mention) -> Mention:
    return structs.replace(mention, quantity=Quantity.SCORE, unit="分", scale=1)
