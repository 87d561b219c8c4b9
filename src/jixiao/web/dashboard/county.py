"""The overview of a round: progress, execution against time, lights, scores, findings; each with its table."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
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
from jixiao.web.dashboard.overview import Row
from jixiao.web.documents.start_page import start_and_go
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.own import own_jobs
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
    item, rows = _round(request.actor, pk=pk)
    owner = item.owner
    is_finance = request.actor.has_role(FINANCE, path=owner.path, year=item.year)
    charts = [_with_link(chart, pk=pk) for chart in _charts(rows, item=item)]
    context = {
        "round": item,
        "rounds": _rounds(request.actor),
        "total": overview.total_of(rows),
        "charts": charts,
        "lights": overview.lights(rows),
        "lights_url": reverse("dashboard:csv", kwargs={"pk": pk, "name": "lights"}),
        "is_finance": is_finance,
        "jobs": own_jobs(request.actor).filter(kind=COUNTY, year=item.year, unit=owner)[:_MOST_JOBS],
        "rows": rows,
        "fresh": sum(row.summary is not None for row in rows),
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
    item, rows = _round(request.actor, pk=pk)
    tables = [*_charts(rows, item=item), overview.light_table(rows)]
    chart = next((found for found in tables if found["name"] == name), None)
    if chart is None:
        raise NotFoundError
    response = HttpResponse(write_text_csv([chart["head"], *chart["lines"]]), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def _charts(rows: list[Row], *, item: Round) -> list[dict[str, Any]]:
    return [
        overview.progress_chart(rows),
        overview.execution_chart(rows, item=item),
        overview.score_chart(rows),
        overview.rule_chart(rows),
    ]


def _with_link(chart: dict[str, Any], *, pk: int) -> dict[str, Any]:
    return {**chart, "csv_url": reverse("dashboard:csv", kwargs={"pk": pk, "name": chart["name"]})}


def _rounds(actor: Actor) -> QuerySet[Round]:
    seen = visible(Assignment, actor=actor, roles=_WATCHERS).values_list("round", flat=True)
    return Round.objects.filter(pk__in=seen).select_related("owner")


def _round(actor: Actor, *, pk: int) -> tuple[Round, list[Row]]:
    item = _rounds(actor).filter(pk=pk).first()
    if item is None:
        raise NotFoundError
    forms = visible(Assignment, actor=actor, roles=_WATCHERS).filter(round=item).select_related("unit", "round")
    found = UnitSummary.objects.filter(
        month=item.last_month, book__year=item.year, book__unit__in=[form.unit_id for form in forms]
    ).select_related("book")
    by_unit = {summary.book.unit_id: summary for summary in found}
    return item, [Row(form, by_unit.get(form.unit_id)) for form in forms]
