"""Make hits: the places in lines of a document that a check speaks of."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from jixiao.proofreading.text_rule import Hit
from jixiao.reading.document import Paragraph

_QUOTE_LENGTH = 40
_REACH = 300
_SENTENCE_MARKS = "。；！？"
_CLAUSE_MARKS = "，,。；;：！？"


def hit_at(line: Paragraph, *, start: int, end: int, message: str, certainty: str = "", severity: str = "") -> Hit:
    """Return a hit at a span of a line; a long span is quoted by its beginning."""
    end = min(end, start + _QUOTE_LENGTH)
    place = replace(line.place, start=start, end=end, quote=line.text[start:end])
    return Hit(place, message, certainty=certainty, severity=severity)


def hit_on(match: re.Match[str], *, line: Paragraph, message: str, certainty: str = "", severity: str = "") -> Hit:
    """Return a hit at what a pattern found in a line."""
    start, end = match.span()
    return hit_at(line, start=start, end=end, message=message, certainty=certainty, severity=severity)


def scan(lines: Iterable[Paragraph], *, pattern: re.Pattern[str]) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    """Yield every place at which a pattern is found, line by line."""
    for line in lines:
        for match in pattern.finditer(line.text):
            yield line, match


def sentence_of(text: str, *, start: int) -> str:
    """Return the sentence of a text in which a position lies, without its full stop.

    Example:
        >>> sentence_of("甲。乙丙。丁", start=3)
        '乙丙'
    """
    return _between(_SENTENCE_MARKS, text=text, start=start)


def clause_of(text: str, *, start: int) -> str:
    """Return the clause between marks in which a position lies.

    Example:
        >>> clause_of("甲，乙丙；丁", start=2)
        '乙丙'
    """
    return _between(_CLAUSE_MARKS, text=text, start=start)


def _between(marks: str, *, text: str, start: int) -> str:
    """Return what stands between two marks around a position; nobody reads a sentence longer than the reach."""
    lowest, highest = max(0, start - _REACH), start + _REACH
    begin = max(lowest - 1, *(text.rfind(mark, lowest, start) for mark in marks)) + 1
    ends = [found for mark in marks if (found := text.find(mark, start, highest)) >= 0]
    return text[begin : min(ends, default=highest)]
