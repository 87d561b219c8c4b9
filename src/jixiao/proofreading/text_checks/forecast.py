"""A final report tells results, so that words of forecast are out of place for them."""

import re
from collections.abc import Iterator

from jixiao.proofreading.hit import hit_on, scan, sentence_of
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives


@text_check("forecast_word")
def check_forecasts(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each forecast word before a result, unless the sentence speaks of a later time."""
    words = manuscript.words
    forecasts, results = (alternatives(words[name]) for name in ("forecast", "result"))
    pattern = re.compile(f"(?:{forecasts})(?:{results})")
    later = re.compile(f"{alternatives(words['later_time'])}|{manuscript.identity.year + 1}")
    for line, match in scan(manuscript.document.lines(), pattern=pattern):
        if not later.search(sentence_of(line.text, start=match.start())):
            yield hit_on(match, line=line, message=f"报告的是期末结果，却写成“{match[0]}”")
