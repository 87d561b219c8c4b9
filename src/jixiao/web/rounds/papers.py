"""The papers of a round for one unit: the receipt of a version that was handed in, the letter of a return."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.utils import timezone

from jixiao.county.receipt import Attachment, Overridden, Receipt
from jixiao.county.review import ChosenFinding, Review
from jixiao.pipelines.check_book import coverage_from_json
from jixiao.pipelines.write_receipt import write_receipt
from jixiao.pipelines.write_reviews import write_reviews
from jixiao.rules.file_report import FileReport
from jixiao.web.accounts.models import Unit, UnitKind
from jixiao.web.action_error import ActionError
from jixiao.web.checks.read_finding import finding_of
from jixiao.web.files.models import Attachment as AttachmentRow
from jixiao.web.rounds.models import Assignment, Decision, Submission
from jixiao.web.rounds.seal import is_intact
from jixiao.web.rounds.state import Level

_STYLE = "docx"


@dataclass(frozen=True, slots=True)
class Paper:
    """A document that is sent as it was made."""

    name: str
    content: bytes


def receipt_paper(submission: Submission) -> Paper:
    """Return the receipt of a version as a Word document.

    Raises:
        ActionError: If the version is no longer what was sealed: nobody can be told that it was received.
    """
    if not is_intact(submission):
        number = submission.number
        raise ActionError(f"第 {number} 版的内容与报送时不一致，没有生成回执。请告诉审计管理员。")
    with TemporaryDirectory(prefix="jixiao-") as folder:
        files = write_receipt(
            receipt_of(submission), region=_region(submission.assignment), out=Path(folder), styles=(_STYLE,)
        )
        return _read(files.paths[0])


def receipt_of(submission: Submission) -> Receipt:
    """Return what the receipt of a version says."""
    form = submission.assignment
    unit = _unit_of(submission)
    return Receipt(
        unit=unit.get("name") or form.unit.name,
        code=unit.get("code") or form.unit.code,
        round=form.round.title,
        year=form.round.year,
        version=submission.number,
        submitted_at=timezone.localtime(submission.submitted),
        submitted_by=submission.submitted_by.name,
        digest=submission.digest,
        coverage=coverage_from_json(submission.coverage),
        rules=submission.rule_pack,
        attachments=tuple(_attachments(submission)),
        overridden=tuple(_overridden(submission)),
    )


def letter_paper(decision: Decision) -> Paper:
    """Return the letter of a return as a Word document, dated and due from the day of the return."""
    on = timezone.localtime(decision.at).date()
    with TemporaryDirectory(prefix="jixiao-") as folder:
        written = write_reviews(
            [review_of(decision)], out=Path(folder), on=on, sender=_sender(decision), styles=(_STYLE,)
        )
        return _read(written[0].files.paths[0])


def review_of(decision: Decision) -> Review:
    """Return the review that a return was made of; a return without a letter says its reason."""
    form, submission = decision.assignment, decision.submission
    kept = {item["fingerprint"]: item for item in submission.findings} if submission else {}
    chosen = [item for item in decision.letter if item["rule"]]
    remarks = [item["message"] for item in decision.letter if not item["rule"]]
    return Review(
        FileReport(
            name=f"{form.round.title}第{submission.number}版" if submission else "",
            kind=f"{form.round.get_kind_display()}材料",
            unit=form.unit.name,
            region=_region(form),
            year=form.round.year,
        ),
        tuple(ChosenFinding(finding_of(kept.get(item["fingerprint"], item))) for item in chosen),
        tuple(remarks if decision.letter else [decision.reason]),
    )


def _attachments(submission: Submission) -> Iterator[Attachment]:
    rows = AttachmentRow.objects.filter(subject=f"submission/{submission.pk}", removed__isnull=True)
    for row in rows.select_related("file"):
        yield Attachment(row.name, row.file.digest, row.file.size)


def _overridden(submission: Submission) -> Iterator[Overridden]:
    """Yield each error over which it was handed in; they share the one reason that was written."""
    if not submission.override_reason:
        return
    for found in submission.findings:
        if found["shown"] == "error" and not found["state"]:
            yield Overridden(found["rule"], found.get("statement", found["message"]), submission.override_reason)


def _unit_of(submission: Submission) -> Mapping[str, Any]:
    """Return the unit as the frozen Book names it, empty where it does not."""
    rows = submission.snapshot.get("tables", {}).get("unit", ())
    return rows[0] if rows else {}


def _region(form: Assignment) -> str:
    return form.unit.region if form.unit.region.isdecimal() else ""


def _sender(decision: Decision) -> str:
    """Return the office that sends a form back: the department, or the finance office of the round."""
    form, owner = decision.assignment, decision.assignment.round.owner
    if decision.level == Level.DEPARTMENT:
        return form.unit.parent.name if form.unit.parent else ""
    if owner.kind == UnitKind.FINANCE:
        return owner.name
    office = Unit.objects.filter(parent=owner, kind=UnitKind.FINANCE, valid_to__isnull=True).first()
    return office.name if office else ""


def _read(path: Path) -> Paper:
    return Paper(path.name, path.read_bytes())
