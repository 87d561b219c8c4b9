"""Where a template leaves a choice, one of the words has to go."""

import re
from collections.abc import Iterator

from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives


@text_check("open_alternative")
def check_alternatives(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each 增加（减少） and the like before a figure; as the head of a column it is right."""
    word = f"(?:{alternatives(manuscript.words['change'])})"
    choice = re.compile(
        rf"(?:{word}\s?[（(/／或]\s?{word}\s?[）)]?|[（(]{word}[）)]{word})(?=(?:了|额)?\s{{0,3}}[0-9])"
    )
    for line, match in scan(manuscript.document.paragraphs(), pattern=choice):
        yield hit_on(match, line=line, message=f"模板的选项“{match[0]}”没有二选一")
