"""Judge what the checker says of a carrier and of its planted copies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.accuracy.carrier import Carrier
from benchmarks.accuracy.plant import Plant
from benchmarks.accuracy.style import FILES
from jixiao.book.finding import Finding
from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.check_document import check_document
from jixiao.reading.document import Document
from jixiao.reading.file_type import FileType
from jixiao.reading.readers import reader_of

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
    return Judged(plant, due, false, _repair(due, plant=plant) if due and plant.token else "")


def _sameness(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.stated, finding.computed


def is_due(finding: Finding, *, plant: Plant) -> bool:
    """Whether an error names a figure of a broken statement, or its arithmetic holds the planted figure."""
    involved = {number for token in plant.involved for number in numbers_in(plant.carrier.figures[token].printed)}
    place = numbers_in(finding.place.quote)
    named = {*numbers_in(finding.stated), *(place if len(place) == 1 else ())}
    if named & involved or set(numbers_in(plant.right)) & {*named, *numbers_in(finding.computed)}:
        return True
    wrong = numbers_in(plant.carrier.figures[plant.token].printed) if plant.token else []
    read = [number for operand in finding.operands for number in numbers_in(operand.printed)]
    return bool(set(wrong) & {*named, *read, *numbers_in(finding.arithmetic)})


def numbers_in(text: str) -> list[Decimal]:
    """Return the numbers of a text."""
    return [Decimal(match.replace(",", "")) for match in _NUMBER.findall(text)]


def _repair(due: Sequence[Finding], *, plant: Plant) -> str:
    """Return whether the first repair that is offered with a finding is of the planted figure, to what it was."""
    wrong, right = numbers_in(plant.carrier.figures[plant.token].printed), numbers_in(plant.right)
    if not wrong:
        return ""
    offered = [finding.repairs[0] for finding in due if finding.repairs]
    if not offered:
        return "none"
    unit = "" if plant.unit == plant.carrier.figures[plant.token].unit else plant.unit
    is_right = any(
        numbers_in(it.old) == wrong and numbers_in(it.new) == right and it.new.endswith(unit) for it in offered
    )
    return "right" if is_right else "wrong"
