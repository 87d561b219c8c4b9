"""What an evaluation comes to: its grade, its conclusion and the problems it found."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.extraction.draft import WHOLE, Draft
from jixiao.extraction.source import Source
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.head_order import Section
from jixiao.proofreading.hit import scan
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.word_list import alternatives
from jixiao.reading.document import Paragraph

_ORDINAL = late_pattern(r"[一二三四五六七八九十]是(?=[^。；，]{4})")
_END = "。；;"
_Told = Iterator[tuple[str, Place]]


def read_conclusion(source: Source, *, draft: Draft) -> None:
    """Put grade, conclusion and problems of a report into the draft; which measure answers which is not certain."""
    _read_grade(source, draft=draft)
    for section in _sections(source, name="conclusion_section"):
        text = section.body.strip(f"{_END} \n")
        if text:
            draft.put(f"evaluation/{WHOLE}/conclusion", content=text, place=section.head.line.place)
    problems = [told for section in _sections(source, name="problem_section") for told in _items(section)]
    for number, (text, place) in enumerate(problems, start=1):
        draft.put(f"problem/w{number}/content", content=text, place=place)


def _read_grade(source: Source, *, draft: Draft) -> None:
    grades = source.law.code_list("grade")
    before = alternatives(source.manuscript.words["grade_before"])
    pattern = re.compile(f'(?:{before})[“"「]?({alternatives(grades.codes)})(?=[”"」，。；]|$)')
    for line, match in scan(source.manuscript.document.paragraphs(), pattern=pattern):
        place = replace(line.place, start=match.start(1), end=match.end(1), quote=match[1])
        draft.put(f"evaluation/{WHOLE}/grade", content=grades.code(match[1]), place=place)
        return


def _sections(source: Source, *, name: str) -> Iterator[Section]:
    """Yield the sections whose title is called so and that hold no other section of these."""
    is_called = source.manuscript.words.pattern(name)
    found = [section for section in source.sections if is_called.search(section.head.title)]
    ranks = [section.head.numeral.rank for section in found]
    yield from (section for section in found if section.head.numeral.rank == max(ranks))


def _items(section: Section) -> _Told:
    """Yield the items of a section: 一是…；二是…, or one numbered paragraph each."""
    for line in section.lines:
        yield from _ordinals(line)
        head = read_head(line) if line is not section.head.line else None
        if head is not None:
            yield _told(line, start=head.end, end=len(line.text))


def _ordinals(line: Paragraph) -> _Told:
    for match in _ORDINAL.finditer(line.text):
        ends = [found for mark in _END if (found := line.text.find(mark, match.end())) >= 0]
        yield _told(line, start=match.end(), end=min(ends, default=len(line.text)))


def _told(line: Paragraph, *, start: int, end: int) -> tuple[str, Place]:
    text = line.text[start:end].strip(f"{_END} ")
    return text, replace(line.place, start=start, end=start + len(text), quote=text)
