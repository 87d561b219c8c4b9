"""Check the working copy of a Book: once a revision, with what people said to its findings."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.finding_text import place_of, told_of
from jixiao.pipelines.attach_repairs import attach_repairs, conditions_of
from jixiao.pipelines.check_book import CheckResult, check_book, coverage_to_json, findings_to_json
from jixiao.web.checks.fingerprint import fingerprint
from jixiao.web.checks.models import CheckRun, FindingNote
from jixiao.web.checks.rule_pack import rule_pack_version
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook

Found = dict[str, Any]
_NOTES_BYTES = 7  # as many as an integer of the database holds
_SEVERITY = {"error": "errors", "warning": "warnings", "note": "notes"}


def check_head(head: YearBook, *, book: Book | None = None, has_findings: bool = True) -> CheckRun:
    """Return the result of the rules on a Book as it stands; it is worked out only where something changed.

    Args:
        head: The head of the Book.
        book: The Book, where the caller has loaded it.
        has_findings: Whether the findings are read at once, not only when they are first asked for.
    """
    prior, notes = _prior_revision(head), _notes_revision(head)
    key = {"revision": head.revision, "prior_revision": prior, "notes_revision": notes}
    kept = CheckRun.objects.filter(book=head, rule_pack=rule_pack_version(), **key)
    known = kept.first() if has_findings else kept.defer("findings").first()
    return known or _run(head, book=book or load_book(head), key=key)


def open_findings(run: CheckRun, *, severity: str) -> list[Found]:
    """Return the findings of a severity to which nobody has spoken."""
    return [found for found in run.findings if found["shown"] == severity and not found["state"]]


def _run(head: YearBook, *, book: Book, key: Mapping[str, int]) -> CheckRun:
    result = repaired(check_book(book))
    findings = _with_notes(worded_findings(result), notes=tuple(FindingNote.objects.filter(book=head)))
    counts = Counter(_SEVERITY[found["shown"]] for found in findings if not found["state"])
    spoken = sum(found["state"] == FindingNote.Kind.EXPLAINED for found in findings)
    coverage = coverage_to_json(result.coverage)
    coverage = {**coverage, "failed": coverage["failed"] - spoken, "acknowledged": coverage["acknowledged"] + spoken}
    contents = {
        **key,
        "rule_pack": rule_pack_version(),
        "findings": findings,
        "coverage": coverage,
        **{name: counts[name] for name in _SEVERITY.values()},
    }
    with transaction.atomic():
        run, _ = CheckRun.objects.update_or_create(book=head, defaults=contents)
    return run


def repaired(result: CheckResult) -> CheckResult:
    """Return a result with the repairs that are offered for its findings."""
    findings = attach_repairs(
        result.findings, relations=(), conditions=tuple(conditions_of(result)), places=result.book.places
    )
    return replace(result, findings=findings)


def worded_findings(result: CheckResult) -> list[Found]:
    """Return the findings of a check with what each says and where, apart from each other, for pages and letters."""
    told = zip(findings_to_json(result), result.findings, strict=True)
    return [{**found, "statement": told_of(finding), "where": place_of(finding)} for found, finding in told]


def _with_notes(findings: Sequence[Found], *, notes: Sequence[FindingNote]) -> list[Found]:
    spoken = {(note.rule, note.instance, note.fingerprint): note for note in notes}
    found = []
    for finding in findings:
        mark = fingerprint(finding)
        note = spoken.get((finding["rule"], finding["instance"], mark))
        is_asked = finding["severity"] == "error" and finding["certainty"] != "certain"
        state, reason = (note.kind, note.reason) if note else ("", "")
        shown = "warning" if is_asked else finding["severity"]
        found.append({**finding, "fingerprint": mark, "shown": shown, "state": state, "reason": reason})
    return found


def _prior_revision(head: YearBook) -> int:
    before = YearBook.objects.filter(unit=head.unit_id, year=head.year - 1).values_list("revision", flat=True).first()
    return -1 if before is None else before


def _notes_revision(head: YearBook) -> int:
    """Return a number that changes with every note that is added, changed or taken back; 0 where there is none."""
    notes = list(FindingNote.objects.filter(book=head).order_by("pk").values_list("pk", "kind", "reason"))
    digest = hashlib.sha256(repr(notes).encode()).digest() if notes else b""
    return int.from_bytes(digest[:_NOTES_BYTES])
