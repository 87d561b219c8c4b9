"""Raise items from the newest version of a form."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.number_text import whole_number
from jixiao.web.rectification.actions.hold import REVIEWERS
from jixiao.web.rectification.actions.raise_items import RaiseItems, problem_rows
from jixiao.web.rectification.forms import RaiseForm
from jixiao.web.rectification.models import RectificationItem, Stage
from jixiao.web.review.ranking import ranked
from jixiao.web.rounds.models import Assignment


@require_http_methods(["GET", "HEAD", "POST"])
def raise_items(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Choose what a unit has to rectify."""
    row = find_visible(Assignment, actor=request.actor, pk=pk, roles=REVIEWERS)
    form, status = RaiseForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                raised = perform(_action(request, pk=pk, form=form), actor=request.actor)
            except (DeniedError, NotFoundError):
                raise
            except ActionError as error:
                status = error.status
                messages.error(request, error.message)  # at the top: the list may be long
            else:
                messages.success(request, f"已提出 {len(raised)} 个整改问题，单位在“整改”里能看到。")
                return redirect("rectification:index")
    return _page(request, row=row, form=form, status=status)


def _action(request: ActorRequest, *, pk: int, form: RaiseForm) -> RaiseItems:
    version = request.POST.get("version", "")
    return RaiseItems(
        pk,
        whole_number(version),
        request.POST.getlist("finding"),
        request.POST.getlist("problem"),
        form.cleaned_data["text"],
        form.cleaned_data["due"],
    )


def _page(request: ActorRequest, *, row: Assignment, form: RaiseForm, status: int) -> HttpResponse:
    newest = row.submissions.last()
    known = visible(RectificationItem, actor=request.actor, roles=REVIEWERS).filter(unit=row.unit, year=row.round.year)
    stages = {item.key: item for item in known}
    findings = ranked(newest.findings) if newest else []
    context = {
        "assignment": row,
        "submission": newest,
        "form": form,
        "chosen": request.POST.getlist("finding") + request.POST.getlist("problem"),
        "findings": [{"found": it, "item": stages.get(f"{it['rule']}/{it['instance']}")} for it in findings],
        "problems": [{"row": it, "item": stages.get(f"problem/{it['key']}")} for it in problem_rows(newest)],
        "closed": Stage.CLOSED,
    }
    return render(request, "rectification/raise.html", context, status=status)
