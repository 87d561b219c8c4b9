"""The points that the head of the block of funds gives at most, as in 得分（20分*执行率）, and those reached."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.tables.cell_number import number_of
from jixiao.proofreading.tables.flattened import numbered_groups
from jixiao.reading.document import Document, Paragraph, Table

_HEAD = late_pattern(r"[（(]\s{0,2}([0-9]{1,3})\s{0,2}分\s{0,2}[*×xX]\s{0,2}(?:预算)?执行率")
_TOTAL = late_pattern("总额|合计")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_FAR = 12  # lines below a head


def rated_points(document: Document) -> Iterator[Relation]:
    """Yield whether the points of the first row below such a head are no more than it gives."""
    lines = [*document.paragraphs()]
    for at, line in enumerate(lines):
        for most in _most(line):
            yield from _judge(most, score=_score_below(lines[at + 1 : at + 1 + _FAR]))
    for table in document.tables:
        yield from _of_table(table)


def _most(line: Paragraph) -> Iterator[Mention]:
    """Yield the points that a head gives."""
    match = _HEAD.search(line.text)
    found = scan_passage(Passage.of(line)) if match else ()
    yield from (it for it in found if match and match.start(1) <= it.start < match.end(1))


def _score_below(lines: Sequence[Paragraph]) -> Mention | None:
    """Return the last number of the first row of a total."""
    rows = (numbers for label, numbers in numbered_groups(lines) if _TOTAL.search(label) and numbers)
    return next((numbers[-1] for numbers in rows if len(numbers) > 1), None)


def _of_table(table: Table) -> Iterator[Relation]:
    for head in (cell for number in range(1, table.rows + 1) for cell in table.row(number) if cell.row == number):
        for most in (it for line in head.lines for it in _most(line)):
            below = (cell for cell in table.row(head.row + 1) if cell.column == head.column)
            scores = (number_of(cell.lines[0]) for cell in below if cell.lines)
            yield from _judge(most, score=next(scores, None))


def _judge(most: Mention, *, score: Mention | None) -> Iterator[Relation]:
    if score is None or score.quantity not in _POINTS:
        return
    reached, given = Named(score, "得分"), Named(most, "分值")
    holds = score.value <= most.value
    formula = f"{reached.text}{'≤' if holds else '>'}{given.text}"
    outcome = Outcome(most.value, Fraction(0), holds=holds, formula=formula)
    stated = given if holds else reached
    yield relation_of(RelationKind.ORDER, operands=(reached, given), stated=stated, outcome=outcome)
