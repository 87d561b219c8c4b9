"""Progress of spending by the end of several months, as in 6、9、11月实际支出进度分别达到58.8%、68.8%、86.4%."""

import re
from collections.abc import Iterator

from jixiao.book.figure import Figure
from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.passage import Passage

_MONTHS = late_pattern(r"(?:1[0-2]|[1-9])(?:月末?|月底)?(?:\s?[、,，和]\s?(?:1[0-2]|[1-9])(?:月末?|月底)?){1,5}")
_RATES = late_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,4})?%(?:\s?[、,，和]\s?[0-9]{1,3}(?:\.[0-9]{1,4})?%){1,5}")
_SENTENCE = late_pattern(r"[^。]+")
_NUMBER = late_pattern(r"[0-9]+(?:\.[0-9]+)?")
_WORD = "进度"


def read_pace(source: Source, *, draft: Draft) -> None:
    """Put the progress of each month into the draft, where a sentence names as many months as rates."""
    for passage in source.passages:
        for month, rate in _pairs(passage):
            row, place = f"pace/m{month[0]}", passage.place(rate.start(), end=rate.end())
            draft.put(
                f"{row}/month", content=Figure.plain(month[0]), place=passage.place(month.start(), end=month.end())
            )
            draft.put(f"{row}/rate", content=Figure.percent(rate[0]), place=place)


def _pairs(passage: Passage) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    if _WORD not in passage.text:
        return
    for sentence in _SENTENCE.finditer(passage.text):
        months = _MONTHS.search(passage.text, *sentence.span())
        if months is None or _WORD not in sentence[0]:
            continue
        rates = _RATES.search(passage.text, months.end(), sentence.end())
        if rates is None or not months[0].rstrip().endswith(("月", "月末", "月底")):
            continue
        named = list(_NUMBER.finditer(passage.text, *months.span()))
        told = list(_NUMBER.finditer(passage.text, *rates.span()))
        if len(named) == len(told):
            yield from zip(named, told, strict=True)
