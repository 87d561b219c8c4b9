"""Who may read, export, seal and verify the log."""

import pytest
from django.db import transaction

from jixiao.web.audit.models import Entry, Seal
from jixiao.web.audit.record import Event, append_event
from tests.web.conftest import County

OTHERS = ("preparer", "approver", "department", "finance", "evaluator", "reader", "system")


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_else_reads_it(county: County, who: str) -> None:
    assert county.client(who).get("/audit/").status_code == 403


def test_the_auditor_searches_exports_seals_and_verifies(county: County) -> None:
    client = county.client("audit")
    assert client.get("/audit/?event=audit").status_code == 200
    assert client.post("/audit/seal/").status_code == 302
    assert client.post("/audit/verify/").status_code == 302
    exported = client.get("/audit/export/")
    assert exported["X-Digest"].startswith("sha256:")
    assert Seal.objects.count() == 1
    events = list(Entry.objects.values_list("event", flat=True))
    assert events == ["audit.read", "audit.verify", "audit.export"]  # the auditor's own doings are in the log


@pytest.mark.parametrize("asked", ["audit.read", "audit.", "查阅", "查阅日志"])
def test_an_event_is_found_by_its_name_and_by_its_words(county: County, asked: str) -> None:
    client = county.client("audit")
    client.get("/audit/")
    page = client.get("/audit/", {"event": asked}).content.decode()
    assert "查阅日志" in page
    assert "登录失败" not in page
    assert "没有符合条件的记录" in client.get("/audit/", {"event": "没有的事"}).content.decode()


def test_a_detail_may_have_any_name(county: County) -> None:
    with transaction.atomic():
        append_event(Event("rectify.raise", county.actor("finance"), "assignment/1", detail={"items": [7], "keys": 8}))
    page = county.client("audit").get("/audit/")
    assert page.status_code == 200
    assert "items=[7]" in page.content.decode()
    assert "keys=8" in page.content.decode()


def test_security_sees_its_own_policy_and_the_auditors_doings(county: County) -> None:
    county.client("audit").get("/audit/")
    page = county.client("security").get("/audit/").content.decode()
    assert "audit.read" in page
    assert county.client("security").post("/audit/verify/").status_code == 403
