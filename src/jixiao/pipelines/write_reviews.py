"""Send back many submissions at once: a letter and a one-line message for each."""

import datetime as dt
from collections.abc import Collection, Iterable
from pathlib import Path

from msgspec import Struct

from jixiao.county.deadline import Deadline, return_deadline
from jixiao.county.review import Review
from jixiao.errors import RefusalError
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.law.working_calendar import working_calendar
from jixiao.pipelines.write_lists import free_name
from jixiao.pipelines.write_publication import WrittenFiles, write_publication
from jixiao.writing.letters.review_letter import review_letter, review_message
from jixiao.writing.letters.wording import return_wording


class WrittenReview(Struct, frozen=True):
    """One submission that was sent back."""

    unit: str
    message: str
    deadline: Deadline | None
    files: WrittenFiles


def write_reviews(
    reviews: Iterable[Review],
    *,
    out: Path,
    on: dt.date,
    sender: str = "",
    styles: Collection[str] = ("docx",),
    folder: Path | None = None,
) -> tuple[WrittenReview, ...]:
    """Write a letter on each review; letters that are there stay.

    Args:
        reviews: The reviews, each with something chosen or remarked.
        out: Where the letters go.
        on: The day they are sent, from which the working days run.
        sender: Who signs.
        styles: docx, html or pdf.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If a review has nothing to send back, or the folder cannot be written to; nothing is written if
            a review is empty.
    """
    listed = tuple(reviews)
    empty = "、".join(review.report.unit or review.report.name for review in listed if review.is_empty)
    if empty:
        remedy = "选择要退回的检查结果，或者写下审核意见；没有意见的应当接收。"
        raise RefusalError("没有选择检查结果，也没有写审核意见，不能退回。", place=empty, remedy=remedy)
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    return tuple(_written(it, rulebook=rulebook, out=out, on=on, sender=sender, styles=styles) for it in listed)


def _written(
    review: Review, *, rulebook: Rulebook, out: Path, on: dt.date, sender: str, styles: Collection[str]
) -> WrittenReview:
    region = review.report.region
    wording = return_wording(rulebook, region=region)
    law = law_in_force(rulebook, region=region, year=on.year, on=on)
    calendar = working_calendar(rulebook, region=region, years=(on.year, on.year + 1))
    deadline = return_deadline(law, calendar=calendar, start=on)
    letter = review_letter(review, wording=wording, deadline=deadline, sender=sender, date=on)
    unit = review.report.unit or Path(review.report.name).stem
    name = free_name(f"{unit}退回意见", folder=out, suffix="docx")
    files = write_publication(letter, folder=out, name=name, styles=styles)
    return WrittenReview(unit, review_message(review, wording=wording, deadline=deadline), deadline, files)
