"""The pages of jobs: the bar, the result, and who may see them."""

import datetime as dt
import io
import zipfile

import pytest
from django.test import Client
from django.utils import timezone

from jixiao.web.accounts.models import Grant
from jixiao.web.audit.models import Entry
from jixiao.web.jobs.folder import JobFolder
from jixiao.web.jobs.models import Job
from jixiao.web.jobs.runner import run_pending
from tests.web.conftest import County
from tests.web.jobs.job_case import start

pytestmark = pytest.mark.usefixtures("copying")
FILES = (("甲.txt", b"one"), ("乙.txt", b"three"))


def test_a_job_can_be_left_and_found_again(county: County) -> None:
    job = start(county)
    client = county.client("preparer")
    assert f"/jobs/{job.token}/" in client.get("/jobs/").content.decode()
    page = client.get(f"/jobs/{job.token}/").content.decode()
    assert 'hx-trigger="every 2s"' in page
    assert "取消任务" in page


def test_the_bar_goes_on_to_the_result(county: County) -> None:
    job = start(county, files=FILES)
    client = county.client("preparer")
    assert "HX-Redirect" not in client.get(f"/jobs/{job.token}/part/")
    run_pending()
    part = client.get(f"/jobs/{job.token}/part/")
    assert part["HX-Redirect"] == f"/jobs/{job.token}/"
    assert "every 2s" not in part.content.decode()
    assert "抄写了 2 个文件。" in client.get(f"/jobs/{job.token}/").content.decode()


def test_each_file_and_all_together_are_sent_and_noted(county: County) -> None:
    job = start(county, files=FILES)
    run_pending()
    client = county.client("preparer")
    one = client.get(f"/jobs/{job.token}/2/")
    assert one.getvalue() == b"three"
    assert one["Content-Disposition"] == "attachment; filename*=utf-8''%E4%B9%99.txt"
    archive = zipfile.ZipFile(io.BytesIO(client.get(f"/jobs/{job.token}/all.zip").getvalue()))
    assert {name: archive.read(name) for name in archive.namelist()} == dict(FILES)
    assert Entry.objects.filter(event="file.download", outcome="ok").count() == 2
    assert client.get(f"/jobs/{job.token}/3/").status_code == 404


@pytest.mark.parametrize("name", ["2/", "all.zip"])
def test_after_a_restore_it_is_said_that_the_files_are_gone(county: County, name: str) -> None:
    job = start(county, files=FILES)
    run_pending()
    JobFolder(job.token).drop()
    answer = county.client("preparer").get(f"/jobs/{job.token}/{name}")
    assert answer.status_code == 422
    assert "请重新生成" in answer.content.decode()
    assert not Entry.objects.filter(event="file.download").exists()


@pytest.mark.parametrize("who", ["preparer_other", "approver", "finance", "system", "audit"])
def test_f06_the_job_of_another_is_not_there(county: County, who: str) -> None:
    job = start(county, files=FILES)
    run_pending()
    assert_all_missing(county.client(who), token=job.token)
    assert_all_missing(county.client("preparer"), token="A" * 43)


def test_f06_the_token_has_at_least_128_bits_and_expires(county: County) -> None:
    job = start(county, files=FILES)
    assert len(job.token) * 6 >= 256
    run_pending()
    Job.objects.update(expires=timezone.now() - dt.timedelta(seconds=1))
    assert_all_missing(county.client("preparer"), token=job.token)


def test_f06_the_result_is_gone_with_the_role(county: County) -> None:
    job = start(county, files=FILES)
    run_pending()
    client = county.client("preparer")
    assert client.get(f"/jobs/{job.token}/1/").getvalue() == b"one"
    Grant.objects.filter(person=county.people["preparer"]).delete()
    assert_all_missing(client, token=job.token)


def test_a_finished_job_is_deleted_with_its_files(county: County) -> None:
    job = start(county, files=FILES)
    client = county.client("preparer")
    assert client.post(f"/jobs/{job.token}/remove/").status_code == 409
    run_pending()
    assert client.get(f"/jobs/{job.token}/remove/").status_code == 405
    client.post(f"/jobs/{job.token}/remove/")
    assert not Job.objects.exists()
    assert not JobFolder(job.token).path.exists()


def test_a_job_is_cancelled_once(county: County) -> None:
    job = start(county)
    client = county.client("preparer")
    client.post(f"/jobs/{job.token}/cancel/")
    assert "已取消" in client.get(f"/jobs/{job.token}/").content.decode()
    assert client.post(f"/jobs/{job.token}/cancel/").status_code == 409


def assert_all_missing(client: Client, *, token: str) -> None:
    """Hold that no address of a job answers."""
    for end in ("", "part/", "1/", "all.zip"):
        assert client.get(f"/jobs/{token}/{end}").status_code == 404, end
    for end in ("cancel/", "remove/"):
        assert client.post(f"/jobs/{token}/{end}").status_code == 404, end
