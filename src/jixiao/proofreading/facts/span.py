"""The part of a year that a figure is told of."""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.numeral import read_numeral

SPAN = late_pattern(
    r"(?P<year>全年)|(?P<half>[上下])半年|前(?P<quarters>[二两三])个?季度|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?<![0-9年])(?P<first>[0-9]{1,2})月?\s?[-—–－~～至到]{1,2}\s?(?P<last>[0-9]{1,2})月"
    r"|(?:截至|截止到?)[^，。；0-9]{0,6}(?:[0-9]{4}年)?(?P<until>[0-9]{1,2})月"
    r"|前(?P<early>[0-9一二三四五六七八九十]{1,3})个月|后(?P<late>[0-9一二三四五六七八九十]{1,2})个月"
)
MONTHS = 12
_QUARTER, _HALF = 3, 6

Span = tuple[int, int]  # the first and the last month


def span_of(words: str) -> Span | None:
    """Return the months of the period that some words name, None where they name none.

    Example:
        >>> span_of("截至8月底，已支付"), span_of("预计9—12月执行"), span_of("三季度")
        ((1, 8), (9, 12), (7, 9))
    """
    match = SPAN.search(words)
    if match is None:
        return None
    if match["year"]:
        return 1, MONTHS
    if match["half"]:
        return (1, _HALF) if match["half"] == "上" else (_HALF + 1, MONTHS)
    if match["quarters"]:
        return 1, _QUARTER * _number(match["quarters"])
    if match["quarter"]:
        last = _QUARTER * _number(match["quarter"])
        return last - _QUARTER + 1, last
    if match["late"]:
        return MONTHS + 1 - _number(match["late"]), MONTHS
    return _number(match["first"] or "1"), _number(match["last"] or match["until"] or match["early"])


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else read_numeral(text) or 0


def is_within_span(words: str, *, whole: str) -> bool:
    """Whether the period of some words is part of that of others; words that name none may tell of any."""
    part, around = span_of(words), span_of(whole)
    return part is None or around is None or around[0] <= part[0] <= part[1] <= around[1]
