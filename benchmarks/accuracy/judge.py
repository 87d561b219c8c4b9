"""Judge what the checker says of a carrier and of its planted copies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.accuracy.carrier import Carrier
from benchmarks.accuracy.plant import Plant
from benchmarks.accuracy.style import FILES
from jixiao.book.finding import Finding, Repair
from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.check_document import check_document
from jixiao.reading.document import Document
from jixiao.reading.file_type import FileType
from jixiao.reading.readers import reader_of
from jixiao.repair.of_relations import find_repairs

_NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_TYPES = {"txt": FileType.TEXT, "docx": FileType.DOCX, "html": FileType.HTML, "pdf": FileType.PDF}


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of one plant.

    Unit:
        due: the certain errors that name it.
        false: the certain errors that do not, and that the carrier without the plant does not have.
        repair: right, wrong or none, for a figure that was changed and found.
    """

    plant: Plant
    due: tuple[Finding, ...]
    false: tuple[Finding, ...]
    repair: str


def document_of(carrier: Carrier) -> Document:
    """Return a carrier written to its kind of file and read back."""
    content = FILES[carrier.style](carrier.blocks, shown=carrier.shown)
    document: Document = reader_of(_TYPES[carrier.style])(content, name=f"{carrier.name}.{carrier.style}")
    return document


def errors_of(result: CheckResult) -> tuple[Finding, ...]:
    """Return the certain errors of a check."""
    return tuple(finding for finding in result.findings if finding.is_certain_error)


def judge(plant: Plant, *, known: Sequence[Finding]) -> Judged:
    """Return what the checker says of a planted copy.

    Args:
        plant: The copy.
        known: The certain errors that the carrier has without the plant.
    """
    result = check_document(document_of(plant.carrier))
    before = {_sameness(finding) for finding in known}
    new = [finding for finding in errors_of(result) if _sameness(finding) not in before]
    due = tuple(finding for finding in new if is_due(finding, plant=plant))
    false = tuple(finding for finding in new if finding not in due)
    return Judged(plant, due, false, _repair(result, plant=plant) if due and plant.token else "")


def _sameness(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.stated, finding.computed


def is_due(finding: Finding, *, plant: Plant) -> bool:
    """Whether an error names a figure of a broken statement, or its arithmetic holds the planted figure."""
    named = numbers_in(f"{finding.stated} {finding.computed} {finding.place.quote}")
    involved = {number for token in plant.involved for number in numbers_in(plant.carrier.figures[token].printed)}
    if set(numbers_in(finding.stated)) & involved or set(numbers_in(plant.right)) & set(named):
        return True
    wrong = numbers_in(plant.carrier.figures[plant.token].printed) if plant.token else []
    return bool(set(wrong) & {*named, *numbers_in(finding.arithmetic)})


def numbers_in(text: str) -> list[Decimal]:
    """Return the numbers of a text."""
    return [Decimal(match.replace(",", "")) for match in _NUMBER.findall(text)]


def _repair(result: CheckResult, *, plant: Plant) -> str:
    """Return whether the repair that is offered for the planted figure is what it was."""
    figure = plant.carrier.figures[plant.token]
    if result.manuscript is None or not numbers_in(figure.printed):
        return ""
    offered = [repairs[0] for repairs in find_repairs(result.manuscript.relations).values() if repairs]
    if not offered:
        return "none"
    return "right" if any(_mends(repair, printed=figure.printed, right=plant.right) for repair in offered) else "wrong"


def _mends(repair: Repair, *, printed: str, right: str) -> bool:
    return numbers_in(repair.old) == numbers_in(printed) and numbers_in(repair.new) == numbers_in(right)
