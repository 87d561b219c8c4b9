"""What an installation does by itself now and then: bring the overview up to date, seal the log, forget old answers."""

import datetime as dt
import logging
import threading

from django.utils import timezone

from jixiao.web.audit.models import Seal
from jixiao.web.audit.seal import seal_chain
from jixiao.web.dashboard.summary import refresh_round
from jixiao.web.rounds.models import Round
from jixiao.web.store.models import SavedRequest

_LOG = logging.getLogger("jixiao.web.operation")
_AT_ONCE = 10  # Books a round and turn, so that other work is not kept waiting
_ANSWERS_KEPT = dt.timedelta(days=30)  # a browser that was closed over a holiday sends again what it still holds
_SEAL_EVERY = dt.timedelta(hours=1)


def keep_house(stop: threading.Event, *, pause: float) -> None:
    """Do what is due, again and again until told to stop."""
    while not stop.is_set():
        try:
            do_due(now=timezone.now())
        except Exception:  # noqa: BLE001 - the thread outlives whatever happens; it is logged
            _LOG.exception("housekeeping stopped short")
        stop.wait(pause)


def do_due(*, now: dt.datetime) -> int:
    """Bring some summaries up to date, seal what an hour has brought, forget answers that nobody asks for again.

    Returns:
        How many summaries were made.
    """
    count = sum(refresh_round(item, most=_AT_ONCE) for item in Round.objects.filter(closed__isnull=True))
    last = Seal.objects.order_by("-last").first()
    if last is None or now - dt.datetime.fromisoformat(last.at) >= _SEAL_EVERY:
        seal_chain()
    SavedRequest.objects.filter(at__lt=now - _ANSWERS_KEPT).delete()
    return count
