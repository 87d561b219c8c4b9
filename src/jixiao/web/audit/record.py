"""Append an event to the chain, inside the transaction of what it tells of."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction

from jixiao.web.accounts.actor import Actor
from jixiao.web.audit.canonical import GENESIS, VERSION, link
from jixiao.web.audit.models import Entry

_LOCK = 7_310_001  # the advisory lock of PostgreSQL under which the chain grows


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Unit:
        name: e.g. "form.submit"; the list is in docs/audit-events.md.
        outcome: ok, denied or failed.
        detail: plain JSON values without floats; never a password or the name of a login session.
    """

    name: str
    actor: Actor
    subject: str
    unit_id: int = 0
    outcome: str = "ok"
    detail: Mapping[str, Any] = field(default_factory=dict)


def append_event(event: Event) -> Entry:
    """Add an event to the chain and return its entry.

    If it cannot be written, the exception undoes the transaction it stands in: nothing happens unaudited.

    Raises:
        TransactionManagementError: Outside a transaction.
    """
    if not connection.in_atomic_block:
        message = "an event is written in the transaction of its change"
        raise transaction.TransactionManagementError(message)
    lock_chain()
    last = Entry.objects.order_by("-seq").values_list("seq", "digest").first()
    seq, previous = last or (0, GENESIS)
    entry = Entry(
        seq=seq + 1,
        version=VERSION,
        at=dt.datetime.now(dt.UTC).isoformat(timespec="microseconds"),
        event=event.name,
        person_id=event.actor.person_id,
        person_name=event.actor.name,
        source=event.actor.source,
        unit_id=event.unit_id,
        subject=event.subject,
        outcome=event.outcome,
        detail=dict(event.detail),
        previous=previous,
    )
    entry.digest = link(entry.content(), previous=previous)
    entry.save(force_insert=True)
    return entry


def lock_chain() -> None:
    """Let one transaction at a time extend the chain; on SQLite the transaction holds the write lock already."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
