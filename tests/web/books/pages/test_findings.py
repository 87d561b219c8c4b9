"""Findings beside a table: explained, called a false alarm, taken back, repaired."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from jixiao.book.figure import Figure
from jixiao.web.audit.models import Entry
from jixiao.web.checks.models import FindingNote
from jixiao.web.checks.run import check_head
from jixiao.web.store.load import load_book
from jixiao.web.store.models import CellChange, YearBook
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County
from tests.web.rounds.round_case import hand_in, open_round


def finding(head: YearBook, *, rule: str) -> Mapping[str, Any]:
    head.refresh_from_db()
    findings: list[Mapping[str, Any]] = check_head(head).findings
    return next(found for found in findings if found["rule"] == rule)


def address(head: YearBook, *, do: str, rule: str) -> str:
    return reverse(f"books:{do}", args=[head.pk, finding(head, rule=rule)["fingerprint"]])


def test_an_explanation_is_kept_and_moves_the_finding_out_of_the_way(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    url = address(head, do="explain", rule="R004")
    assert "情况属实，原因是" in client.get(url).content.decode()
    refused = client.post(url, {"reason": " \u200b "})
    assert "请写明情况或理由" in refused.content.decode()
    page = client.post(url, {"reason": "上年结转口径不同"}).content.decode()
    assert "错误 4" in page
    assert "撤销说明" in page
    note = FindingNote.objects.get()
    assert (note.kind, note.reason, note.rule) == ("explained", "上年结转口径不同", "R004")
    assert Entry.objects.filter(event="finding.explain").count() == 1


def test_a_false_alarm_is_counted_for_its_rule_and_can_be_taken_back(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    client.post(address(head, do="dispute", rule="R130"), {"reason": "编制已另行批复"})
    assert FindingNote.objects.filter(rule="R130", kind="false_alarm").count() == 1
    page = client.post(address(head, do="undo", rule="R130"))
    assert page.headers["HX-Retarget"] == "#finding-panel"
    assert not FindingNote.objects.exists()
    assert finding(head, rule="R130")["state"] == ""
    assert Entry.objects.filter(event="finding.take_back").count() == 1


def test_a_repair_is_one_button_and_is_saved_like_a_typed_figure(county: County) -> None:
    head = stored_book(county)
    page = county.client("preparer").post(address(head, do="repair", rule="R103"))
    assert page.headers["HX-Trigger"] == "jixiao:reload"
    assert next(row for row in load_book(head).indicators if row.key == "d4").score == Figure.plain("5")
    made = CellChange.objects.get()
    assert (made.path, made.origin) == ("indicator/d4/score", "采纳修改建议")
    assert "R103" not in page.content.decode()


def test_a_repair_of_money_is_exact(county: County) -> None:
    head = stored_book(county, year=2024)
    county.client("preparer").post(address(head, do="repair", rule="R090"))
    amounts = {amount.figure_id: amount.figure for amount in load_book(head).amounts}
    assert amounts["project_funds/total/amount@adjusted"] == Figure.money("746.89", unit="万元")


def test_what_was_said_to_other_figures_is_refused_as_out_of_date(county: County) -> None:
    head = stored_book(county)
    url = address(head, do="repair", rule="R103")
    save(county, head=head, changes=change("d4", version=1, score="11"))
    answer = county.client("preparer").post(url, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")


def test_nobody_else_speaks_and_nobody_after_handing_in(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    url = address(head, do="explain", rule="R004")
    for who in ("preparer_other", "finance", "reader"):
        assert county.client(who).post(url, {"reason": "x"}).status_code == 404
    hand_in(county, assignment=assignment, reason="仍要报送")
    assert county.client("preparer").post(url, {"reason": "x"}).status_code == 409
    assert county.client("preparer").post(address(head, do="repair", rule="R103")).status_code == 409
    assert not FindingNote.objects.exists()
