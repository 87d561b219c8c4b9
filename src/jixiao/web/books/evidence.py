"""The evidence of a Book's indicators: what is attached to each, and where more is added."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse

from jixiao.web.accounts.actor import Actor
from jixiao.web.books.version import version_of
from jixiao.web.files.find import visible_attachments
from jixiao.web.files.upload_point import INDICATOR
from jixiao.web.kept_text import kept_text
from jixiao.web.store.models import ROW_MODELS, YearBook

_NAMELESS = "（没有名称的指标）"
_SHOWN: tuple[str, ...] = ("key", "name")


def evidence_text(head: YearBook, *, actor: Actor) -> str:
    """Return the list of a page, drawn once for everybody who sees the same files."""
    counts = _counts(head, actor=actor)
    return kept_text(
        "evidence",
        parts=(version_of(head), tuple(sorted(counts.items()))),
        make=lambda: render_to_string("books/evidence.html", {"lines": _lines(head, counts=counts)}),
    )


def evidence_lines(head: YearBook, *, actor: Actor) -> list[dict[str, Any]]:
    """Return each indicator of a Book with its page of evidence and how many files an actor sees there."""
    return _lines(head, counts=_counts(head, actor=actor))


def _counts(head: YearBook, *, actor: Actor) -> Counter[str]:
    seen = visible_attachments(actor).filter(unit=head.unit_id, year=head.year, subject__startswith=f"{INDICATOR}/")
    return Counter(seen.values_list("subject", flat=True))


def _lines(head: YearBook, *, counts: Mapping[str, int]) -> list[dict[str, Any]]:
    rows = ROW_MODELS[INDICATOR]._default_manager.filter(book=head).values_list(*_SHOWN)
    return [
        {
            "name": name or _NAMELESS,
            "url": reverse("files:add_to", args=["evidence", head.pk, key]),
            "count": counts.get(f"{INDICATOR}/{key}", 0),
        }
        for key, name in rows
    ]
