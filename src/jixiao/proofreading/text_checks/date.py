"""Dates exist and are written without leading zeros in running text."""

import datetime as dt
import re
from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check

_DATE = late_pattern(r"(?<![0-9])((?:19|20)[0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})日)?")


@text_check("date")
def check_dates(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each date that no calendar has, and in running text each with a leading zero."""
    for line, match in scan(manuscript.document.lines(), pattern=_DATE):
        if not _exists(match):
            yield hit_on(match, line=line, message=f"没有“{match[0]}”这个日期")
        elif not line.place.table and any(part and part.startswith("0") for part in match.groups()[1:]):
            yield hit_on(match, line=line, message=f"日期“{match[0]}”的月、日不用 0 补位", severity="note")


def _exists(match: re.Match[str]) -> bool:
    try:
        dt.date(int(match[1]), int(match[2]), int(match[3] or 1))
    except ValueError:
        return False
    return True
