"""The pages of rounds: the list, one round with its units, one form with its steps."""

import secrets
from collections import Counter
from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.find_actor import people_with
from jixiao.web.accounts.models import Person, Unit
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError
from jixiao.web.checks.models import CheckRun
from jixiao.web.number_text import whole_number
from jixiao.web.rounds.actions.open_round import Delegate, Extend, OpenRound, Remind
from jixiao.web.rounds.actions.submit import Submit
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.forms import ExtendForm, RoundForm
from jixiao.web.rounds.models import Assignment, Round
from jixiao.web.rounds.seal import is_intact
from jixiao.web.rounds.state import DONE, LEVEL_OF_ROLE, STEPS, WITH_REVIEWERS, State
from jixiao.web.store.models import YearBook

_FINANCE = frozenset({Role.FINANCE})


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the rounds that a finance reviewer runs."""
    rounds = visible(Round, actor=request.actor, roles=_FINANCE).prefetch_related("assignments")
    rows = [(item, Counter(row.state for row in item.assignments.all())) for item in rounds]
    lines = [{"round": item, "counts": _counts(found), "total": sum(found.values())} for item, found in rows]
    return render(request, "rounds/index.html", {"lines": lines})


@require_http_methods(["GET", "HEAD", "POST"])
def open_round(request: ActorRequest) -> HttpResponse:
    """Open a round."""
    offices = _offices(request.actor)
    if not offices:
        raise DeniedError("只有财政部门可以开启轮次。")
    form = RoundForm(request.POST or None, offices=_rows(offices), units=_below(offices))
    if request.method == "POST" and form.is_valid():
        found = {**form.cleaned_data, "owner": form.cleaned_data["owner"].pk}
        found["units"] = [unit.pk for unit in form.cleaned_data["units"]]
        try:
            new = perform(OpenRound(**found), actor=request.actor)
        except ActionError as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, f"“{new.title}”已开启，单位首页已能看到。")
            return redirect("rounds:round", pk=new.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "rounds/open.html", {"form": form}, status=status)


@require_safe
def show_round(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show one round: every unit with its state, and what can be done with several at once."""
    item = find_visible(Round, actor=request.actor, pk=pk, roles=_FINANCE)
    rows = item.assignments.select_related("unit", "delegate").prefetch_related("submissions")
    runs = _runs(item)
    lines = [{"assignment": row, "run": runs.get(row.unit_id), "is_late": _is_late(row)} for row in rows]
    context = {"round": item, "lines": lines, "counts": _counts(Counter(row.state for row in rows))}
    return render(request, "rounds/round.html", {**context, "extend_form": ExtendForm()})


@require_POST
def on_units(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Extend or remind the chosen units of a round."""
    find_visible(Round, actor=request.actor, pk=pk, roles=_FINANCE)
    chosen = [whole_number(text) for text in request.POST.getlist("assignment") if text.isdecimal()]
    reason = request.POST.get("reason", "")
    if request.POST.get("do") == "extend":
        form = ExtendForm(request.POST)
        if not form.is_valid():
            raise ActionError("没有延期：请填写新的截止日期。")
        count = perform(Extend(chosen, due=form.cleaned_data["due"], reason=reason), actor=request.actor)
        messages.success(request, f"已为 {count} 个单位延期。")
    else:
        count = perform(Remind(chosen, reason=reason), actor=request.actor)
        messages.success(request, f"已提醒 {count} 个单位。")
    return redirect("rounds:round", pk=pk)


@require_safe
def show_assignment(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show one form: where it stands, what can be done, what was done."""
    row = find_visible(Assignment, actor=request.actor, pk=pk)
    submissions = list(row.submissions.select_related("submitted_by"))
    context = {
        "assignment": row,
        "book": YearBook.objects.filter(unit=row.unit_id, year=row.round.year).first(),
        "steps": possible_steps(row, actor=request.actor),
        "submissions": [{"item": item, "is_intact": is_intact(item)} for item in submissions],
        "decisions": row.decisions.select_related("person", "submission"),
        "is_late": _is_late(row),
        "is_unit": request.actor.has_role(OWN_ROLES, path=row.unit.path, year=row.round.year),
        "is_reviewer": request.actor.has_role(frozenset(LEVEL_OF_ROLE), path=row.unit.path, year=row.round.year),
        "colleagues": _colleagues(row, actor=request.actor),
        "request_key": secrets.token_urlsafe(16),
    }
    return render(request, "rounds/assignment.html", context)


@require_POST
def take_step(request: ActorRequest, *, pk: int, step: str) -> HttpResponse:
    """Take one step of a form."""
    find_visible(Assignment, actor=request.actor, pk=pk)
    version = request.POST.get("version", "")
    asked: dict[str, Any] = {
        "step": step,
        "version": whole_number(version),
        "reason": request.POST.get("reason", ""),
    }
    if step == "submit":
        row = perform(Submit(pk, **asked, request_key=request.POST.get("key", "")), actor=request.actor)
    else:
        row = perform(TakeStep(pk, **asked), actor=request.actor)
    messages.success(request, f"已办理“{STEPS[step].label}”，现在是“{State(row.state).label}”。")
    return redirect("rounds:assignment", pk=pk)


@require_POST
def delegate(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Ask a person of the unit to do a form."""
    person = request.POST.get("person", "")
    row = perform(Delegate(pk, whole_number(person)), actor=request.actor)
    messages.success(request, f"已请 {row.delegate} 经办。")
    return redirect("rounds:assignment", pk=pk)


def possible_steps(row: Assignment, *, actor: Actor) -> list[dict[str, object]]:
    """Return the steps that an actor may take on a form as it stands, for its buttons."""
    held = actor.roles_for(row.unit.path, year=row.round.year)
    found: list[dict[str, object]] = []
    for name, step in STEPS.items():
        roles = held & step.roles
        if row.state in WITH_REVIEWERS and roles & set(LEVEL_OF_ROLE):
            roles = frozenset(role for role in roles if LEVEL_OF_ROLE.get(role) == row.level)
        if roles and row.state in step.sources:
            found.append({"name": name, "label": step.label, "needs_reason": step.needs_reason})
    return found


def _colleagues(row: Assignment, *, actor: Actor) -> list[Person]:
    if not actor.has_role({Role.APPROVER}, path=row.unit.path, year=row.round.year):
        return []
    return list(people_with(OWN_ROLES, units=(row.unit_id,), day=timezone.localdate()))


def _offices(actor: Actor) -> list[str]:
    return sorted({grant.path for grant in actor.grants if grant.role is Role.FINANCE})


def _rows(paths: list[str]) -> QuerySet[Unit]:
    return Unit.objects.filter(path__in=paths)


def _below(paths: list[str]) -> QuerySet[Unit]:
    anywhere = Q(pk__in=())
    for path in paths:
        anywhere |= Q(path__startswith=path)
    return Unit.objects.filter(anywhere, valid_to__isnull=True)


def _counts(found: Counter[str]) -> list[dict[str, object]]:
    return [{"label": state.label, "state": state.value, "count": found[state.value]} for state in State]


def _runs(item: Round) -> dict[int, CheckRun]:
    units = item.assignments.values_list("unit", flat=True)
    runs = CheckRun.objects.filter(book__unit__in=units, book__year=item.year).select_related("book")
    return {run.book.unit_id: run for run in runs}


def _is_late(row: Assignment) -> bool:
    return row.due < timezone.localdate() and row.state not in (WITH_REVIEWERS | DONE)
