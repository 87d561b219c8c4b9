"""What a reviewer sends back: findings chosen one by one, with remarks, and remarks of the reviewer's own."""

from dataclasses import dataclass

from jixiao.book.finding import Finding
from jixiao.rules.file_report import FileReport


@dataclass(frozen=True, slots=True)
class ChosenFinding:
    """One finding that goes into the letter, with what the reviewer adds; the remark may be empty."""

    finding: Finding
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """The review of one submission.

    Unit:
        report: what the check said of it.
        chosen: the findings that are sent back, in the order of the letter within their severity.
        remarks: what the reviewer found beside the check, one text each.
    """

    report: FileReport
    chosen: tuple[ChosenFinding, ...] = ()
    remarks: tuple[str, ...] = ()

    def of_severity(self, severity: str) -> tuple[ChosenFinding, ...]:
        """Return the chosen findings that are listed under a severity."""
        return tuple(it for it in self.chosen if it.finding.shown_severity == severity)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send back."""
        return not self.chosen and not any(remark.strip() for remark in self.remarks)
