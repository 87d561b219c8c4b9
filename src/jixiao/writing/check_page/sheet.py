"""What the page of a check shows."""

from dataclasses import dataclass

from msgspec.structs import replace

from jixiao.book.finding import Finding
from jixiao.book.place import Place
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
        """Return the arithmetic of the text that a finding is about, None where it is about none.

        Where a formula and the text find the same figure wrong, the rule of the text stands among the others.
        """
        rules = (finding.rule, *finding.also)
        same = (it for it in self.relations if it.rule in rules and it.holds is False)
        return next((it for it in same if _is_at(finding.place, stated=it.stated.place)), None)

    def parts_of(self, finding: Finding) -> tuple[Place, ...]:
        """Return where the other figures of a finding stand, those that it adds up or compares."""
        relation = self.relation_of(finding)
        operands = finding.operands if relation is None else relation.operands
        places = (operand.place for operand in operands)
        return tuple(place for place in places if place.quote and not _is_at(finding.place, stated=place))


def _is_at(place: Place, *, stated: Place) -> bool:
    """Whether two places are the same characters; a finding of a formula names the file too."""
    return replace(place, file="", note="") == replace(stated, file="", note="")
