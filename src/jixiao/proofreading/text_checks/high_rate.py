"""Rates that can hardly be above 100 %."""

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives

_FULL = 100


@text_check("high_rate")
def check_high_rates(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each rate above 100 % of a kind that has 100 % as its limit."""
    rates = alternatives(manuscript.words["limited_rate"])
    pattern = re.compile(rf"(?:{rates})(?:为|达到|达|是|≥)?\s{{0,2}}({NUMBER})\s{{0,2}}[%％]")
    for line, match in scan(manuscript.document.paragraphs(), pattern=pattern):
        if Decimal(match[1]) > _FULL:
            yield hit_on(match, line=line, message=f"“{match[0]}”超过 100%")
