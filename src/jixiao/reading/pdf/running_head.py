"""Heads and feet: what stands at the edge of page after page, and page numbers."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.reading.pdf.drawn_table import PageParts
from jixiao.reading.pdf.text_line import TextLine

_EDGE = 0.1  # of the height of a page
_LEAST_PAGES = 2
_SHARE = 3  # a head stands on at least every third page: left, right and first pages may have their own
_CLOSE = 2.0  # em: so near above a table stands its title, which may be the same on each page
_PAGE_NUMBER = late_pattern(r"^(?:[-—－–·]*[0-9]{1,4}[-—－–·]*|第?[0-9]{1,4}页?[,，/／]?(?:共?[0-9]{1,4}页?)?)")
_DIGITS = late_pattern(r"[0-9]+")

Key = tuple[bool, str]  # whether it stands at the foot, and its text without digits


def without_running_heads(pages: Sequence[PageParts]) -> list[PageParts]:
    """Return the pages with their heads, feet and page numbers set apart."""
    seen = Counter(key for page in pages for key in {_key(line, page=page) for line in _at_edges(page)})
    least = max(_LEAST_PAGES, len(pages) / _SHARE)
    return [_set_apart(page, running={key for key, count in seen.items() if count >= least}) for page in pages]


def _set_apart(page: PageParts, *, running: set[Key]) -> PageParts:
    apart = [
        line
        for line in _at_edges(page)
        if _key(line, page=page) in running or _PAGE_NUMBER.fullmatch(_without_blanks(line))
    ]
    return replace(
        page,
        lines=tuple(line for line in page.lines if line not in apart),
        heads=tuple(line for line in apart if not _is_foot(line, page=page)),
        feet=tuple(line for line in apart if _is_foot(line, page=page)),
    )


def _at_edges(page: PageParts) -> Iterator[TextLine]:
    for line in page.lines:
        at = line.box.centre / page.height
        is_title = any(0 <= table.box.top - line.box.bottom < _CLOSE * line.em for table in page.tables)
        if (at < _EDGE and not is_title) or at > 1 - _EDGE:
            yield line


def _key(line: TextLine, *, page: PageParts) -> Key:
    return _is_foot(line, page=page), _DIGITS.sub("#", _without_blanks(line))


def _is_foot(line: TextLine, *, page: PageParts) -> bool:
    return line.box.centre > page.height / 2


def _without_blanks(line: TextLine) -> str:
    return "".join(line.text.split())
