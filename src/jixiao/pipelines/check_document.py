"""Check one document: its text, the arithmetic it states, and the Book that it holds."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.relation import Relation
from jixiao.book.unit import Unit
from jixiao.book.verdict import Verdict
from jixiao.extraction.extract import extract_book
from jixiao.law.in_force import Law
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.attach_repairs import attach_repairs, conditions_of
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.find_region import find_region
from jixiao.pipelines.import_book import law_of
from jixiao.pipelines.merge_findings import is_explained, merge_findings, placed
from jixiao.proofreading.identify import manuscript_of
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.run_text_rules import TextOutcome, run_text_rules
from jixiao.proofreading.text_catalogue import load_text_rules
from jixiao.proofreading.text_findings import describe_hits
from jixiao.proofreading.text_rule import TextRule
from jixiao.reading.document import Document
from jixiao.rules.coverage import Coverage
from jixiao.rules.outcome import Outcomes

_YEAR = re.compile(r"^[（(]?20[0-9]{2}\s?年?度?[）)]?")
_THIS_YEAR = 2024  # the words that recognise a document are the same in every year


def check_document(document: Document, *, folder: Path | None = None, last_year: Document | None = None) -> CheckResult:
    """Return what a check of a document says.

    Args:
        document: The document as it was read.
        folder: A folder with further layers of the rulebook.
        last_year: The same unit's document of the year before, where it is at hand.
    """
    manuscript = manuscript_of(document, law=law_of("", year=_THIS_YEAR, folder=folder), last_year=last_year)
    year = manuscript.identity.year or _THIS_YEAR
    region = _region(manuscript, folder=folder)
    outcomes = run_text_rules(text_rules_for(region=region, year=year, folder=folder), manuscript=manuscript)
    found = _checked_book(manuscript, law=law_of(region, year=year, folder=folder), folder=folder)
    formulas = (finding for finding in found.findings if not is_explained(finding, by=manuscript.relations))
    findings = merge_findings(describe_hits(outcomes), formulas=[placed(finding) for finding in formulas])
    coverage = _coverage(found.coverage, outcomes=outcomes, relations=manuscript.relations)
    told = attach_repairs(
        findings,
        relations=manuscript.relations,
        conditions=conditions_of(found),
        places=found.book.places,
    )
    return replace(found, findings=told, coverage=coverage, manuscript=manuscript)


def _region(manuscript: Manuscript, *, folder: Path | None) -> str:
    """Return the region that the unit is called after, or else the title; empty for the nation."""
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    identity = manuscript.identity
    names = (identity.unit, _YEAR.sub("", identity.title))
    return next((region for name in names if (region := find_region(name, rulebook=rulebook))), "")


def _checked_book(manuscript: Manuscript, *, law: Law, folder: Path | None) -> CheckResult:
    """Return the check of the Book that a document holds; without a Book no formula is run."""
    identity = manuscript.identity
    kind = identity.kind or "文档"
    book = extract_book(manuscript, law=law)
    if book is not None:
        return check_book(book, name=manuscript.document.name, kind=kind, folder=folder)
    empty = Book(identity.year or _THIS_YEAR, unit=Unit(name=identity.unit))
    return CheckResult(manuscript.document.name, kind, empty, None, None, Outcomes(), (), Coverage({}, ()))


@lru_cache(maxsize=16)
def text_rules_for(*, region: str, year: int, folder: Path | None = None) -> tuple[TextRule, ...]:
    """Return the text rules in force for a region and a fiscal year; each is read once a process."""
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    return load_text_rules(rulebook, region=region, year=year, has_cases=False)


def _coverage(formulas: Coverage, *, outcomes: Iterable[TextOutcome], relations: Iterable[Relation]) -> Coverage:
    """Return the slip of formulas, text rules and relations; each relation is an instance of its rule."""
    counts = Counter(formulas.counts)
    decided = set(formulas.decided_rules)
    for relation in relations:
        verdict = {True: Verdict.PASS, False: Verdict.FAIL, None: Verdict.CANNOT_TELL}[relation.holds]
        counts[verdict] += 1
        decided |= {relation.rule} if verdict.is_decided else set()
    for outcome in outcomes:
        if not outcome.rule.check.startswith("relation_"):  # counted one by one above
            counts[outcome.verdict] += max(len(outcome.hits), 1)
            decided |= {outcome.rule.id} if outcome.verdict.is_decided else set()
    return Coverage(dict(counts), tuple(sorted(decided)))
