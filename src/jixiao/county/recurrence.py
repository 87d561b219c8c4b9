"""What was found before and is found again."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jixiao.book.finding import Finding
from jixiao.book.finding_text import statement_of
from jixiao.book.register import Problem

_ASKED = ("error", "warning")
_NOT_WORDS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"(?:19|20)\d{2}年?度?")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """One finding or problem that was there before.

    Unit:
        rule, instance: of the finding; empty for a problem that a person wrote.
        years: the earlier years in which it was found, the latest first.
        is_same_place: whether it stands at the same place; otherwise only the same rule fails again.
    """

    content: str
    years: tuple[int, ...]
    rule: str = ""
    instance: str = ""
    is_same_place: bool = True

    @property
    def count(self) -> int:
        """In how many earlier years it was found."""
        return len(self.years)


def repeated_findings(
    findings: Iterable[Finding], *, earlier: Mapping[int, Iterable[Finding]]
) -> tuple[Recurrence, ...]:
    """Return the findings that an earlier year had too; hints are passed over.

    A row keeps its key from year to year, so the same rule on the same instance is the same finding. A rule that failed
    elsewhere before is told once, as the same kind.

    Args:
        findings: Those of this year.
        earlier: Those of earlier years, by year.
    """
    by_year = {year: list(found) for year, found in earlier.items()}
    places = {year: {(it.rule, it.instance) for it in found} for year, found in by_year.items()}
    rules = {year: {it.rule for it in found} for year, found in by_year.items()}
    latest_first = sorted(by_year, reverse=True)
    again: dict[tuple[str, str], Recurrence] = {}
    for finding in findings:
        if finding.shown_severity not in _ASKED:
            continue
        name = (finding.rule, finding.instance)
        same = tuple(year for year in latest_first if name in places[year])
        alike = tuple(year for year in latest_first if finding.rule in rules[year])
        if same:
            again[name] = Recurrence(statement_of(finding), same, *name)
        elif alike:
            told = Recurrence(statement_of(finding), alike, finding.rule, is_same_place=False)
            again.setdefault((finding.rule, ""), told)
    same_rules = {it.rule for it in again.values() if it.is_same_place}
    return tuple(it for it in again.values() if it.is_same_place or it.rule not in same_rules)


def repeated_problems(
    problems: Iterable[Problem], *, earlier: Mapping[int, Iterable[Problem]]
) -> tuple[Recurrence, ...]:
    """Return the problems that an earlier year tells in the same words; years and punctuation do not count."""
    words = {year: {_words(it.content) for it in found} for year, found in earlier.items()}
    latest_first = sorted(words, reverse=True)
    again = []
    for problem in problems:
        years = tuple(year for year in latest_first if _words(problem.content) in words[year])
        if years and _words(problem.content):
            again.append(Recurrence(problem.content, years))
    return tuple(again)


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", _YEAR.sub("", text))
