"""Marks of one width: a document that uses full-width marks uses no half-width ones in Chinese text."""

from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check

_HALF = late_pattern(r"(?<=[一-鿿])[,;:?!](?=[一-鿿])|(?<=[一-鿿%％])[,;](?=[一-鿿0-9])")
_FULL = late_pattern(r"[，；：？！]")


@text_check("mark_width")
def check_widths(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield the first half-width mark among full-width ones, with how many there are."""
    lines = list(manuscript.document.paragraphs())
    found = list(scan(lines, pattern=_HALF))
    if found and any(_FULL.search(line.text) for line in lines):
        line, match = found[0]
        yield hit_on(match, line=line, message=f"半角标点与全角标点混用，全文共 {len(found)} 处半角")
