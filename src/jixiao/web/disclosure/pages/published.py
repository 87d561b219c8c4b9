"""Compare what was published, record it, and set the days that count."""

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import visible
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.disclosure.accepted import Accepted, find_accepted
from jixiao.web.disclosure.actions.publish import Publish, SetDutyDay
from jixiao.web.disclosure.comparing import compare_upload
from jixiao.web.disclosure.deadlines import duties_for
from jixiao.web.disclosure.forms import CompareForm, DayForm, PublishForm
from jixiao.web.disclosure.models import Package
from jixiao.web.disclosure.pages.year import year_page
from jixiao.web.files.sent_name import clean_name

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile


@require_POST
def compare(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Compare a file with the accepted version and show what differs; nothing is kept."""
    accepted = find_accepted(unit, year=year, actor=request.actor)
    form = CompareForm(request.POST, request.FILES)
    if not form.is_valid():
        return year_page(request, accepted=accepted, status=422, compare_form=form)
    file = form.cleaned_data["file"]
    compared = compare_upload(file.read(), name=clean_name(file.name), accepted=accepted)
    return year_page(request, accepted=accepted, compared=compared)


@require_POST
def set_day(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Set the day from which a duty is counted."""
    accepted = find_accepted(unit, year=year, actor=request.actor)
    form = DayForm(request.POST, duties=_duties(accepted))
    if not form.is_valid():
        return year_page(request, accepted=accepted, status=422, day_form=form)
    perform(SetDutyDay((unit,), year, **form.cleaned_data), actor=request.actor)
    messages.success(request, f"{form.cleaned_data['duty']}的起算日期已保存。")
    return redirect("disclosure:year", unit=unit, year=year)


@require_POST
def publish(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Record what was published."""
    accepted = find_accepted(unit, year=year, actor=request.actor)
    if not request.actor.has_role(OWN_ROLES, path=accepted.form.unit.path, year=year):
        raise DeniedError("公开情况由本单位登记，您没有这个权限。")
    form = PublishForm(request.POST, request.FILES, duties=_duties(accepted))
    if not form.is_valid():
        return year_page(request, accepted=accepted, status=422, publish_form=form)
    cleaned = form.cleaned_data
    file = _published(request, accepted=accepted, sent=cleaned["file"])
    wishes = {name: cleaned[name] for name in ("duty", "date", "address")}
    try:
        perform(Publish(unit, year, accepted.version.pk, **wishes, **file), actor=request.actor)
    except (DeniedError, NotFoundError):
        raise
    except ActionError as error:
        form.add_error(None, error.message)
        return year_page(request, accepted=accepted, status=error.status, publish_form=form)
    messages.success(request, "已登记公开。")
    told = file["comparison"].get("told", "")
    if told:
        messages.info(request, told)
    return redirect("disclosure:year", unit=unit, year=year)


def _published(request: ActorRequest, *, accepted: Accepted, sent: "UploadedFile[Any] | None") -> dict[str, Any]:
    """Return what was published: a file compared with the version, or the newest package as it is."""
    if sent is not None:
        compared = compare_upload(sent.read(), name=clean_name(str(sent.name)), accepted=accepted)
        kept = {name: compared[name] for name in ("told", "is_same", "counts")}
        return {"name": compared["name"], "digest": compared["digest"], "comparison": kept}
    made = visible(Package, actor=request.actor).filter(submission=accepted.version, is_preview=False)
    newest = made.select_related("file").first()
    return {
        "name": newest.name if newest else "",
        "digest": newest.file.digest if newest else "",
        "comparison": {},
    }


def _duties(accepted: Accepted) -> list[tuple[str, str]]:
    found = duties_for(accepted.form.unit, year=accepted.form.round.year)
    return [(duty.id, f"{duty.id}（{duty.event}）") for duty in found.values()]
