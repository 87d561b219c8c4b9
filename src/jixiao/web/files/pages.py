"""The pages of attachments: the list, what belongs to one thing with a form to add to it, and the download."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import FileResponse, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.action import perform
from jixiao.web.action_error import NotFoundError
from jixiao.web.files.actions import AddAttachment, RemoveAttachment, TakeAttachment
from jixiao.web.files.answer import as_download
from jixiao.web.files.find import attachments_of, visible_attachments
from jixiao.web.files.keep import file_path
from jixiao.web.files.sent_file import sent_files
from jixiao.web.files.upload_point import POINTS, Subject, UploadPoint
from jixiao.web.problem import wants_json

_A_PAGE = 100
_MOST_FILES = 20  # in one request


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the attachments that one may see, newest first."""
    rows = visible_attachments(request.actor).order_by("-pk")
    page = Paginator(rows, _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "files/index.html", {"attachments": page.object_list, "page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: ActorRequest, *, point: str, number: int, key: str = "") -> HttpResponse:
    """Show what is attached to one thing, and attach to it."""
    place = POINTS.get(point)
    if place is None:
        raise NotFoundError
    with transaction.atomic():
        subject = place.find(request.actor, number, key)
    if request.method == "POST":
        for file in sent_files(request, most=_MOST_FILES):
            row = perform(AddAttachment(point, number, file, key), actor=request.actor)
            messages.success(request, f"已上传“{row.name}”。")
        return _go_on(request, url=_next(request) or request.path)
    return render(request, "files/add.html", _context(request, place=place, subject=subject))


@require_POST
def remove(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Take an attachment away."""
    row = perform(RemoveAttachment(pk), actor=request.actor)
    messages.success(request, f"已删除“{row.name}”。")
    return redirect(_next(request) or "files:index")


@require_safe
def download(request: ActorRequest, *, pk: int) -> FileResponse:
    """Send an attachment."""
    row = perform(TakeAttachment(pk), actor=request.actor)
    return as_download(file_path(row.file.digest).open("rb"), name=row.name)


def _context(request: ActorRequest, *, place: UploadPoint, subject: Subject) -> dict[str, Any]:
    is_own = request.actor.has_role(OWN_ROLES, path=subject.unit.path, year=subject.year)
    rows = attachments_of([subject.name], actor=request.actor, unit_id=subject.unit.pk, year=subject.year)
    upload = {
        "id": "attachment",
        "url": request.path,
        "label": f"选择{place.purpose}，或拖到这里",
        "button": "上传",
        "accept": ",".join(f".{suffix}" for suffix in place.suffixes),
        "max_megabytes": settings.CONFIGURATION.number("upload_megabytes"),
        "is_multiple": True,
        "hint": f"可以是 {'、'.join(f'.{suffix}' for suffix in place.suffixes)}。",
    }
    return {
        "subject": subject,
        "purpose": place.purpose,
        "attachments": rows.filter(purpose=place.purpose),
        "can_remove_files": is_own and not subject.closed,
        "upload": upload if is_own and not subject.closed else None,
        "here": request.path,
        "show_secret_notice": True,
    }


def _go_on(request: ActorRequest, *, url: str) -> HttpResponse:
    return JsonResponse({"url": url}) if wants_json(request) else redirect(url)


def _next(request: ActorRequest) -> str:
    """Return where a form wants to go on, if it is a page of ours."""
    asked = request.POST.get("next", "")
    return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""
