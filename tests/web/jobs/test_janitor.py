"""What has expired is deleted, files and row, and nothing else."""

import datetime as dt
import os
import threading
import time

import pytest
from django.utils import timezone

from jixiao.web.audit.models import Entry
from jixiao.web.jobs.folder import JobFolder, jobs_folder
from jixiao.web.jobs.janitor import sweep, sweep_again
from jixiao.web.jobs.models import Job, new_token
from tests.web.conftest import County
from tests.web.jobs.job_case import start

pytestmark = pytest.mark.usefixtures("copying")


@pytest.mark.parametrize(("seconds", "count"), [(-1, 0), (0, 1)])
def test_a_job_goes_on_its_day_with_its_files(county: County, seconds: int, count: int) -> None:
    job = start(county, files=(("甲.txt", b"one"),))
    assert JobFolder(job.token).sent(1).read_bytes() == b"one"
    assert sweep(now=job.expires + dt.timedelta(seconds=seconds)) == count
    assert Job.objects.count() == 1 - count
    assert JobFolder(job.token).path.exists() is (count == 0)
    assert Entry.objects.filter(event="file.remove", person_name="系统").count() == count


def test_the_days_are_those_of_the_settings(county: County) -> None:
    days = (start(county).expires - timezone.now()).total_seconds() / 86400
    assert 6.9 < days <= 7


@pytest.mark.parametrize(("hours", "is_there"), [(23, True), (25, False)])
def test_a_folder_that_no_job_knows_goes_after_a_day(county: County, *, hours: int, is_there: bool) -> None:
    assert county.unit.pk
    folder = JobFolder(new_token())
    folder.keep_sent(1, pieces=(b"x",))
    then = time.time() - hours * 3600
    os.utime(folder.path, (then, then))
    sweep()
    assert folder.path.exists() is is_there
    folder.drop()


def test_the_sweep_goes_on_until_it_is_stopped(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    assert county.unit.pk
    stop, calls = threading.Event(), []

    def count_and_fail() -> int:
        calls.append(1)
        if len(calls) == 2:
            stop.set()
        raise OSError

    monkeypatch.setattr("jixiao.web.jobs.janitor.sweep", count_and_fail)
    sweep_again(stop, pause=0)
    assert len(calls) == 2
    assert jobs_folder().is_dir()
