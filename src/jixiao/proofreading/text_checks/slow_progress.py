"""A rate far behind the time that has passed needs a cause or a measure."""

from collections.abc import Iterator
from itertools import pairwise

from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.outline import read_heads
from jixiao.proofreading.slow_rate import slow_rates
from jixiao.proofreading.text_rule import Hit, text_check


@text_check("slow_progress")
def check_slow_progress(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each slow rate in a monitoring report if neither its paragraph nor the next says why.

    Where a section on problems or measures may say it, it is only asked about.
    """
    is_explained = _explained(manuscript)
    certainty = "arguable" if _has_analysis(manuscript) else ""
    month = manuscript.identity.end_month
    for line, match in slow_rates(manuscript):
        if id(line) not in is_explained:
            start, end = match.start("rate"), match.end()
            message = f"到 {month} 月的执行率是 {match['rate']}%，不到时间进度的一半，没有说明原因和措施"
            yield hit_at(line, start=start, end=end, message=message, certainty=certainty)


def _explained(manuscript: Manuscript) -> set[int]:
    """Return the paragraphs that tell a cause or a measure, or stand before one that does."""
    is_cause = manuscript.words.pattern("cause")
    lines = list(manuscript.document.paragraphs())
    telling = {id(line) for line in lines if is_cause.search(line.text)}
    return telling | {id(line) for line, after in pairwise(lines) if id(after) in telling}


def _has_analysis(manuscript: Manuscript) -> bool:
    """Whether a title announces problems, causes or measures."""
    is_analysis = manuscript.words.pattern("analysis_section")
    return any(is_analysis.search(head.title) for head in read_heads(manuscript.document.paragraphs()))
