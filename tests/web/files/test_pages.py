"""The pages of attachments: download, foreigners, roles taken back."""

import pytest
from django.test import Client

from jixiao.web.accounts.models import Grant
from jixiao.web.audit.models import Entry
from jixiao.web.files.models import Attachment
from tests.web.conftest import County
from tests.web.files.file_case import PDF, attach, some_indicator, submitted, uploaded


def test_a_file_is_attached_listed_downloaded_and_removed(county: County) -> None:
    submission = submitted(county)
    address = f"/files/add/sealed/{submission.pk}/"
    client = county.client("approver")
    answer = client.post(address, {"file": [uploaded(), uploaded("附 图.pdf", content=PDF + b"2")]}, follow=True)
    page = answer.content.decode()
    assert "已上传“盖章.pdf”。" in page
    assert "附 图.pdf" in page
    assert "附 图.pdf" in client.get("/files/").content.decode()
    row = Attachment.objects.first()
    assert row is not None
    client.post(f"/files/{row.pk}/remove/", {"next": address})
    assert client.get(f"/files/{row.pk}/").status_code == 404
    assert [entry.event for entry in Entry.objects.filter(event__startswith="file.", outcome="ok")] == [
        "file.add",
        "file.add",
        "file.remove",
    ]


def test_a_script_gets_the_address_or_the_sentence(county: County) -> None:
    address = f"/files/add/sealed/{submitted(county).pk}/"
    client = county.client("approver")
    accept = {"Accept": "application/json, text/html"}
    assert client.post(address, {"file": uploaded()}, headers=accept).json() == {"url": address}
    refused = client.post(address, {"file": uploaded("页.html", content=b"<html>")}, headers=accept)
    assert refused.status_code == 422
    assert "不收 .html" in refused.json()["message"]
    assert "没有收到文件" in client.post(address, {}, headers=accept).json()["message"]


def test_evidence_is_attached_at_its_indicator(county: County) -> None:
    number, key = some_indicator(county)
    address = f"/files/add/evidence/{number}/{key}/"
    client = county.client("preparer")
    client.post(address, {"file": uploaded("佐证.pdf")})
    assert "佐证.pdf" in client.get(address).content.decode()
    assert county.client("preparer_other").get(address).status_code == 404
    assert client.get(f"/files/add/nosuch/{number}/").status_code == 404


@pytest.mark.parametrize("name", ["a.pdf", 'a"; b.pdf', "盖 章.pdf", "a\u202efdp.pdf", "汉" * 100 + ".pdf"])
def test_a37_a38_a_download_is_saved_and_runs_nothing(county: County, name: str) -> None:
    row = attach(county, to=submitted(county).pk, name=name)
    for who in ("approver", "finance", "reader"):
        answer = county.client(who).get(f"/files/{row.pk}/")
        assert answer.getvalue() == PDF
        assert answer["Content-Disposition"].startswith("attachment; filename")
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert "no-store" in answer["Cache-Control"]
    assert Entry.objects.filter(event="file.download", outcome="ok").count() == 3


def test_g12_no_name_makes_a_header(county: County) -> None:
    row = attach(county, to=submitted(county).pk)
    Attachment.objects.update(name="a\r\nSet-Cookie: x=1.pdf")
    answer = county.client("approver").get(f"/files/{row.pk}/")
    assert answer.getvalue() == PDF
    assert "Set-Cookie" not in answer
    assert "\n" not in answer.get("Content-Disposition", "")


def test_f07_a_file_is_gone_with_the_role(county: County) -> None:
    row = attach(county, to=submitted(county).pk)
    client = county.client("finance")
    assert client.get(f"/files/{row.pk}/").getvalue() == PDF
    Grant.objects.filter(person=county.people["finance"]).delete()
    assert client.get(f"/files/{row.pk}/").status_code == 404


@pytest.mark.parametrize("who", ["preparer_other", "department_other", "reader_other", "evaluator", "system", "audit"])
def test_f07_foreigners_get_what_a_missing_file_gets(county: County, who: str) -> None:
    row = attach(county, to=submitted(county).pk)
    client = county.client(who)
    for end in ("", "remove/"):
        there = _ask(client, f"/files/{row.pk}/{end}")
        missing = _ask(client, f"/files/{row.pk + 99}/{end}")
        assert there == missing
        assert there[0] == 404


def test_a_sensitive_file_is_not_for_readers(county: County) -> None:
    row = attach(county, to=submitted(county).pk)
    Attachment.objects.update(level=Attachment.Level.SENSITIVE)
    assert county.client("reader").get(f"/files/{row.pk}/").status_code == 404
    assert county.client("finance").get(f"/files/{row.pk}/").getvalue() == PDF


def test_c18_a_download_goes_on_while_the_file_is_removed(county: County) -> None:
    row = attach(county, to=submitted(county).pk)
    answer = county.client("finance").get(f"/files/{row.pk}/")
    county.client("approver").post(f"/files/{row.pk}/remove/")
    assert answer.getvalue() == PDF


def test_a15_what_is_too_large_is_refused_before_it_is_read(county: County) -> None:
    address = f"/files/add/sealed/{submitted(county).pk}/"
    client = county.client("approver")
    answer = client.post(address, {"file": uploaded()}, headers={"Content-Length": str(500 * 1024 * 1024)})
    assert answer.status_code == 413
    assert "文件超过 50 兆字节" in answer.content.decode()
    assert not Attachment.objects.exists()


def test_no_page_of_another_host_comes_next(county: County) -> None:
    row = attach(county, to=submitted(county).pk)
    answer = county.client("approver").post(f"/files/{row.pk}/remove/", {"next": "https://example.org/"})
    assert answer["Location"] == "/files/"


def _ask(client: Client, address: str) -> tuple[int, str]:
    answer = client.post(address) if address.endswith("remove/") else client.get(address)
    return answer.status_code, answer.content.decode().split("<main", 1)[-1]
