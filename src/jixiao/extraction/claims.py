"""Statements in words that figures can contradict: what a document claims, with the clause that claims it."""

import re
from collections.abc import Iterator

from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.proofreading.hit import clause_of
from jixiao.proofreading.passage import Passage

_WORDS = "claimed"
_CLAUSE_MARKS = "，,。；;（）()！"


def read_claims(source: Source, *, draft: Draft) -> None:
    """Put the first claim of each kind into the draft; what is only wished for or denied is none."""
    denial = source.manuscript.words.pattern("denial")
    for number, (kind, *words) in enumerate(source.manuscript.words.groups(_WORDS), start=1):
        for passage, match in _found(source, words=words):
            if not denial.search(clause_of(passage.text, start=match.start())):
                _add(draft, row=f"claim/s{number}", kind=kind, passage=passage, match=match)
                break


def _found(source: Source, *, words: list[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    pattern = re.compile("|".join(words))
    for passage in source.passages:
        for match in pattern.finditer(passage.text):
            yield passage, match


def _add(draft: Draft, *, row: str, kind: str, passage: Passage, match: re.Match[str]) -> None:
    place = passage.place(match.start(), end=match.end())
    start = max(passage.text.rfind(mark, 0, match.start()) for mark in _CLAUSE_MARKS) + 1
    draft.put(f"{row}/kind", content=kind, place=place)
    draft.mark(f"{row}/is_made", place=place)
    draft.put(f"{row}/quote", content=passage.text[start : match.end()].strip(), place=place)
