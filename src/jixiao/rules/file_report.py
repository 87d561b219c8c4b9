"""What a check says of one file, without the machinery that found it: every output is made from this."""

from msgspec import Struct

from jixiao.book.finding import Finding
from jixiao.rules.coverage import Coverage

_NOTHING_JUDGED = Coverage({}, ())


class FileReport(Struct, frozen=True):
    """One file that was checked, or why it was not.

    Unit:
        name: the name of the file.
        kind, unit, region, year: what it is, whose, where and of which fiscal year; empty or 0 where not known.
        findings: as they are numbered, from 1.
        is_document: whether it is a document, not the workbook of a Book.
        refusal: why it was not checked, full Chinese sentences; empty if it was.
    """

    name: str
    kind: str = ""
    unit: str = ""
    region: str = ""
    year: int = 0
    findings: tuple[Finding, ...] = ()
    coverage: Coverage = _NOTHING_JUDGED
    is_document: bool = False
    refusal: str = ""

    @property
    def has_errors(self) -> bool:
        """Whether there is a certain error."""
        return any(finding.is_certain_error for finding in self.findings)

    @property
    def has_verdict(self) -> bool:
        """Whether anything was judged."""
        return bool(self.coverage.decided_rules)

    def of_severity(self, severity: str) -> tuple[tuple[int, Finding], ...]:
        """Return the findings that are listed under a severity, each with its number."""
        numbered = enumerate(self.findings, start=1)
        return tuple((number, finding) for number, finding in numbered if finding.shown_severity == severity)
