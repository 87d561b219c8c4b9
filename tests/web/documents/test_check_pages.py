"""The page that checks files: the result beside the file, whose it is, and until when."""

import re

import pytest
from django.conf import settings

from jixiao.web.accounts.models import Grant
from jixiao.web.audit.models import Entry
from jixiao.web.jobs.folder import JobFolder
from jixiao.web.jobs.janitor import sweep
from jixiao.web.jobs.models import Job
from tests.web.conftest import County
from tests.web.documents.document_case import newest, text_file, word_file


def test_the_page_says_who_sees_a_file_and_until_when(county: County) -> None:
    page = county.client("reader").get("/check/").content.decode()
    assert "只有您看得到，保存 7 天后自动删除" in page
    assert "不得录入、上传涉密信息" in page


@pytest.mark.usefixtures("at_once")
def test_the_document_stands_beside_its_findings_and_the_slip(county: County) -> None:
    page = county.client("preparer").post("/check/", {"file": word_file()}, follow=True).content.decode()
    document, panel = page.split('id="findings"')
    assert re.search(r'<mark class="error"[^>]*>40名?</mark>', document)
    assert "条适用" in document
    assert '<article class="card error" id="f1"' in panel
    assert "23" in panel
    assert re.search("23.*7.*10.*1.*41", panel)
    for label in ("带批注的 Word", "问题清单", "退回意见", "JSON"):
        assert f">{label}</a>" in document
    assert "自动删除" in document


@pytest.mark.usefixtures("at_once")
def test_nothing_on_the_page_is_inline(county: County) -> None:
    answer = county.client("preparer").post("/check/", {"file": word_file()}, follow=True)
    page = answer.content.decode()
    assert not re.search(r"<script(?![^>]*src=)[^>]*>(?!\s*</script>)", page)
    assert not re.search(r"<style|\son[a-z]+=|\sstyle=", page)
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    script = county.client("preparer").get("/check/page.js")
    assert script["Content-Type"].startswith("text/javascript")
    assert b"use strict" in script.content


@pytest.mark.usefixtures("at_once")
def test_what_a_file_says_is_never_markup(county: County) -> None:
    lines = (
        "示例县农技站2023年度报告<script>alert(1)</script>",
        "总编制40名，其中：行政编制23名，<img src=x onerror=alert(1)>事业编制7名。",
    )
    page = county.client("preparer").post("/check/", {"file": text_file("<b>.txt", lines=lines)}, follow=True)
    content = page.content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in content
    assert "<script>alert(1)" not in content
    assert "<img src=x" not in content
    assert "<b>.txt" not in content


@pytest.mark.usefixtures("at_once")
def test_several_files_are_a_line_each_and_a_bad_one_stops_none(county: County) -> None:
    files = [word_file(), text_file("假.pdf"), text_file()]
    client = county.client("preparer")
    page = client.post("/check/", {"file": files}, follow=True).content.decode()
    assert "检查了 2 个文件，1 个读不了。" in page
    assert "假.pdf" in page
    assert "没有检查" in page
    job = newest()
    assert client.get(f"/check/{job.token}/1/").status_code == 200
    assert client.get(f"/check/{job.token}/2/").status_code == 404
    assert client.get(f"/check/{job.token}/4/").status_code == 404
    assert [line["name"] for line in job.result["lines"]] == ["报告.docx", "假.pdf", "报告.txt"]


@pytest.mark.usefixtures("at_once")
def test_a_script_gets_the_address_of_the_result(county: County) -> None:
    answer = county.client("preparer").post("/check/", {"file": text_file()}, headers={"Accept": "application/json"})
    assert answer.json() == {"url": f"/check/{newest().token}/"}


def test_what_takes_longer_shows_its_bar(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jixiao.web.jobs.wait.MOST_SECONDS", 0)
    monkeypatch.setattr("jixiao.web.documents.start_page.wait_briefly", lambda job: job)
    client = county.client("preparer")
    answer = client.post("/check/", {"file": text_file()})
    assert answer["Location"] == f"/jobs/{newest().token}/"
    assert client.get(f"/check/{newest().token}/")["Location"] == f"/jobs/{newest().token}/"
    assert Entry.objects.get(event="file.check").unit_id == county.unit.pk


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("who", ["approver", "finance", "preparer_other", "system"])
def test_f06_the_check_of_another_is_not_there(county: County, who: str) -> None:
    county.client("preparer").post("/check/", {"file": [text_file(), word_file()]})
    for end in ("", "1/", "2/"):
        assert county.client(who).get(f"/check/{newest().token}/{end}").status_code == 404


@pytest.mark.usefixtures("at_once")
def test_f07_a_check_is_gone_with_the_role(county: County) -> None:
    client = county.client("preparer")
    client.post("/check/", {"file": text_file()})
    Grant.objects.filter(person=county.people["preparer"]).delete()
    assert client.get(f"/check/{newest().token}/").status_code == 404
    assert client.post("/check/", {"file": text_file()}).status_code == 403


@pytest.mark.usefixtures("at_once")
def test_file_and_result_are_deleted_on_their_day(county: County) -> None:
    county.client("preparer").post("/check/", {"file": text_file()})
    job = newest()
    assert (job.expires - job.created).days in (settings.CONFIGURATION.number("checked_file_days"), 6)
    sweep(now=job.expires)
    assert not JobFolder(job.token).path.exists()
    assert not Job.objects.exists()


def test_administrators_check_nothing(county: County) -> None:
    assert county.client("audit").post("/check/", {"file": text_file()}).status_code == 403
    assert not Job.objects.exists()
