"""How the items that somebody can see stand: open, waiting for a reviewer, overdue, closed."""

import datetime as dt

from django.db.models import Q, QuerySet

from jixiao.web.rectification.models import WITH_UNIT, RectificationItem, Stage

LABELS = {
    "open": "未完成",
    "waiting": "待审核",
    "overdue": "已逾期",
    "again": "重复出现",
    "closed": "已完成",
    "all": "全部",
}


def conditions(today: dt.date) -> dict[str, Q]:
    """Return the condition of each filter; overdue is what waits for the unit beyond its last day."""
    return {
        "open": ~Q(stage=Stage.CLOSED),
        "waiting": Q(stage=Stage.SUBMITTED),
        "overdue": Q(stage__in=WITH_UNIT, due__lt=today),
        "again": ~Q(stage=Stage.CLOSED) & Q(recurrences__gt=0),
        "closed": Q(stage=Stage.CLOSED),
        "all": Q(),
    }


def counts_of(rows: QuerySet[RectificationItem], *, today: dt.date) -> list[dict[str, object]]:
    """Return each filter with its label and how many items it has."""
    wanted = conditions(today)
    return [{"name": name, "label": LABELS[name], "count": rows.filter(wanted[name]).count()} for name in LABELS]
