"""The audit administrator's pages: search, export with a digest, seal and verify."""

import hashlib
import json
from datetime import datetime

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import PersonKind
from jixiao.web.action_error import DeniedError
from jixiao.web.audit.event_words import event_word, events_said
from jixiao.web.audit.models import Entry, Seal
from jixiao.web.audit.record import Event, append_event
from jixiao.web.audit.seal import seal_chain, short_code
from jixiao.web.audit.verify import entry_lines, verify_chain

_A_PAGE = 100
_FILTERS = {"person": "person_name", "subject": "subject", "outcome": "outcome"}
_OWN_POLICY = ("role.", "account.activate", "mfa.", "audit.")  # what the security administrator may read


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """Search the log; the security administrator sees the log of its own policy and of the auditors."""
    rows = readable_entries(request)
    found = filtered(rows, asked=request.GET)
    page = Paginator(found.order_by("-seq"), _A_PAGE).get_page(request.GET.get("page"))
    entries = list(page)  # read before this reading itself is written, so that the count and the lines agree
    _audit(request, name="audit.read", detail={"asked": request.GET.urlencode()[:200], "rows": page.paginator.count})
    units = dict(Unit.objects.values_list("pk", "name"))
    lines = [
        {
            "entry": entry,
            "event": event_word(entry.event),
            "unit": units.get(entry.unit_id, ""),
            "at": local(entry.at),
            "detail": tuple(entry.detail.items()),  # a template would take an entry called items for it
        }
        for entry in entries
    ]
    last = Seal.objects.order_by("-last").first()
    context = {"lines": lines, "page": page, "asked": request.GET, "code": short_code(last) if last else ""}
    return render(request, "audit/index.html", context)


@require_safe
def export(request: ActorRequest) -> HttpResponse:
    """Send the whole log as lines of JSON; the digest of the file stands in its own entry and in a header."""
    _hold_auditor(request)
    text = "".join(f"{json.dumps(line, ensure_ascii=False, sort_keys=True)}\n" for line in entry_lines())
    digest = hashlib.sha256(text.encode()).hexdigest()
    _audit(request, name="audit.export", detail={"rows": text.count("\n"), "digest": digest})
    response = HttpResponse(text, content_type="application/x-ndjson")
    response["Content-Disposition"] = 'attachment; filename="audit.jsonl"'
    response["X-Digest"] = f"sha256:{digest}"
    return response


@require_POST
def seal(request: ActorRequest) -> HttpResponse:
    """Seal the log now and show the code to write down."""
    _hold_auditor(request)
    made = seal_chain()
    text = f"已封存，封存码 {short_code(made)}。请抄录或发给上级财政部门。" if made else "上次封存之后没有新记录。"
    messages.success(request, text)
    return redirect("audit:index")


@require_POST
def verify(request: ActorRequest) -> HttpResponse:
    """Verify the log and tell every problem."""
    _hold_auditor(request)
    problems = verify_chain()
    _audit(request, name="audit.verify", detail={"problems": len(problems)})
    for problem in problems:
        messages.error(request, problem)
    if not problems:
        messages.success(request, "审计日志完整：没有发现改动。")
    return redirect("audit:index")


def filtered(rows: QuerySet[Entry], *, asked: QueryDict) -> QuerySet[Entry]:
    """Return the entries that a search asks for."""
    for name, lookup in _FILTERS.items():
        if text := asked.get(name, "").strip():
            rows = rows.filter(**{lookup: text})
    if event := asked.get("event", "").strip():
        rows = rows.filter(Q(event__startswith=event) | Q(event__in=events_said(event)))
    unit = asked.get("unit", "").strip()
    if unit:
        rows = rows.filter(unit_id__in=Unit.objects.filter(name__contains=unit).values_list("pk", flat=True))
    if first := asked.get("from", "").strip():
        rows = rows.filter(at__gte=first)
    return rows


def local(at: str) -> str:
    """Return a time of the log as people read it here."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def readable_entries(request: ActorRequest) -> QuerySet[Entry]:
    """Return the entries that somebody may read: all for the auditor, those of the own policy for security.

    Raises:
        DeniedError: For everybody else.
    """
    if request.actor.kind is PersonKind.AUDIT:
        return Entry.objects.all()
    if request.actor.kind is not PersonKind.SECURITY:
        raise DeniedError("审计日志只给审计管理员看。")
    rows = Entry.objects.none()
    for prefix in _OWN_POLICY:
        rows = rows | Entry.objects.filter(event__startswith=prefix)
    return rows


def _hold_auditor(request: ActorRequest) -> None:
    if request.actor.kind is not PersonKind.AUDIT:
        raise DeniedError("这一页只给审计管理员办理。")


def _audit(request: ActorRequest, *, name: str, detail: dict[str, object]) -> None:
    with transaction.atomic():
        append_event(Event(name, request.actor, "audit", detail=detail))
