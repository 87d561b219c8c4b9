"""A rate has no meaning where its base is 0."""

import re
from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_at, hit_on, sentence_of
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER, amounts_in
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives
from jixiao.reading.document import Paragraph

_GROWN_FROM_NOTHING = late_pattern(
    rf"(?<![0-9.])({NUMBER})万元，[^，。；0-9]{{0,8}}(?:20[0-9]{{2}}年(?:度)?)?[^，。；0-9]{{0,12}}增加(?:了)?\1万元，增长(?:了)?{NUMBER}%"
)


@text_check("zero_base_rate")
def check_zero_bases(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each rate of 0 % of nothing, and each growth from nothing."""
    rates = alternatives(manuscript.words["execution_rate"])
    pattern = re.compile(rf"(?:{rates})(?:为|达到|达|是)?\s{{0,2}}0(?:\.0{{1,4}})?\s{{0,2}}[%％]")
    for line in manuscript.document.paragraphs():
        yield from _rates_of_nothing(line, pattern=pattern)
        for match in _GROWN_FROM_NOTHING.finditer(line.text):
            yield hit_on(match, line=line, message=f"上年数为 0（{match[1]}－{match[1]}），没有增长率可言")


def _rates_of_nothing(line: Paragraph, *, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for match in pattern.finditer(line.text):
        amounts = amounts_in(sentence_of(line.text, start=match.start()))
        if amounts and not any(amounts):
            message = f"基数为 0，没有比率可言，不应写“{match[0]}”"
            yield hit_at(line, start=match.start(), end=match.end(), message=message)
