"""A change of 0 is no increase and no decrease."""

import re
from collections.abc import Iterator

from jixiao.proofreading.hit import hit_on
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives

_ZERO = r"(?:了|额)?\s*0(?:\.0{1,6})?\s*(?:亿元|万元|元|%|％|个百分点|人次|人|个|辆|批次)"


@text_check("zero_change")
def check_zero_changes(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each change of 0 that is called an increase or a decrease, but not its rate right after it."""
    pattern = re.compile(f"(?<![/／或）)])(?:{alternatives(manuscript.words['change'])}){_ZERO}")
    for line in manuscript.document.paragraphs():
        last = -1
        for match in pattern.finditer(line.text):
            is_its_rate = last >= 0 and match.start() - last <= 1
            last = match.end()
            if not is_its_rate:
                yield hit_on(match, line=line, message=f"变动为 0，却写成“{match[0]}”")
