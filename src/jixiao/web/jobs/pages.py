"""The pages of jobs: the list of one's own, one with its bar, and its files."""

import tempfile
import zipfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.files.answer import as_download
from jixiao.web.jobs.actions import CancelJob, NoteDownload, RemoveJob
from jixiao.web.jobs.folder import JobFolder, files_of
from jixiao.web.jobs.kind import KINDS
from jixiao.web.jobs.models import Job, JobState
from jixiao.web.jobs.own import find_own, may_read, own_jobs

_MOST_LISTED = 100
_MEMORY = 8 * 1024 * 1024


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List one's own jobs, newest first."""
    jobs = [job for job in own_jobs(request.actor)[:_MOST_LISTED] if may_read(job, actor=request.actor)]
    lines = [{"job": job, "kind": KINDS[job.kind].label, "url": job_address(job)} for job in jobs]
    return render(request, "jobs/index.html", {"lines": lines})


@require_safe
def show(request: ActorRequest, *, token: str) -> HttpResponse:
    """Show one job: its bar while it runs, then what came of it and its files."""
    job = find_own(token, actor=request.actor)
    if job.state == JobState.DONE and job_address(job) != request.path:
        return redirect(job_address(job))
    files = files_of(job.result.get("files"))
    context = {"item": job, "job": progress_of(job), "files": files, "kind": KINDS[job.kind].label}
    return render(request, "jobs/job.html", {**context, "told": job.result.get("told", [])})


@require_safe
def part(request: ActorRequest, *, token: str) -> HttpResponse:
    """Return the bar of a job; once it is finished, the page goes on to what came of it."""
    job = find_own(token, actor=request.actor)
    response = render(request, "parts/progress.html", {"job": progress_of(job)})
    if job.is_finished:
        response["HX-Redirect"] = job_address(job)
    return response


@require_POST
def cancel(request: ActorRequest, *, token: str) -> HttpResponse:
    """Cancel a job."""
    job = perform(CancelJob(token), actor=request.actor)
    messages.success(request, f"已取消“{job.title}”。")
    return redirect("jobs:job", token=token)


@require_POST
def remove(request: ActorRequest, *, token: str) -> HttpResponse:
    """Delete a finished job and its files."""
    folder = perform(RemoveJob(token), actor=request.actor)
    JobFolder(folder).drop()
    messages.success(request, "已删除，文件和结果都不再保存。")
    return redirect("jobs:index")


@require_safe
def download(request: ActorRequest, *, token: str, number: int) -> FileResponse:
    """Send one file that a job made."""
    job, files = _made(request, token=token)
    if not 1 <= number <= len(files):
        raise NotFoundError
    name = str(files[number - 1]["name"])
    path = _hold(job, number=number)
    perform(NoteDownload(token, name), actor=request.actor)
    return as_download(path.open("rb"), name=name)


@require_safe
def download_all(request: ActorRequest, *, token: str) -> FileResponse:
    """Send everything that a job made in one archive."""
    job, files = _made(request, token=token)
    paths = [_hold(job, number=number) for number in range(1, len(files) + 1)]
    perform(NoteDownload(token, "all.zip"), actor=request.actor)
    target = tempfile.SpooledTemporaryFile(max_size=_MEMORY)  # noqa: SIM115 - the answer closes it
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, file in zip(paths, files, strict=True):
            archive.write(path, arcname=str(file["name"]))
    target.seek(0)
    return as_download(target, name=f"{job.title}.zip")


def job_address(job: Job) -> str:
    """Return the address of what a job leads to: its result, or while there is none its bar."""
    name = KINDS[job.kind].page if job.state == JobState.DONE else "jobs:job"
    return reverse(name, kwargs={"token": job.token})


def progress_of(job: Job) -> dict[str, Any]:
    """Return what the bar shows."""
    return {
        "url": reverse("jobs:part", kwargs={"token": job.token}),
        "title": job.title,
        "done": job.done,
        "total": job.total,
        "doing": job.doing or str(JobState(job.state).label),
        "is_finished": job.is_finished,
        "result": job.message,
    }


def _made(request: ActorRequest, *, token: str) -> tuple[Job, list[dict[str, Any]]]:
    job = find_own(token, actor=request.actor)
    if job.state != JobState.DONE:
        raise NotFoundError
    return job, files_of(job.result.get("files"))


def _hold(job: Job, *, number: int) -> Path:
    """Return where a file lies; what jobs made is in no backup, so it is gone after one was restored."""
    path = JobFolder(job.token).made(number, attempt=job.attempts)
    if not path.is_file():
        raise ActionError("这个文件已经不在服务器上（系统从备份恢复后不保留生成的文件）。请重新生成。")
    return path
