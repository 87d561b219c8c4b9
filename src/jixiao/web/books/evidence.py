"""The evidence of a Book's indicators: what is attached to each, and where more is added."""

from collections import Counter
from typing import Any

from django.urls import reverse

from jixiao.web.accounts.actor import Actor
from jixiao.web.files.find import visible_attachments
from jixiao.web.files.upload_point import INDICATOR
from jixiao.web.store.models import ROW_MODELS, YearBook

_NAMELESS = "（没有名称的指标）"


def evidence_lines(head: YearBook, *, actor: Actor) -> list[dict[str, Any]]:
    """Return each indicator of a Book with its page of evidence and how many files an actor sees there."""
    seen = visible_attachments(actor).filter(unit=head.unit_id, year=head.year, subject__startswith=f"{INDICATOR}/")
    counts = Counter(seen.values_list("subject", flat=True))
    rows = ROW_MODELS[INDICATOR]._default_manager.filter(book=head)
    return [
        {
            "name": getattr(row, "name", "") or _NAMELESS,
            "url": reverse("files:add_to", args=["evidence", head.pk, row.key]),
            "count": counts[f"{INDICATOR}/{row.key}"],
        }
        for row in rows
    ]
