"""The window of a monitoring report, and the notice that asked for it."""

from msgspec.structs import replace

from jixiao.book.figure import Figure
from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import scan

_ROW = "monitoring_window/self"
_WINDOW = late_pattern(r"(?<![0-9])(1)\s?月?\s?(?:至|到|[-—–~－～])\s?(1[0-2]|[2-9])\s?月")
_NOTICE = late_pattern(
    r"《([^《》]{4,60}通知)》[（(]?\s?([一-鿿]{2,20}[〔\[（(]20[0-9]{2}[〕\])）]\s?(?:第)?[0-9]{1,4}\s?号)?"
)
_OPENING_LINES = 6


def read_window(source: Source, *, draft: Draft) -> None:
    """Put the months of the window and the notice into the draft."""
    lines = list(source.manuscript.document.paragraphs())
    month = source.manuscript.identity.end_month
    for line, match in scan(lines, pattern=_WINDOW):
        if int(match[2]) == month:
            for name, group in (("start_month", 1), ("end_month", 2)):
                place = replace(line.place, start=match.start(group), end=match.end(group), quote=match[group])
                draft.put(f"{_ROW}/{name}", content=Figure.plain(match[group]), place=place)
            break
    for line, match in scan(lines[:_OPENING_LINES], pattern=_NOTICE):
        for name, group in (("notice", 1), ("notice_number", 2)):
            if match[group]:
                place = replace(line.place, start=match.start(group), end=match.end(group), quote=match[group])
                draft.put(f"{_ROW}/{name}", content=match[group], place=place)
        break
