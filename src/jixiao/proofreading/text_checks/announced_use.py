"""A list announced as the use of money tells what was used."""

import re
from collections.abc import Iterator

from jixiao.proofreading.head_order import Section, read_sections
from jixiao.proofreading.hit import hit_on
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives

_MOST_LINES = 60


@text_check("announced_use")
def check_announced_use(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each announcement of how money was used after which its section gives no amount used."""
    words = manuscript.words
    announced = re.compile(f"(?:{alternatives(words['use_announcement'])})[^。；]{{0,12}}如下")
    used = re.compile(rf"(?:{alternatives(words['used_word'])})[^，。；0-9]{{0,6}}{NUMBER}\s{{0,2}}(?:万元|元)")
    told: set[int] = set()
    for section in reversed(list(read_sections(manuscript.document.paragraphs()))):
        yield from _in_section(section, announced=announced, used=used, told=told)


def _in_section(
    section: Section, *, announced: re.Pattern[str], used: re.Pattern[str], told: set[int]
) -> Iterator[Hit]:
    """Look only where the announcement stands in this section and in none inside it, which came before."""
    for at, line in enumerate(section.lines[:_MOST_LINES]):
        match = announced.search(line.text) if id(line) not in told else None
        if match is None:
            continue
        told.add(id(line))
        items = section.lines[at + 1 : at + 1 + _MOST_LINES]
        if items and not any(used.search(item.text) for item in items):
            yield hit_on(match, line=line, message=f"写了“{match[0]}”，后面没有写用了多少")
