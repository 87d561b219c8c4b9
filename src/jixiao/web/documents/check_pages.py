"""The page that checks a dropped file, and the page that shows what was found in it."""

import json
from importlib.resources import files
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from jixiao.reading.gate import KNOWN_SUFFIXES
from jixiao.web.accounts.actor import Actor, Granted
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.action_error import DeniedError, NotFoundError
from jixiao.web.documents.checked_html import CheckedHtml
from jixiao.web.documents.kinds import CHECK
from jixiao.web.documents.start_page import start_and_go
from jixiao.web.files.sent_file import sent_files
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.folder import JobFolder, files_of
from jixiao.web.jobs.models import Job, JobState
from jixiao.web.jobs.own import find_own, own_jobs

_MOST_FILES = 20
_MOST_LISTED = 10


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: ActorRequest) -> HttpResponse:
    """Take files to be checked; one's own checks of these days are listed below."""
    grant = home_of(request.actor)
    if request.method == "POST":
        sent = sent_files(request, most=_MOST_FILES)
        title = sent[0].name if len(sent) == 1 else f"{sent[0].name} 等 {len(sent)} 个文件"
        action = StartJob(CHECK, grant.unit_id, f"检查 {title}", year=grant.year, sent=sent)
        return start_and_go(request, action=action)
    mine = own_jobs(request.actor).filter(kind=CHECK)[:_MOST_LISTED]
    return render(request, "documents/check.html", {"upload": _upload(), "days": _days(), "jobs": mine, **_NOTICE})


@require_safe
def show(request: ActorRequest, *, token: str) -> HttpResponse:
    """Show what came of a check: of one file its page, of several a line each."""
    job = _find(request, token=token)
    if job.state != JobState.DONE:
        return redirect("jobs:job", token=token)
    lines = job.result["lines"]
    if len(lines) == 1 and "view" in lines[0]:
        return redirect("documents:check_file", token=token, number=1)
    context = {"job": job, "lines": lines, "together": job.result["together"], "days": _days()}
    return render(request, "documents/check_list.html", context)


@require_safe
def show_file(request: ActorRequest, *, token: str, number: int) -> HttpResponse:
    """Show one file: the document with its marks, the findings beside it, the slip below."""
    job = _find(request, token=token)
    lines = files_of(job.result.get("lines"))
    if not 1 <= number <= len(lines) or "view" not in lines[number - 1]:
        raise NotFoundError
    line = lines[number - 1]
    path = JobFolder(token).made(int(line["view"]), attempt=job.attempts)
    view = {name: CheckedHtml(text) for name, text in json.loads(path.read_bytes()).items()}
    return render(
        request, "documents/check_file.html", {"job": job, "line": line, "view": view, "is_one": len(lines) == 1}
    )


@require_safe
def script(request: ActorRequest) -> HttpResponse:
    """Send the script of the page of a check, the very one that a page on disk carries."""
    content = (files("jixiao.writing.check_page") / "page.js").read_bytes()
    response = HttpResponse(content, content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "private, max-age=3600"
    return response


def home_of(actor: Actor) -> Granted:
    """Return the role under whose unit the files of a person are counted.

    Raises:
        DeniedError: If the person has no role yet.
    """
    if not actor.grants:
        raise DeniedError("您还没有角色，不能检查文件。请安全管理员先授予角色。")
    return min(actor.grants, key=lambda grant: (grant.year, -len(grant.path), grant.unit_id))


_NOTICE = {"show_secret_notice": True}


def _find(request: ActorRequest, *, token: str) -> Job:
    job = find_own(token, actor=request.actor)
    if job.kind != CHECK:
        raise NotFoundError
    return job


def _days() -> int:
    return settings.CONFIGURATION.number("checked_file_days")


def _upload() -> dict[str, Any]:
    return {
        "id": "checked",
        "url": "",
        "label": "把 Word、PDF、Excel 或文本文件拖到这里",
        "button": "检查",
        "accept": ",".join(f".{suffix}" for suffix in sorted(KNOWN_SUFFIXES)),
        "max_megabytes": settings.CONFIGURATION.number("upload_megabytes"),
        "is_multiple": True,
        "hint": f"一次最多 {_MOST_FILES} 个文件。",
    }
