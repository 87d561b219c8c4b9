"""The letter on the use of results (结果应用意见) to one unit."""

import datetime as dt
from collections.abc import Iterator, Sequence

from jixiao.book.column import Kind
from jixiao.county.result_use.decision import Decision
from jixiao.county.sheet import print_content
from jixiao.writing.letters.review_letter import long_day
from jixiao.writing.letters.wording import Wording
from jixiao.writing.publication import Heading, Paragraph, Publication, Signature, Span, Title
from jixiao.writing.reports.numbering import Draft, number_blocks


def result_letter(
    decisions: Sequence[Decision],
    *,
    year: int,
    wording: Wording,
    days: int | None = None,
    sender: str = "",
    date: dt.date | None = None,
) -> Publication:
    """Return the letter on the decisions about one unit's projects.

    Args:
        decisions: The decisions, all about one unit.
        year: The year that was evaluated.
        wording: The words of the letter.
        days: Until the plan of rectification is due; without them the letter keeps a gap.
        sender: Who signs; without it the letter keeps a gap.
        date: The day under the letter; without it the letter keeps a gap.
    """
    unit = decisions[0].standing.unit
    drafts = [
        Draft(Title((wording.say("title", year=year),))),
        Draft(Paragraph((Span(wording.say("salutation", unit=unit)),), is_indented=False)),
        Draft(_paragraph(wording.say("opening", year=year, count=len(decisions)))),
        Draft(Heading(1, "", wording.say("decisions")), level=1),
        *(_decision(it, wording=wording) for it in decisions),
        Draft(Heading(1, "", wording.say("requirements")), level=1),
        *_requirements(decisions, wording=wording, days=days),
        Draft(Signature(sender or wording.say("sender_gap"), long_day(date) or wording.say("date_gap"))),
    ]
    return Publication("结果应用意见", unit, year, number_blocks(drafts))


def _decision(decision: Decision, *, wording: Wording) -> Draft:
    told_already = 1 if decision.problem or decision.cut is not None else 0  # the last step is the outcome itself
    steps = "".join(step.words for step in decision.steps[: len(decision.steps) - told_already])
    told = _told(decision, wording=wording) + (wording.say("steps", steps=steps) if steps else "")
    return Draft(Paragraph((Span(told),), lead=f"{decision.standing.subject}。"), level=2)


def _told(decision: Decision, *, wording: Wording) -> str:
    if decision.problem:
        return wording.say("undecided", problem=decision.problem)
    share = print_content(decision.share, kind=Kind.PERCENT)
    if decision.cut is None:
        return wording.say("decided_share", use=decision.use, share=share)
    amounts = {"budget": decision.standing.budget, "cut": decision.cut, "rest": decision.rest}
    printed = {name: print_content(fen, kind=Kind.MONEY) for name, fen in amounts.items()}
    label = decision.standing.budget_label
    return wording.say("decided", use=decision.use, share=share, budget_label=label, **printed)


def _requirements(decisions: Sequence[Decision], *, wording: Wording, days: int | None) -> Iterator[Draft]:
    for text in wording.say_all("requirement", days=wording.say("days_gap") if days is None else days):
        yield Draft(_paragraph(text))
    unverified = dict.fromkeys(provision for it in decisions for provision in it.unverified)
    if unverified:
        told = "；".join(f"{it.parameter} {it.printed}" for it in unverified)
        yield Draft(_paragraph(wording.say("unverified", provisions=told)))


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))
