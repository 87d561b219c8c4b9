"""The heartbeat tells that a job is alive, and is not written to another's job."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.jobs import beat
from jixiao.web.jobs.claim import claim_next
from jixiao.web.jobs.models import Job
from tests.web.conftest import County
from tests.web.jobs.job_case import KIND, start

pytestmark = pytest.mark.usefixtures("copying")


def test_the_heartbeat_of_ones_own_job_is_renewed(county: County) -> None:
    start(county)
    job = claim_next(kinds=[KIND])
    assert job is not None
    Job.objects.update(heartbeat=timezone.now() - dt.timedelta(hours=1))
    assert beat.renew(job)
    renewed = Job.objects.get().heartbeat
    assert renewed is not None
    assert timezone.now() - renewed < dt.timedelta(minutes=1)
    Job.objects.update(claim="another")
    assert not beat.renew(job)


@pytest.mark.parametrize("name", ["steady_beat", "no_beat"])
def test_the_beat_stops_with_the_job(county: County, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    job = start(county)
    calls: list[int] = []

    def note(seen: Job) -> bool:
        calls.append(seen.pk)
        return True

    monkeypatch.setattr(beat, "EVERY_SECONDS", 0.001)
    monkeypatch.setattr(beat, "renew", note)
    until = timezone.now() + dt.timedelta(seconds=20)
    with getattr(beat, name)(job):
        while name == "steady_beat" and not calls and timezone.now() < until:
            pass
    assert set(calls) == ({job.pk} if name == "steady_beat" else set())
