"""Execution rates that are far behind the part of the year that has passed."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.word_list import alternatives
from jixiao.reading.document import Paragraph

_MONTHS = 12
_HUNDRED = 100
_STOP = late_pattern("[，。；;！？]")
_CLAUSE = 40  # characters


def slow_rates(manuscript: Manuscript) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    """Yield each rate, the group `rate` of its match, that is below a share of the time progress, forecasts left out.

    The share is the word list slow_share; a rate of a quarter or of last year is none. A document without a month up
    to which it counts has none.
    """
    rates = alternatives(manuscript.words["execution_rate"])
    pattern = re.compile(
        rf"(?:为[^，。；]{{2,30}}的|(?:{rates})(?:为|达到|达|仅为|仅)?\s{{0,2}})(?P<rate>{NUMBER})\s{{0,2}}[%％]"
    )
    passed = Fraction(_HUNDRED * manuscript.identity.end_month, _MONTHS) * manuscript.words.share("slow_share")
    for line in manuscript.document.paragraphs():
        if not manuscript.words.pattern("forecast").search(line.text):
            found = (match for match in pattern.finditer(line.text) if 0 < Decimal(match["rate"]) < passed)
            yield from ((line, match) for match in found if not _is_of_other_months(match, manuscript=manuscript))


def _is_of_other_months(match: re.Match[str], *, manuscript: Manuscript) -> bool:
    """Whether the clause of a rate says that it counts up to another month than the document does."""
    clause = _STOP.split(match.string[max(0, match.start() - _CLAUSE) : match.start()])[-1]
    return manuscript.words.pattern("part_of_year").search(clause) is not None
