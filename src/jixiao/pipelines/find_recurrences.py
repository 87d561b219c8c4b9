"""Find what a unit's last year and this year have in common, and which project each of it is about."""

from collections import defaultdict
from collections.abc import Mapping

from jixiao.book.book import Book
from jixiao.book.finding import Finding
from jixiao.county.recurrence import Recurrence, repeated_findings, repeated_problems
from jixiao.pipelines.check_book import CheckResult

_OF_PROJECTS = ("indicator", "evaluation", "monitoring", "goal", "adjustment", "payment")


def recurrences_of(result: CheckResult, *, earlier: Mapping[int, CheckResult]) -> dict[str, tuple[Recurrence, ...]]:
    """Return what came again, by unit and project written unit/project; the project is empty for the unit as a whole.

    A project that has another key in the two years is not recognised, nor is a problem told in other words.

    Args:
        result: The check of this year.
        earlier: The checks of earlier years, by year.
    """
    book, unit = result.book, result.book.unit.name
    findings = {(it.rule, it.instance): it for it in result.findings}
    by_project: defaultdict[str, list[Recurrence]] = defaultdict(list)
    for again in repeated_findings(result.findings, earlier={year: it.findings for year, it in earlier.items()}):
        finding = findings.get((again.rule, again.instance))
        project = "" if finding is None else project_of(finding, book=book)
        by_project[f"{unit}/{project}"].append(again)
    problems = repeated_problems(book.problems, earlier={year: it.book.problems for year, it in earlier.items()})
    by_project[f"{unit}/"] += problems
    return {key: tuple(found) for key, found in by_project.items() if found}


def project_of(finding: Finding, *, book: Book) -> str:
    """Return the key of the project a finding is about, empty where it is about none or about several."""
    owners = {
        f"{table}/{row.key}": row.project for table in _OF_PROJECTS for row in book.rows(table) if row.project
    } | {f"project/{project.key}": project.key for project in book.projects}
    rows = {"/".join(operand.figure.split("/")[:2]) for operand in finding.operands if operand.figure}
    found = {owners[row] for row in rows if row in owners}
    return found.pop() if len(found) == 1 else ""
