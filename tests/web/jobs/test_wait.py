"""A page waits a moment for what is probably done at once, and no longer."""

import time

import pytest

from jixiao.web.jobs.runner import run_pending
from jixiao.web.jobs.wait import wait_briefly
from tests.web.conftest import County
from tests.web.jobs.job_case import start

pytestmark = pytest.mark.usefixtures("copying")


def test_what_is_not_done_in_time_is_left_running(county: County) -> None:
    begin = time.monotonic()
    assert not wait_briefly(start(county), seconds=0.2).is_finished
    assert time.monotonic() - begin < 10


def test_what_is_done_is_seen(county: County) -> None:
    job = start(county)
    run_pending()
    assert wait_briefly(job, seconds=5).is_finished
