"""Check one document: its text, the arithmetic it states, and the Book that it holds."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from jixiao.book.book import Book
from jixiao.book.relation import Relation
from jixiao.book.unit import Unit
from jixiao.book.verdict import Verdict
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.attach_repairs import attach_repairs
from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.import_book import law_of
from jixiao.pipelines.merge_findings import merge_findings
from jixiao.proofreading.identify import manuscript_of
from jixiao.proofreading.run_text_rules import TextOutcome, run_text_rules
from jixiao.proofreading.text_catalogue import load_text_rules
from jixiao.proofreading.text_findings import describe_hits
from jixiao.proofreading.text_rule import TextRule
from jixiao.reading.document import Document
from jixiao.rules.coverage import Coverage

_THIS_YEAR = 2024  # the words that recognise a document are the same in every year


def check_document(document: Document, *, folder: Path | None = None, last_year: Document | None = None) -> CheckResult:
    """Return what a check of a document says.

    Args:
        document: The document as it was read.
        folder: A folder with further layers of the rulebook.
        last_year: The same unit's document of the year before, where it is at hand.
    """
    manuscript = manuscript_of(document, law=law_of("", year=_THIS_YEAR, folder=folder), last_year=last_year)
    identity = manuscript.identity
    year = identity.year or _THIS_YEAR
    rules = text_rules_for(region="", year=year, folder=folder)
    outcomes = run_text_rules(rules, manuscript=manuscript)
    book = Book(year, unit=Unit(name=identity.unit))
    found = check_book(book, name=document.name, kind=identity.kind or "文档", folder=folder)
    findings = merge_findings(describe_hits(outcomes), formulas=found.findings)
    coverage = _coverage(found.coverage, outcomes=outcomes, relations=manuscript.relations)
    return replace(
        found,
        findings=attach_repairs(findings, relations=manuscript.relations),
        coverage=coverage,
        manuscript=manuscript,
    )


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
