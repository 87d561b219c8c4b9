"""The user's own Word file with a comment at each finding."""

import datetime as dt
from collections.abc import Iterable

from jixiao.book.finding import Finding
from jixiao.book.finding_text import basis_of, repair_of, statement_of
from jixiao.book.verdict import SEVERITIES
from jixiao.writing.annotate.annotate import annotated
from jixiao.writing.annotate.note import Note


def annotate_document(content: bytes, *, findings: Iterable[Finding], stamp: dt.datetime) -> bytes:
    """Return a copy of a .docx with the findings as comments; one without a place stands at the first paragraph.

    Args:
        content: The .docx as it was checked.
        findings: What was found in it.
        stamp: When the comments were written, with a time zone.

    Raises:
        RefusedFileError: If the file cannot be read.
    """
    notes = [Note(finding.place, comment_text(finding)) for finding in findings]
    return annotated(content, notes=notes, stamp=stamp)


def comment_text(finding: Finding) -> str:
    """Return the text of a comment: what is wrong, the likely repair, the basis, what to do."""
    repair = repair_of(finding)
    lines = (
        f"【{finding.rule}】{SEVERITIES[finding.shown_severity]}：{statement_of(finding)}",
        f"{repair}。" if repair else "",
        f"依据：{basis_of(finding)}。",
        f"建议：{finding.fix}",
    )
    return "\n".join(line for line in lines if line)
