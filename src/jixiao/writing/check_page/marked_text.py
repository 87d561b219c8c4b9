"""A line of a document as HTML, with its marks; marks may overlap."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from jixiao.book.verdict import SEVERITIES
from jixiao.writing.check_page.place_marks import Mark
from jixiao.writing.check_page.sheet import SHAPES
from jixiao.writing.html.table import text_html


def marked_html(text: str, *, marks: Sequence[Mark]) -> str:
    """Return a line; each finding has its badge where it begins, an anchor that leads to the finding."""
    if not marks:
        return text_html(text)
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    badges = {cut: _badges(mark for mark in marks if mark.start == cut) for cut in cuts}
    pieces = [badges[start] + _piece(text, span=(start, end), marks=marks) for start, end in pairwise(cuts)]
    return "".join(pieces) + (badges[cuts[-1]])


def badge_html(number: int, *, severity: str) -> str:
    """Return the sign of a finding in the text: shape, number and, for those who hear it, the word."""
    word = f"{SEVERITIES[severity]} {number}"
    look = f'class="badge {severity}" id="m{number}" href="#f{number}" title="{word}" aria-label="{word}"'
    return f"<a {look}>{SHAPES[severity]}{number}</a>"


def _badges(marks: Iterable[Mark]) -> str:
    return "".join(badge_html(mark.number, severity=mark.severity) for mark in marks if not mark.is_part)


def _piece(text: str, *, span: tuple[int, int], marks: Sequence[Mark]) -> str:
    start, end = span
    shown = text_html(text[start:end])
    here = [mark for mark in marks if mark.start <= start and end <= mark.end]
    if not here:
        return shown
    severities = [mark.severity for mark in here if not mark.is_part]
    data = "".join(_data(here))
    if not severities:
        return f"<span{data}>{shown}</span>"
    worst = min(severities, key=list(SEVERITIES).index)
    return f'<mark class="{worst}"{data}>{shown}</mark>'


def _data(marks: Iterable[Mark]) -> Iterator[str]:
    """Yield what names the findings of a piece: those that doubt it, and those that add it up."""
    here = list(marks)
    for name, is_part in (("n", False), ("part", True)):
        numbers = dict.fromkeys(mark.number for mark in here if mark.is_part is is_part)
        if numbers:
            yield f' data-{name}="{" ".join(str(number) for number in numbers)}"'
