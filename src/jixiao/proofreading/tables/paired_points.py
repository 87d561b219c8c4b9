"""Points of a form in running lines, where one line may hold two indicators: 指标甲 ≥ 95 % 100% 10 10 指标乙 有效 10 9.

Each run of numbers ends with a weight and a score. Where the weights give their total, the scores must give theirs.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field, structs

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.flat_cells import cells_of
from jixiao.reading.document import Paragraph

_HEAD = late_pattern(r"(?:分值|权重|满分|标准分)(?:\s?[（(]分[)）])?[^\n]{0,40}?(?:得分|评分|实得)")
_BACKWARDS = late_pattern(r"得分[^\n]{0,40}?(?:分值|权重)(?![^\n]{0,40}?得分)")
_TOTAL = late_pattern(r"\s{0,8}(?:总\s?分|合\s?计|总\s?计|得分合计|总得分)(?=[\s0-9])")
_PROSE = late_pattern("[。；]")
_FEW, _MOST = 3, 200
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_ALL = 100
_PAIR = 2


class _Form(Struct):
    """The rows of one form so far: its weights and scores by the word before them."""

    weights: list[Named] = field(default_factory=list)
    scores: list[Named] = field(default_factory=list)

    def add(self, label: str, *, weight: Mention, score: Mention) -> None:
        """Take one indicator."""
        self.weights.append(Named(weight, f"{label}分值"))
        self.scores.append(Named(score, f"{label}得分"))


def paired_points(lines: Iterable[Paragraph]) -> Iterator[Relation]:
    """Yield the totals of weights and scores of each form of which the weights come out."""
    form: _Form | None = None
    for line in lines:
        if _PROSE.search(line.text):
            form = None
        elif _HEAD.search(line.text):
            form = (form or _Form()) if not _BACKWARDS.search(line.text) else None
        elif form is not None and _TOTAL.match(line.text):
            yield from _totals(line, form=form)
            form = None
        elif form is not None and len(form.weights) < _MOST:
            for label, weight, score in _pairs(line):
                form.add(label, weight=weight, score=score)


def _totals(line: Paragraph, *, form: _Form) -> Iterator[Relation]:
    numbers = next((numbers for _, numbers in _runs(line) if numbers), [])
    if len(numbers) != _PAIR or len(form.weights) < _FEW or any(it.quantity not in _POINTS for it in numbers):
        return
    weight, score = Named(numbers[0], "总分值"), Named(numbers[1], "总得分")
    if weight.mention.value == _ALL and score.mention.value <= _ALL and sums_to(weight, items=form.weights):
        yield sum_relation(weight, items=form.weights, holds=True)
        yield sum_relation(score, items=form.scores, holds=sums_to(score, items=form.scores))


def _pairs(line: Paragraph) -> Iterator[tuple[str, Mention, Mention]]:
    """Yield the weight and the score at the end of each run of numbers of a line; a rate may stand between them."""
    for label, numbers in _runs(line):
        points = [it for it in numbers[-_PAIR - 1 :] if it.quantity is not Quantity.PERCENT][-_PAIR:]
        is_last = bool(numbers) and numbers[-1].quantity in _POINTS
        if is_last and len(points) == _PAIR and all(it.quantity in _POINTS for it in points):
            weight, score = points
            if 0 <= score.value <= weight.value <= _ALL and weight.value > 0:
                yield label, weight, score


def _runs(line: Paragraph) -> Iterator[tuple[str, list[Mention]]]:
    """Yield the numbers that stand behind each other in a line, with the word before them."""
    label, numbers = "", list[Mention]()
    for word, number in cells_of(line):
        if number is not None:
            numbers.append(_bare(number, word=word))
            continue
        if numbers:
            yield label, numbers
            numbers = []
        label = word or label
    if numbers:
        yield label, numbers


def _bare(number: Mention, *, word: str) -> Mention:
    """Return a number without a unit that the next word only begins with, as in 10 10 家长满意度."""
    is_counted = number.quantity is Quantity.COUNT and word.endswith(number.printed)
    return structs.replace(number, quantity=Quantity.PLAIN, unit="", scale=1) if is_counted else number
