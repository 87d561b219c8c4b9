"""Make what a unit discloses from its accepted version; it takes long, so never inside a transaction."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from typing import Any

from jixiao.exchange.screening.hit import Acknowledgement, Hit
from jixiao.pipelines.disclose_unit import UnitDisclosure, prepare_disclosure
from jixiao.pipelines.write_publication import STYLES
from jixiao.web.action_error import ActionError
from jixiao.web.disclosure.accepted import Accepted
from jixiao.web.disclosure.models import ScreeningNote, ScreeningRun


def make_disclosure(
    accepted: Accepted,
    *,
    kinds: Collection[str],
    date: dt.date,
    styles: Collection[str] = STYLES,
    on_start: Callable[[str], None] = lambda _title: None,
) -> UnitDisclosure:
    """Return what is disclosed of an accepted version, screened, with what the unit acknowledged."""
    words = acknowledged(notes_of(accepted))
    book = accepted.book()
    return prepare_disclosure(book, kinds=kinds, styles=styles, date=date, acknowledged=words, on_start=on_start)


def kept_screening(accepted: Accepted) -> ScreeningRun:
    """Return what was screened last of an accepted version.

    Raises:
        ActionError: If nothing was screened yet.
    """
    run = ScreeningRun.objects.filter(submission=accepted.version).first()
    if run is None:
        raise ActionError("还没有做公开前检查。请先选择公开哪些报告，点“公开前检查”。")
    return run


def notes_of(accepted: Accepted) -> list[ScreeningNote]:
    """Return what the unit acknowledged for the year."""
    rows = ScreeningNote.objects.filter(unit=accepted.form.unit_id, year=accepted.form.round.year)
    return list(rows.select_related("person"))


def acknowledged(notes: Iterable[ScreeningNote]) -> tuple[Acknowledgement, ...]:
    """Return notes as the screening reads them."""
    return tuple(Acknowledgement(note.key, note.reason, str(note.person)) for note in notes)


def hit_to_json(hit: Hit) -> dict[str, Any]:
    """Return a hit as it is kept; personal data in it are masked already."""
    return {
        "key": hit.key,
        "kind": hit.kind,
        "text": hit.describe().removeprefix(hit.kind),
        "remedy": hit.remedy,
        "spots": [{"where": spot.where, "excerpt": spot.excerpt} for spot in hit.spots],
    }
