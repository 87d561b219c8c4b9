"""What one unit discloses of one year: screening, package, comparison, deadlines, what was published."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from jixiao.exchange.bundle import safe_name, write_archive
from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.open_data.package import package_files
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.screen_files import require_clear, screen_files
from jixiao.pipelines.write_report import kinds_for
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import DeniedError, LockedError
from jixiao.web.disclosure.accepted import Accepted, find_accepted
from jixiao.web.disclosure.actions.screen import MAKERS, Acknowledge, WithdrawWord
from jixiao.web.disclosure.deadlines import deadlines_of
from jixiao.web.disclosure.forms import CompareForm, DayForm, PublishForm, ScreenForm
from jixiao.web.disclosure.making import acknowledged, kept_screening, notes_of
from jixiao.web.disclosure.models import Package, Publication, ScreeningRun
from jixiao.web.disclosure.work import PACKAGE, SCREEN, SITE
from jixiao.web.files.answer import as_download
from jixiao.web.files.keep import file_path
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.own import find_own


@require_safe
def show(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Show what a unit discloses of a year."""
    return year_page(request, accepted=find_accepted(unit, year=year, actor=request.actor))


@require_POST
def screen(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Look for what should not be published in the chosen reports."""
    accepted = _for_makers(request, unit=unit, year=year)
    form = ScreenForm(request.POST, kinds=kinds_for(accepted.book()), initial={})
    if not form.is_valid():
        return year_page(request, accepted=accepted, status=422, screen_form=form)
    asked = {
        "version": accepted.version.pk,
        "kinds": form.cleaned_data["kinds"],
        "date": form.cleaned_data["date"].isoformat(),
    }
    title = f"{accepted.form.unit}{year}年度公开前检查"
    job = perform(StartJob(SCREEN, unit, title, year, asked), actor=request.actor)
    return redirect("jobs:job", token=job.token)


@require_POST
def acknowledge(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Say that a thing may be published, or take that back."""
    find_accepted(unit, year=year, actor=request.actor)
    key = request.POST.get("key", "")
    if request.POST.get("do") == "withdraw":
        perform(WithdrawWord(unit, year, key), actor=request.actor)
        messages.success(request, "说明已撤回。")
    else:
        perform(Acknowledge(unit, year, key, request.POST.get("reason", "")), actor=request.actor)
        messages.success(request, "已记下可以公开的理由。")
    return redirect("disclosure:year", unit=unit, year=year)


@require_POST
def package(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Make the package, or a preview of it."""
    accepted = _for_makers(request, unit=unit, year=year)
    is_preview = request.POST.get("do") == "preview"
    if not is_preview and not accepted.is_final:
        raise LockedError("这份材料还没有定稿，只能生成预览。请等财政定稿后再生成公开文件。")
    kept_screening(accepted)
    asked = {"version": accepted.version.pk, "is_preview": is_preview}
    title = f"{accepted.form.unit}{year}年度公开文件包{'预览' if is_preview else ''}"
    job = perform(StartJob(PACKAGE, unit, title, year, asked), actor=request.actor)
    return redirect("jobs:job", token=job.token)


@require_safe
def finished(request: ActorRequest, *, token: str) -> HttpResponse:
    """Go from a finished job to the page where its result stands."""
    job = find_own(token, actor=request.actor)
    if job.kind == SITE:
        return redirect("disclosure:index")
    return redirect("disclosure:year", unit=job.unit_id, year=job.year)


@require_safe
def download(request: ActorRequest, *, pk: int) -> FileResponse:
    """Download a package."""
    found = find_visible(Package, actor=request.actor, pk=pk)
    return as_download(file_path(found.file.digest).open("rb"), name=found.name)


@require_safe
def open_data(request: ActorRequest, *, unit: int, year: int) -> FileResponse:
    """Download the open data of a final version; what screening finds in it stops it as well."""
    accepted = find_accepted(unit, year=year, actor=request.actor)
    if not accepted.is_final:
        raise LockedError("这份材料还没有定稿，没有开放数据。请等财政定稿。")
    book = accepted.book()
    law = catalogue_for(region=book.unit.region, year=year).law
    tables = open_tables(book, law=law)
    name = safe_name(f"{book.unit.name}{year}年度开放数据")
    words = acknowledged(notes_of(accepted))
    require_clear(screen_files({}, tables=tables, law=law, acknowledged=words), title=name)
    files = package_files(tables, book=book, law=law)
    return as_download(BytesIO(write_archive(files, root=name)), name=f"{name}.zip")


def year_page(
    request: ActorRequest,
    *,
    accepted: Accepted,
    status: int = 200,
    compared: dict[str, Any] | None = None,
    **filled: object,
) -> HttpResponse:
    """Return the page of a unit's year, with forms as they were sent."""
    form, version, actor = accepted.form, accepted.version, request.actor
    path, year = form.unit.path, form.round.year
    run = ScreeningRun.objects.filter(submission=version).first()
    deadlines = deadlines_of(form.unit, year=year)
    duties = [(it.duty.id, f"{it.duty.id}（{it.duty.event}）") for it in deadlines]
    notes = {note.key: note for note in notes_of(accepted)}
    hits = [{"hit": hit, "note": notes.get(hit["key"])} for hit in run.hits] if run else []
    context = {
        "form": form,
        "version": version,
        "year": year,
        "is_final": accepted.is_final,
        "run": run,
        "hits": sorted(hits, key=lambda line: line["note"] is not None),
        "open_count": sum(line["note"] is None for line in hits),
        "packages": visible(Package, actor=actor).filter(submission=version).select_related("file", "person"),
        "publications": visible(Publication, actor=actor).filter(submission__assignment__unit=form.unit),
        "deadlines": deadlines,
        "compared": compared,
        "is_maker": actor.has_role(MAKERS, path=path, year=year),
        "is_unit": actor.has_role(OWN_ROLES, path=path, year=year),
        "is_approver": actor.has_role({Role.APPROVER}, path=path, year=year),
        "can_disclose": form.state == "final" and actor.has_role({Role.APPROVER}, path=path, year=year),
        "screen_form": ScreenForm(
            kinds=kinds_for(accepted.book()), initial={"kinds": run.kinds, "date": run.date} if run else {}
        ),
        "day_form": DayForm(duties=duties),
        "compare_form": CompareForm(),
        "publish_form": PublishForm(duties=duties),
    }
    return render(request, "disclosure/year.html", {**context, **filled}, status=status)


def _for_makers(request: ActorRequest, *, unit: int, year: int) -> Accepted:
    """Return the accepted version for those who may make files of it, before anything long is done."""
    accepted = find_accepted(unit, year=year, actor=request.actor)
    if not request.actor.has_role(MAKERS, path=accepted.form.unit.path, year=year):
        raise DeniedError("公开文件由本单位或财政部门生成，您没有这个权限。")
    return accepted
