"""Tell of a check what is printed of it, without the machinery that found it."""

from jixiao.book.finding_text import ranked
from jixiao.pipelines.check_book import CheckResult
from jixiao.rules.file_report import FileReport


def report_of(result: CheckResult) -> FileReport:
    """Return the report of a check, its findings as they are numbered; of a document, what it says of itself."""
    unit = result.book.unit
    identity = result.manuscript.identity if result.manuscript else None
    return FileReport(
        name=result.name,
        kind=result.kind,
        unit=unit.name or (identity.unit if identity else ""),
        region=unit.region,
        year=identity.year if identity else result.book.year,
        findings=ranked(result.findings),
        coverage=result.coverage,
        is_document=result.manuscript is not None,
    )
