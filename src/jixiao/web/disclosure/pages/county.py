"""What can be disclosed: the list of a person's units and years, and the site of a county for finance."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit, UnitKind
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import visible
from jixiao.web.action import perform
from jixiao.web.action_error import NotFoundError
from jixiao.web.disclosure.accepted import accepted_forms
from jixiao.web.disclosure.actions.publish import SetDutyDay
from jixiao.web.disclosure.deadlines import deadlines_of, duties_for
from jixiao.web.disclosure.forms import DayForm
from jixiao.web.disclosure.models import Package, Publication
from jixiao.web.disclosure.work import SITE
from jixiao.web.jobs.actions import StartJob
from jixiao.web.number_text import whole_number
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import State

_A_PAGE = 50
_FINANCE = frozenset({Role.FINANCE})


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the years of units that were accepted, with their most urgent deadline."""
    forms = accepted_forms(request.actor).order_by("-round__year", "unit__code", "-pk")
    page = Paginator(_once(forms), _A_PAGE).get_page(request.GET.get("page"))
    offices = _offices(request.actor)
    sites = visible(Package, actor=request.actor, roles=_FINANCE).filter(submission__isnull=True)
    context = {
        "page": page,
        "lines": [_line(it) for it in page],
        "offices": offices,
        "sites": sites.select_related("unit", "person", "file")[:10],
        "last_year": page[0].round.year if page else timezone.localdate().year - 1,
        "day_form": _day_form(request, offices=offices),
    }
    return render(request, "disclosure/index.html", context)


@require_POST
def set_days(request: ActorRequest) -> HttpResponse:
    """Set the day from which a duty is counted for all units of a year below the actor's offices."""
    offices = _offices(request.actor)
    form = _day_form(request, offices=offices)
    year = _number(request, name="year")
    forms = accepted_forms(request.actor, states=State).filter(round__year=year)
    units = sorted({it.unit_id for it in forms if any(it.unit.path.startswith(office.path) for office in offices)})
    if not units or not form.is_valid():
        messages.error(request, "没有保存：请填写有轮次的年度、公开事项和起算日期。")
        return redirect("disclosure:index")
    count = perform(SetDutyDay(units, year, **form.cleaned_data), actor=request.actor)
    messages.success(request, f"已为 {count} 个单位设定{form.cleaned_data['duty']}的起算日期。")
    return redirect("disclosure:index")


@require_POST
def site(request: ActorRequest) -> HttpResponse:
    """Make the site of a county."""
    office = _offices(request.actor).filter(pk=_number(request, name="owner")).first()
    if office is None:
        raise NotFoundError
    year = _number(request, name="year")
    is_preview, has_pdf = request.POST.get("do") == "preview", bool(request.POST.get("pdf"))
    asked = {"is_preview": is_preview, "has_pdf": has_pdf}
    title = f"{office.name}{year}年度公开网站{'预览' if is_preview else ''}"
    job = perform(StartJob(SITE, office.pk, title, year, asked), actor=request.actor)
    return redirect("jobs:job", token=job.token)


def _line(form: Assignment) -> dict[str, Any]:
    deadlines = deadlines_of(form.unit, year=form.round.year)
    published = Publication.objects.filter(submission__assignment__unit=form.unit, submission__assignment=form)
    return {"form": form, "deadline": deadlines[0] if deadlines else None, "published": published.first()}


def _once(forms: QuerySet[Any]) -> list[Any]:
    """Return one form a unit and year, a final one where there is one."""
    best: dict[tuple[int, int], Any] = {}
    for form in forms:
        key = (form.unit_id, form.round.year)
        if key not in best or (best[key].state == State.ACCEPTED and form.state != State.ACCEPTED):
            best[key] = form
    return list(best.values())


def _day_form(request: ActorRequest, *, offices: QuerySet[Unit]) -> DayForm:
    first = offices.first()
    duties = duties_for(first, year=timezone.localdate().year - 1).values() if first else ()
    return DayForm(request.POST or None, duties=[(it.id, f"{it.id}（{it.event}）") for it in duties])


def _offices(actor: Actor) -> QuerySet[Unit]:
    paths = {grant.path for grant in actor.grants if grant.role is Role.FINANCE}
    return visible(Unit, actor=actor, roles=_FINANCE).filter(path__in=paths).exclude(kind=UnitKind.UNIT)


def _number(request: ActorRequest, *, name: str) -> int:
    text = request.POST.get(name, "")
    return whole_number(text)
