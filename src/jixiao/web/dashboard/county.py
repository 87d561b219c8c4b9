"""The overview of a round: progress, execution against time, lights, scores, findings; each with its table."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jixiao.exchange.open_data.csv_file import write_text_csv
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action_error import DeniedError, NotFoundError
from jixiao.web.dashboard import overview
from jixiao.web.dashboard.county_report import COUNTY, FINANCE
from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.dashboard.stored_round import StoredRound
from jixiao.web.documents.start_page import start_and_go
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.own import own_jobs
from jixiao.web.kept_text import kept_text
from jixiao.web.rounds.models import Assignment, Round

_MOST_JOBS = 5
_WATCHERS = frozenset({Role.FINANCE, Role.DEPARTMENT, Role.READER})


@require_safe
def county(request: ActorRequest) -> HttpResponse:
    """Go to the newest round, or say that there is none yet."""
    if not request.actor.roles & _WATCHERS:
        raise DeniedError("总览只给财政、主管部门和只读角色看。")
    newest = _rounds(request.actor).first()
    if newest is None:
        return render(request, "dashboard/empty.html")
    return redirect("dashboard:round", pk=newest.pk)


@require_safe
def show_round(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show the overview of one round."""
    rounds = list(_rounds(request.actor))
    shown = _shown(request.actor, rounds=rounds, pk=pk)
    item = shown.item
    context = {
        "round": item,
        "rounds": rounds,
        "figures": _figures(shown),
        "lights": _lights(shown),
        "is_finance": request.actor.has_role(FINANCE, path=item.owner.path, year=item.year),
        "jobs": own_jobs(request.actor).filter(kind=COUNTY, year=item.year, unit=item.owner)[:_MOST_JOBS],
    }
    return render(request, "dashboard/county.html", context)


@require_POST
def make_report(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Make the official summary of a round, in Word with its tables in Excel."""
    item = find_visible(Round, actor=request.actor, pk=pk, roles=FINANCE)
    payload = {"round": item.pk, "drafts": bool(request.POST.get("drafts"))}
    action = StartJob(COUNTY, item.owner_id, f"{item.title}：全县汇总", year=item.year, payload=payload)
    return start_and_go(request, action=action)


@require_safe
def download(request: ActorRequest, *, pk: int, name: str) -> HttpResponse:
    """Send the table of one chart, or the list of lights, as CSV, safe to open in a spreadsheet."""
    shown = _shown(request.actor, rounds=_rounds(request.actor), pk=pk)
    tables = [*_charts(shown), overview.light_table(shown.rows)]
    chart = next((found for found in tables if found["name"] == name), None)
    if chart is None:
        raise NotFoundError
    response = HttpResponse(write_text_csv([chart["head"], *chart["lines"]]), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _figures(shown: StoredRound) -> str:
    """Return what a round adds up to and its charts, drawn once for everybody who sees the same of it."""

    def draw() -> str:
        charts = [_with_link(chart, pk=shown.item.pk) for chart in _charts(shown)]
        context = {"rows": shown.rows, "total": overview.total_of(shown.rows), "charts": charts}
        return render_to_string("dashboard/county_figures.html", context)

    return kept_text("county figures", parts=shown.parts, make=draw)


def _lights(shown: StoredRound) -> str:
    """Return the warning lights of a round, drawn once as its figures are."""

    def draw() -> str:
        url = reverse("dashboard:csv", kwargs={"pk": shown.item.pk, "name": "lights"})
        context = {"lights": overview.lights(shown.rows), "lights_url": url}
        return render_to_string("dashboard/county_lights.html", context)

    return kept_text("county lights", parts=shown.parts, make=draw)


def _charts(shown: StoredRound) -> list[dict[str, Any]]:
    return [
        overview.progress_chart(shown.rows),
        overview.execution_chart(shown.rows, item=shown.item),
        overview.score_chart(shown.rows),
        overview.rule_chart(shown.rows),
    ]


def _with_link(chart: dict[str, Any], *, pk: int) -> dict[str, Any]:
    return {**chart, "csv_url": reverse("dashboard:csv", kwargs={"pk": pk, "name": chart["name"]})}


def _rounds(actor: Actor) -> QuerySet[Round]:
    seen = visible(Assignment, actor=actor, roles=_WATCHERS).values_list("round", flat=True)
    return Round.objects.filter(pk__in=seen).select_related("owner")


def _shown(actor: Actor, *, rounds: Iterable[Round], pk: int) -> StoredRound:
    item = next((found for found in rounds if found.pk == pk), None)
    if item is None:
        raise NotFoundError
    forms = visible(Assignment, actor=actor, roles=_WATCHERS)
    return StoredRound.read(item, forms=forms, summaries=visible(UnitSummary, actor=actor, roles=_WATCHERS))
