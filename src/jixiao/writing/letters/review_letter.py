"""The letter of a reviewer: chosen findings with remarks, the reviewer's own problems, and the day it is due again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from jixiao.book.finding_text import place_of
from jixiao.county.deadline import Deadline
from jixiao.county.review import Review
from jixiao.writing.letters.opinion import Opinion, opinion_paragraph
from jixiao.writing.letters.return_letter import document_name
from jixiao.writing.letters.wording import Wording
from jixiao.writing.printable import broken_lines
from jixiao.writing.publication import Heading, Paragraph, Publication, Signature, Span, Title
from jixiao.writing.reports.numbering import Draft, number_blocks

_HEADS = {"error": "errors", "warning": "warnings", "note": "hints"}
_TITLE_WIDTH = 18  # ems of a line of the title


def review_letter(
    review: Review, *, wording: Wording, deadline: Deadline | None = None, sender: str = "", date: dt.date | None = None
) -> Publication:
    """Return the letter on a review: errors, what is to be explained, the reviewer's own problems, then hints.

    Args:
        review: The review; it must not be empty.
        wording: The words of the letter.
        deadline: When it is due again; without it the letter keeps a gap.
        sender: Who signs; without it the letter keeps a gap.
        date: The day under the letter; without it the letter keeps a gap.
    """
    drafts = [
        *_head(review, wording=wording),
        *_opinions(review, wording=wording),
        *_requirements(wording=wording, deadline=deadline),
        Draft(Signature(sender or wording.say("sender_gap"), long_day(date) or wording.say("date_gap"))),
    ]
    return Publication("退回意见", review.report.unit, review.report.year, number_blocks(drafts))


def review_message(review: Review, *, wording: Wording, deadline: Deadline | None = None) -> str:
    """Return the letter in one line, for a message."""
    due = wording.say("due_gap") if deadline is None else long_day(deadline.day)
    unit = review.report.unit or wording.say("unit_gap")
    return wording.say("message", unit=unit, document=_document(review, wording=wording), due=due, **_counts(review))


def long_day(day: dt.date | None) -> str:
    """Return a day as a text writes it, empty without one."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def _counts(review: Review) -> dict[str, int]:
    return {
        "errors": len(review.of_severity("error")),
        "warnings": len(review.of_severity("warning")),
        "remarks": len(_own(review)),
    }


def _own(review: Review) -> list[str]:
    return [remark.strip() for remark in review.remarks if remark.strip()]


def _document(review: Review, *, wording: Wording) -> str:
    return wording.say("document", name=document_name(review.report))


def _head(review: Review, *, wording: Wording) -> Iterator[Draft]:
    document = _document(review, wording=wording)
    yield Draft(Title(broken_lines(wording.say("title", document=document), width=_TITLE_WIDTH)))
    unit = review.report.unit or wording.say("unit_gap")
    yield Draft(Paragraph((Span(wording.say("salutation", unit=unit)),), is_indented=False))
    key = "review_opening" if _own(review) else "opening"
    yield Draft(_paragraph(wording.say(key, document=document, **_counts(review))))
    if review.report.name:
        yield Draft(_paragraph(wording.say("file", file=review.report.name)))


def _opinions(review: Review, *, wording: Wording) -> Iterator[Draft]:
    for severity, head in _HEADS.items():
        if severity == "note":
            yield from _own_remarks(review, wording=wording)
        chosen = review.of_severity(severity)
        if chosen:
            yield Draft(Heading(1, "", wording.say(head)), level=1)
        for it in chosen:
            place = place_of(it.finding, file=review.report.name)
            opinion = Opinion(it.finding, (place,) if place else ())
            yield Draft(_with_remark(opinion_paragraph(opinion, wording=wording), it.remark, wording=wording), level=2)


def _with_remark(paragraph: Paragraph, remark: str, *, wording: Wording) -> Paragraph:
    if not remark.strip():
        return paragraph
    return replace(paragraph, spans=(*paragraph.spans, Span(wording.say("remark", remark=_stopped(remark)))))


def _own_remarks(review: Review, *, wording: Wording) -> Iterator[Draft]:
    own = _own(review)
    if own:
        yield Draft(Heading(1, "", wording.say("own_remarks")), level=1)
    for remark in own:
        yield Draft(Paragraph((), lead=_stopped(remark)), level=2)


def _requirements(*, wording: Wording, deadline: Deadline | None) -> Iterator[Draft]:
    yield Draft(Heading(1, "", wording.say("requirements")), level=1)
    told = list(wording.say_all("requirement", days=wording.say("days_gap")))
    if deadline is not None:
        first = wording.say("due_requirement", due=long_day(deadline.day), days=deadline.days)
        told[0] = first if deadline.knows_holidays else first + wording.say("holidays_unknown")
    for text in told:
        yield Draft(_paragraph(text))


def _stopped(text: str) -> str:
    return f"{text.strip().removesuffix('。')}。"


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))
