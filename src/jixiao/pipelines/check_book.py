"""Check one Book: run the rules in force for it and tell what was found."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.book.finding import Finding, Operand, Repair
from jixiao.book.relation import Relation, RelationKind
from jixiao.book.verdict import Verdict
from jixiao.exchange.book_json import book_to_json, place_to_json
from jixiao.formula.facts import Facts
from jixiao.law.rulebook import Rulebook
from jixiao.rules.catalogue import Catalogue, load_catalogue
from jixiao.rules.check import facts_of, run_rules
from jixiao.rules.coverage import Coverage, coverage_of
from jixiao.rules.describe import describe_outcomes
from jixiao.rules.outcome import Outcomes

if TYPE_CHECKING:  # a Book is checked without the grammar of documents
    from jixiao.proofreading.manuscript import Manuscript

SCHEMA = "jixiao.check/1"
_SLIP = {
    "passed": Verdict.PASS,
    "failed": Verdict.FAIL,
    "acknowledged": Verdict.ACKNOWLEDGED,
    "cannot_tell": Verdict.CANNOT_TELL,
    "not_applicable": Verdict.NOT_APPLICABLE,
    "engine_error": Verdict.ENGINE_ERROR,
}


class CheckResult(Struct, frozen=True):
    """Everything one check says; `name` and `kind` tell which file was checked, `manuscript` holds a document.

    A document of which no Book could be taken has neither catalogue nor facts: no formula was run.
    """

    name: str
    kind: str
    book: Book
    catalogue: Catalogue | None
    facts: Facts | None
    outcomes: Outcomes
    findings: tuple[Finding, ...]
    coverage: Coverage
    manuscript: "Manuscript | None" = None

    @property
    def has_errors(self) -> bool:
        """Whether there is a certain error."""
        return any(finding.is_certain_error for finding in self.findings)

    @property
    def has_verdict(self) -> bool:
        """Whether anything was judged; a workbook without figures has nothing to judge."""
        return bool(self.coverage.decided_rules)


def catalogue_for(*, region: str, year: int, folder: Path | None = None, has_cases: bool = False) -> Catalogue:
    """Return the rules in force for a region and a fiscal year; each is read once a process.

    Args:
        region: A division code of six digits, empty for the nation alone.
        year: The fiscal year.
        folder: A folder with further layers of the rulebook, beside the shipped ones.
        has_cases: Whether the examples of the rules are wanted too.

    Raises:
        BrokenRulesError: If a rule file cannot be used.
    """
    return _catalogue(region, year=year, folder=folder, has_cases=has_cases)


@lru_cache(maxsize=64)
def _catalogue(region: str, *, year: int, folder: Path | None, has_cases: bool) -> Catalogue:
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    return load_catalogue(rulebook, region=region, year=year, has_cases=has_cases)


def check_book(book: Book, *, name: str = "", kind: str = "年度绩效账", folder: Path | None = None) -> CheckResult:
    """Return the findings and the coverage slip of a Book, judged by the rules of its own year and place."""
    catalogue = catalogue_for(region=book.unit.region, year=book.year, folder=folder)
    facts = facts_of(book, catalogue=catalogue)
    outcomes = run_rules(catalogue, facts=facts)
    findings = describe_outcomes(outcomes, facts=facts, catalogue=catalogue)
    return CheckResult(name, kind, book, catalogue, facts, outcomes, findings, coverage_of(outcomes))


def result_to_json(result: CheckResult) -> dict[str, Any]:
    """Return the public contract of a check, `jixiao.check/1`."""
    return {
        "schema": SCHEMA,
        "document": {
            "name": result.name,
            "kind": result.kind,
            "unit": result.book.unit.name,
            "year": result.book.year,
        },
        "findings": findings_to_json(result),
        "relations": [relation_to_json(it) for it in result.manuscript.relations] if result.manuscript else [],
        "coverage": coverage_to_json(result.coverage),
        "book": book_to_json(result.book),
    }


def findings_to_json(result: CheckResult) -> list[dict[str, Any]]:
    """Return the findings of a check as the contract prints them, for those who need nothing else of it."""
    return [_finding_to_json(finding) for finding in result.findings]


def _operands_to_json(relation: Relation) -> list[str]:
    """Return the figures of a statement; of a count, how many things were counted, which have no figures."""
    if relation.kind is RelationKind.COUNT:
        return [relation.computed]
    return [operand.printed for operand in relation.operands]


def relation_to_json(relation: Relation) -> dict[str, Any]:
    """Return one arithmetic statement as the contract prints it."""
    return {
        "kind": relation.kind.value,
        "rule": relation.rule,
        "operands": _operands_to_json(relation),
        "stated": relation.stated.printed,
        "computed": relation.computed,
        "unit": relation.stated.unit,
        "label": relation.stated.label,
        "tolerance": relation.tolerance,
        "holds": relation.holds,
        "arithmetic": relation.arithmetic,
        "place": place_to_json(relation.stated.place),
    }


def coverage_to_json(coverage: Coverage) -> dict[str, int]:
    """Return the six counts of the coverage slip, and how many apply."""
    counts = {name: coverage.count(verdict) for name, verdict in _SLIP.items()}
    return {"applicable": coverage.applicable, **counts}


def coverage_from_json(counts: Mapping[str, int]) -> Coverage:
    """Return the coverage that a slip was kept of; which rules were decided is not kept."""
    return Coverage({verdict: counts.get(name, 0) for name, verdict in _SLIP.items()}, ())


def _finding_to_json(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "instance": finding.instance,
        "severity": finding.severity,
        "certainty": finding.certainty,
        "title": finding.title,
        "message": finding.message,
        "place": place_to_json(finding.place),
        "stated": finding.stated,
        "computed": finding.computed,
        "arithmetic": finding.arithmetic,
        "operands": [_operand_to_json(operand) for operand in finding.operands],
        "basis": list(finding.basis),
        "verified": finding.is_verified,
        "fix": finding.fix,
        "also": list(finding.also),
        "repair": [_repair_to_json(repair) for repair in finding.repairs],
    }


def _operand_to_json(operand: Operand) -> dict[str, Any]:
    plain = {"figure": operand.figure, "label": operand.label, "printed": operand.printed, "unit": operand.unit}
    return {**plain, "place": place_to_json(operand.place)}


def _repair_to_json(repair: Repair) -> dict[str, str]:
    return {"figure": repair.figure, "from": repair.old, "to": repair.new, "confidence": repair.confidence}
