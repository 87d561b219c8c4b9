"""A job is its owner's, as long as it lasts and the owner holds a role of its kind."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.accounts.models import Grant
from jixiao.web.accounts.role import Role
from jixiao.web.action_error import NotFoundError
from jixiao.web.jobs.models import Job
from jixiao.web.jobs.own import find_own, own_jobs
from tests.web.conftest import County, give
from tests.web.jobs.job_case import start

pytestmark = pytest.mark.usefixtures("copying")


def test_one_sees_ones_own(county: County) -> None:
    job = start(county)
    assert list(own_jobs(county.actor("preparer"))) == [job]
    assert find_own(job.token, actor=county.actor("preparer")) == job
    assert list(own_jobs(county.actor("approver"))) == []


def test_f06_another_role_at_the_same_unit_is_not_enough(county: County) -> None:
    job = start(county)
    Grant.objects.filter(person=county.people["preparer"]).delete()
    give(county.people["preparer"], role=Role.READER, unit=county.unit)
    with pytest.raises(NotFoundError):
        find_own(job.token, actor=county.actor("preparer"))


def test_f06_what_has_expired_is_not_there(county: County) -> None:
    job = start(county)
    Job.objects.update(expires=timezone.now() - dt.timedelta(seconds=1))
    with pytest.raises(NotFoundError):
        find_own(job.token, actor=county.actor("preparer"))
