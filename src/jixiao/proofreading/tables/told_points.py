"""Points that a line of words tells beside a form: 分值10 执行率98.9% 得分9.89."""

from collections.abc import Iterable, Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.reading.document import Paragraph

_BOTH = late_pattern("分值[^0-9]{0,4}[0-9].{0,60}得分[^0-9]{0,4}[0-9]")
_WEIGHT, _SCORE = late_pattern(r"分值(?:为|[：:])?\s{0,4}$"), late_pattern(r"(?<!总)得分(?:为|[：:])?\s{0,4}$")
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_LONGEST = 200  # characters


def told_points(lines: Iterable[Paragraph]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the weight and the score of each line that names both once."""
    for line in lines:
        if len(line.text) <= _LONGEST and _BOTH.search(line.text):
            points = [it for it in scan_passage(Passage.of(line)) if it.quantity in _POINTS]
            weights, scores = ([it for it in points if kind.search(it.lead)] for kind in (_WEIGHT, _SCORE))
            if len(weights) == len(scores) == 1 and scores[0].value <= weights[0].value:
                yield weights[0], scores[0]
