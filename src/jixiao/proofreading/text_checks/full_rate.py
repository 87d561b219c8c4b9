"""A rate of 100 % is told with the two amounts it comes from."""

import re
from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import AMOUNT
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives

_SENTENCE_END = late_pattern(r"[。；！？]")


@text_check("full_rate")
def check_full_rates(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each rate of 100 % where neither its paragraph has an amount nor any sentence has one of its figures."""
    lines = [line for line in manuscript.document.paragraphs() if not AMOUNT.search(line.text)]
    for rate, *figures in manuscript.words.groups("rate_with_figures"):
        pattern = re.compile(rf"{rate}(?:为|达到|达|是)?\s{{0,2}}100(?:\.0{{1,4}})?\s{{0,2}}[%％]")
        found = list(scan(lines, pattern=pattern))
        if found and not _has_figures(manuscript, figures=figures):
            for line, match in found:
                yield hit_on(match, line=line, message=f"写了“{match[0]}”，没有写分子和分母的金额")


def _has_figures(manuscript: Manuscript, *, figures: list[str]) -> bool:
    """Whether a sentence that names one of the figures has an amount."""
    pattern = re.compile(alternatives(figures))
    sentences = (part for line in manuscript.document.lines() for part in _SENTENCE_END.split(line.text))
    return any(pattern.search(sentence) and AMOUNT.search(sentence) for sentence in sentences)
