"""Every point that is lost has a reason."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_at, scan, sentence_of
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives

_FULL = late_pattern(r"满分(?:为|是)?\s{0,2}([0-9]{1,4})\s{0,2}分")


@text_check("lost_points")
def check_lost_points(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each total score below the full score of its sentence if the document nowhere tells of lost points."""
    lines = list(manuscript.document.paragraphs())
    is_loss = manuscript.words.pattern("loss_word")
    if any(is_loss.search(line.text) for line in manuscript.document.lines()):
        return
    scores = re.compile(
        rf"(?:{alternatives(manuscript.words['total_score'])})(?:为|是|：)?\s{{0,2}}({NUMBER})\s{{0,2}}分"
    )
    for line, match in scan(lines, pattern=scores):
        full = _FULL.search(sentence_of(line.text, start=match.start()))
        if full and Decimal(match[1]) < Decimal(full[1]):
            lost = Decimal(full[1]) - Decimal(match[1])
            message = f"满分 {full[1]} 分，{match[0]}，失去的 {lost} 分没有写扣在哪里、为什么"
            yield hit_at(line, start=match.start(), end=match.end(), message=message)
