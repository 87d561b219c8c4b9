"""Paragraphs of analysis that are those of last year, word for word."""

from collections.abc import Iterator

from jixiao.proofreading.head_order import read_sections
from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.reading.document import Document

_LEAST = 20


@text_check("unchanged_paragraph")
def check_unchanged(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each longer paragraph of a section that changes every year and that stands in last year's document too."""
    if manuscript.last_year is None:
        return
    before = _folded_lines(manuscript.last_year)
    changes = manuscript.words.pattern("yearly_section")
    told: set[int] = set()
    for section in read_sections(manuscript.document.paragraphs()):
        for line in section.lines if changes.search(section.head.title) else ():
            is_same = len(line.text) >= _LEAST and _folded(line.text) in before
            if is_same and id(line) not in told:
                told.add(id(line))
                yield hit_at(line, start=0, end=len(line.text), message="这一段与上年的文件一字不差")


def _folded_lines(document: Document) -> set[str]:
    return {_folded(line.text) for line in document.lines()}


def _folded(text: str) -> str:
    return "".join(text.split())
