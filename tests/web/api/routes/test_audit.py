"""The log is read by those who may, and that they did stands in it."""

from jixiao.web.audit.models import Entry
from tests.web.conftest import County

ENTRIES = "/api/v1/audit/entries"


def test_the_auditor_reads_it_and_is_written_down(county: County) -> None:
    client = county.client("audit")
    assert client.get(ENTRIES).json()["items"] == []
    again = client.get(ENTRIES).json()
    assert [item["event"] for item in again["items"]] == ["audit.read"]
    assert Entry.objects.count() == 2


def test_security_reads_its_own_policy(county: County) -> None:
    county.client("audit").get(ENTRIES)
    assert county.client("security").get(ENTRIES).json()["count"] == 1


def test_nobody_else_reads_it(county: County) -> None:
    for who in ("preparer", "finance", "system"):
        assert county.client(who).get(ENTRIES).status_code == 403
