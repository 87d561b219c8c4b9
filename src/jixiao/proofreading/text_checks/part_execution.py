"""Each part of the budget has its execution."""

import re
from collections.abc import Iterator, Mapping

from jixiao.proofreading.head_order import Section, read_sections
from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.printed_amount import NUMBER
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import WordLists, alternatives

_LEAST_PARTS = 2


@text_check("part_execution")
def check_part_execution(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each section on execution so far that reports some parts of the budget and leaves others out."""
    patterns = _part_patterns(manuscript.words)
    budget = next((parts for parts in _budgets(manuscript, patterns=patterns)), [])
    for section in _execution_sections(manuscript):
        told = _with_wholes(_parts_in(section.body, patterns=patterns), words=manuscript.words)
        missing = [name for name in budget if name not in told]
        if told and missing:
            line = next(line for line in section.lines if _parts_in(line.text, patterns=patterns))
            message = f"预算列了{'、'.join(budget)}，执行情况没有写{'、'.join(missing)}的执行数"
            yield hit_at(line, start=0, end=_beginning(line.text), message=message)


def _part_patterns(words: WordLists) -> Mapping[str, re.Pattern[str]]:
    """Return for each part of the budget a pattern that finds it with an amount."""
    return {
        names[0]: re.compile(rf"(?:{alternatives(names)})(?:为|共|共计)?\s{{0,2}}{NUMBER}\s{{0,2}}(?:万元|元)")
        for names in words.groups("budget_part")
    }


def _parts_in(text: str, *, patterns: Mapping[str, re.Pattern[str]]) -> list[str]:
    return [name for name, pattern in patterns.items() if pattern.search(text)]


def _with_wholes(parts: list[str], *, words: WordLists) -> set[str]:
    """Return the parts told of, with those that a whole stands for and each whole whose parts are all there."""
    told = set(parts)
    for whole, *inner in words.groups("budget_whole"):
        if whole in told:
            told.update(inner)
        elif told.issuperset(inner):
            told.add(whole)
    return told


def _budgets(manuscript: Manuscript, *, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[list[str]]:
    """Yield the parts of each paragraph that lists the parts of the initial budget."""
    is_budget = manuscript.words.pattern("initial_budget")
    for line in manuscript.document.paragraphs():
        parts = _parts_in(line.text, patterns=patterns) if is_budget.search(line.text) else []
        if len(parts) >= _LEAST_PARTS:
            yield parts


def _execution_sections(manuscript: Manuscript) -> Iterator[Section]:
    is_execution = manuscript.words.pattern("execution_section")
    is_forecast = manuscript.words.pattern("forecast")
    for section in read_sections(manuscript.document.paragraphs()):
        title = section.head.title
        if is_execution.search(title) and not is_forecast.search(title):
            yield section


def _beginning(text: str) -> int:
    """Return where the first clause of a paragraph ends."""
    return next((at for at, sign in enumerate(text) if sign in "，。：；"), len(text))
