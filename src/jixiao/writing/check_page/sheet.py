"""What the page of a check shows."""

from dataclasses import dataclass

from jixiao.book.finding import Finding
from jixiao.book.relation import Relation
from jixiao.reading.document import Document
from jixiao.rules.file_report import FileReport

SHAPES = {"error": "✕", "warning": "▲", "note": "●"}  # a severity is told by colour, shape and word


@dataclass(frozen=True, slots=True)
class CheckSheet:
    """A document with what was found in it, and the arithmetic that it states."""

    report: FileReport
    document: Document
    relations: tuple[Relation, ...] = ()

    def relation_of(self, finding: Finding) -> Relation | None:
        """Return the arithmetic that a finding is about, None where it is about no arithmetic."""
        same = (it for it in self.relations if it.rule == finding.rule and it.holds is False)
        return next((it for it in same if it.stated.place == finding.place), None)
