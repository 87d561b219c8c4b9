"""Documents for tests: files to check, and the queue run at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx import Document

from jixiao.web.jobs.models import Job
from jixiao.web.jobs.runner import run_pending
from jixiao.web.store.models import YearBook

LINES = (
    "示例县农技站2023年度部门整体支出绩效评价报告",
    "一、基本情况",
    "本单位核定总编制40名，其中：行政编制23名，参公编制7名，工勤编制10名，事业编制1名。",
)
REPORT = "部门绩效评价报告"


def text_file(name: str = "报告.txt", *, lines: tuple[str, ...] = LINES) -> SimpleUploadedFile:
    """Return a text whose posts do not add up."""
    return SimpleUploadedFile(name, "\n".join(lines).encode())


def word_file(name: str = "报告.docx") -> SimpleUploadedFile:
    """Return the same text as a Word file."""
    target, document = BytesIO(), Document()
    for line in LINES:
        document.add_paragraph(line)
    document.save(target)
    return SimpleUploadedFile(name, target.getvalue())


@contextmanager
def queue_at_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have every job run while its page waits for it."""

    def run(job: Job) -> Job:
        run_pending()
        job.refresh_from_db()
        return job

    with monkeypatch.context() as patched:
        patched.setattr("jixiao.web.documents.start_page.wait_briefly", run)
        yield


def newest() -> Job:
    """Return the job that was asked for last."""
    job = Job.objects.first()
    assert job is not None
    return job


def made(client: Client, *, job: Job) -> dict[str, bytes]:
    """Return what a job made, by name, as its owner downloads it."""
    names = [str(file["name"]) for file in job.result["files"]]
    return {name: client.get(f"/jobs/{job.token}/{n}/").getvalue() for n, name in enumerate(names, start=1)}


def address(head: YearBook, end: str = "") -> str:
    """Return the address of the documents of a Book."""
    return f"/documents/{head.unit_id}/{head.year}/{end}"
