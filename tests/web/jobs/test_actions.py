"""Starting work: who may, how much at once, how much room."""

from dataclasses import replace

import pytest
from django.conf import settings

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.files.quota import NoRoomError
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.models import Job
from tests.web.conftest import County
from tests.web.jobs.job_case import KIND, start

pytestmark = pytest.mark.usefixtures("copying")


def test_what_was_asked_for_stands_in_the_audit_log(county: County) -> None:
    start(county, files=(("甲.txt", b"one"),))
    entry = Entry.objects.get()
    assert (entry.event, entry.unit_id, entry.detail["bytes"]) == ("document.generate", county.unit.pk, 3)


@pytest.mark.parametrize("who", ["preparer_other", "reader", "evaluator", "system"])
def test_only_the_roles_of_the_kind_at_the_unit(county: County, who: str) -> None:
    with pytest.raises(NotFoundError):
        start(county, who=who)


def test_not_for_another_unit(county: County) -> None:
    with pytest.raises(NotFoundError):
        perform(StartJob(KIND, county.sibling.pk, "抄写"), actor=county.actor("preparer"))


def test_the_eleventh_unfinished_job_waits_outside(county: County) -> None:
    for _ in range(10):
        start(county)
    with pytest.raises(ActionError, match="已有 10 项任务"):
        start(county)
    start(county, who="finance")


def test_a40_a_unit_without_room_is_told_and_others_go_on(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {**settings.CONFIGURATION.contents, "quota_megabytes": 1}
    monkeypatch.setattr(settings, "CONFIGURATION", replace(settings.CONFIGURATION, contents=few))
    start(county, files=(("一.txt", b"x" * 1024 * 1000),))
    with pytest.raises(NoRoomError, match="上限 1 兆字节"):
        start(county, files=(("二.txt", b"x" * 1024 * 100),))
    assert Job.objects.count() == 1
    start(county, files=(("三.txt", b"x" * 1024 * 24),))
    start(county, who="finance", files=(("四.txt", b"x" * 1024 * 900),))


def test_a_name_is_kept_as_data(county: County) -> None:
    job = start(county, files=(("../../乙\u202e.txt", b"one"),))
    assert job.payload["inputs"] == [{"name": "乙.txt", "size": 3}]
    assert settings.DATA.exists()
