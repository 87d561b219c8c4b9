"""The letter by which documents are sent back to their unit (退回意见): what to correct, what to explain, by when."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from jixiao.rules.file_report import FileReport
from jixiao.writing.letters.opinion import opinion_paragraph, opinions_of
from jixiao.writing.letters.wording import Wording
from jixiao.writing.printable import broken_lines
from jixiao.writing.publication import Heading, Paragraph, Publication, Signature, Span, Title
from jixiao.writing.reports.numbering import Draft, number_blocks

_ASKED = ("error", "warning")
_HEADS = {"error": "errors", "warning": "warnings"}
_TITLE_WIDTH = 18  # ems of a line of the title
_VAGUE = ("", "其他", "文档")


def return_letter(reports: Sequence[FileReport], *, wording: Wording, days: int | None = None) -> Publication:
    """Return the letter about some documents of one unit; errors come first, hints are only counted.

    Args:
        reports: The documents, each with something to correct or to explain, see `is_sent_back`.
        wording: The words of the letter.
        days: Working days until they are due again; without them the letter keeps a gap.
    """
    blocks = number_blocks(_drafts(reports, wording=wording, days=days))
    return Publication("退回意见", reports[0].unit, reports[0].year, blocks)


def is_sent_back(report: FileReport) -> bool:
    """Whether a document has anything to correct or to explain."""
    return any(report.of_severity(severity) for severity in _ASKED)


def document_name(report: FileReport) -> str:
    """Return what a document is called in a letter: year and kind, else the name of its file."""
    if report.kind in _VAGUE or not report.year:
        return PurePath(report.name).stem
    return f"{report.year}年度{report.kind.removeprefix('年度')}"


def _drafts(reports: Sequence[FileReport], *, wording: Wording, days: int | None) -> Iterator[Draft]:
    document = _document(reports, wording=wording)
    yield Draft(Title(broken_lines(wording.say("title", document=document), width=_TITLE_WIDTH)))
    unit = reports[0].unit or wording.say("unit_gap")
    yield Draft(Paragraph((Span(wording.say("salutation", unit=unit)),), is_indented=False))
    counts = {name: _count(reports, severity=severity) for severity, name in _HEADS.items()}
    yield Draft(_paragraph(wording.say("opening", document=document, **counts)))
    for report in reports:
        if len(reports) > 1:
            yield Draft(Heading(1, "", wording.say("document", name=document_name(report))), level=1)
        yield Draft(_paragraph(wording.say("file", file=report.name)))
        yield from _opinions(report, wording=wording, level=2 if len(reports) > 1 else 1)
    yield Draft(Heading(1, "", wording.say("requirements")), level=1)
    yield from _requirements(reports, wording=wording, days=days)
    yield Draft(Signature(wording.say("sender_gap"), wording.say("date_gap")))


def _document(reports: Sequence[FileReport], *, wording: Wording) -> str:
    name = document_name(reports[0])
    if len(reports) == 1:
        return wording.say("document", name=name)
    return wording.say("several_documents", name=name, count=len(reports))


def _opinions(report: FileReport, *, wording: Wording, level: int) -> Iterator[Draft]:
    for severity in _ASKED:
        findings = [finding for _, finding in report.of_severity(severity)]
        if not findings:
            continue
        yield Draft(Heading(level, "", wording.say(_HEADS[severity])), level=level)
        for opinion in opinions_of(findings, file=report.name):
            yield Draft(opinion_paragraph(opinion, wording=wording), level=level + 1)


def _requirements(reports: Iterable[FileReport], *, wording: Wording, days: int | None) -> Iterator[Draft]:
    notes = _count(reports, severity="note")
    told = wording.say_all("requirement", days=wording.say("days_gap") if days is None else days)
    for text in (*told, *([wording.say("note_requirement", notes=notes)] if notes else [])):
        yield Draft(_paragraph(text))


def _count(reports: Iterable[FileReport], *, severity: str) -> int:
    return sum(len(report.of_severity(severity)) for report in reports)


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))
