"""The pages of the register: who sees what, what a form shows again, what a download is."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from jixiao.web.rectification.models import RectificationItem, Stage
from tests.web.access.read_answer import content_of
from tests.web.conftest import County
from tests.web.rectification.rectify_case import hand_in_mistakes, plan_it, raise_text, report_it

TEXT = "采购验收单没有附清单。"


@pytest.fixture
def item(county: County) -> RectificationItem:
    return raise_text(county, assignment=hand_in_mistakes(county), text=TEXT)


def test_each_sees_the_items_of_own_units(county: County, item: RectificationItem) -> None:
    for who in ("preparer", "approver", "department", "finance", "reader"):
        assert TEXT in county.client(who).get("/rectification/").content.decode()
        assert county.client(who).get(f"/rectification/{item.pk}/").status_code == 200
    for who in ("preparer_other", "department_other", "evaluator"):
        client = county.client(who)
        assert TEXT not in client.get("/rectification/?show=all").content.decode()
        assert client.get(f"/rectification/{item.pk}/").status_code == 404
        assert client.post(f"/rectification/{item.pk}/sign/", {"reason": "好"}).status_code == 404


def test_filters_and_search(county: County, item: RectificationItem) -> None:
    client = county.client("finance")
    assert TEXT not in client.get("/rectification/?show=closed").content.decode()
    assert TEXT in client.get("/rectification/?words=验收单").content.decode()
    assert TEXT not in client.get("/rectification/?words=不存在").content.decode()
    assert client.get("/rectification/ledger/")["Content-Type"] == "application/octet-stream"
    assert RectificationItem.objects.get() == item


def test_the_unit_plans_uploads_and_reports(county: County, item: RectificationItem) -> None:
    client, address = county.client("preparer"), f"/rectification/{item.pk}"
    wrong = client.post(f"{address}/plan/", {"owner": "张三", "measure": "写好的措施", "due": "2020-01-01"})
    assert wrong.status_code == 422
    assert "写好的措施" in wrong.content.decode()
    client.post(f"{address}/plan/", {"owner": "张三", "measure": "补附", "due": "2099-01-31"})
    assert 'value="2099-01-31"' in client.get(f"{address}/").content.decode()
    refused = client.post(f"{address}/evidence/", {"file": SimpleUploadedFile("清单.pdf", b"MZ")})
    assert refused.status_code == 422
    client.post(f"{address}/evidence/", {"file": SimpleUploadedFile("清单.txt", "验收清单".encode())})
    page = client.get(f"{address}/").content.decode()
    assert "清单.txt" in page
    client.post(f"{address}/report/", {"note": "已补附"})
    item.refresh_from_db()
    assert item.stage == Stage.SUBMITTED


def test_evidence_is_a_download_of_those_who_see_the_item(county: County, item: RectificationItem) -> None:
    report_it(county, item=item)
    client = county.client("finance")
    page = client.get(f"/rectification/{item.pk}/").content.decode()
    address = next(part for part in page.split('"') if part.startswith(f"/rectification/{item.pk}/evidence/"))
    answer = client.get(address)
    assert answer["Content-Disposition"].startswith("attachment")
    assert content_of(answer)
    assert county.client("preparer_other").get(address).status_code == 404
    assert client.get(f"/rectification/{item.pk}/evidence/999999/").status_code == 404


def test_the_unit_cannot_close_by_any_address(county: County, item: RectificationItem) -> None:
    report_it(county, item=item)
    client = county.client("approver")
    for name, status in (("sign", 403), ("return", 403), ("reopen", 403), ("rerun", 422)):
        answer = client.post(f"/rectification/{item.pk}/{name}/", {"reason": "已完成", "stage": "closed"})
        assert answer.status_code == status
    assert client.get(f"/rectification/{item.pk}/sign/").status_code == 405
    client.post("/rectification/close/", {"item": [item.pk]})
    item.refresh_from_db()
    assert item.stage == Stage.SUBMITTED


def test_a_reviewer_signs_on_the_page(county: County, item: RectificationItem) -> None:
    plan_it(county, item=item)
    report_it(county, item=item)
    client = county.client("department")
    assert "签字销号" in client.get(f"/rectification/{item.pk}/").content.decode()
    client.post(f"/rectification/{item.pk}/sign/", {"reason": "清单齐全"})
    item.refresh_from_db()
    assert item.stage == Stage.CLOSED
    assert "重新打开" in client.get(f"/rectification/{item.pk}/").content.decode()
