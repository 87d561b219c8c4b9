"""A Book is checked once a revision; what a person said to a finding holds until one of its figures changes."""

from typing import Any

import pytest

from jixiao.web.checks.models import CheckRun, FindingNote
from jixiao.web.checks.run import check_head, open_findings
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.rounds.small_book import small_book, store

COUNTS = ("passed", "failed", "acknowledged", "cannot_tell", "engine_error")


@pytest.fixture
def head(county: County) -> YearBook:
    return store(county.unit, book=small_book())


def finding_of(head: YearBook, rule: str) -> dict[str, Any]:
    return next(found for found in check_head(head).findings if found["rule"] == rule)


def speak(county: County, *, head: YearBook, rule: str, kind: FindingNote.Kind = FindingNote.Kind.EXPLAINED) -> None:
    found = finding_of(head, rule)
    FindingNote.objects.create(
        book=head,
        rule=rule,
        instance=found["instance"],
        fingerprint=found["fingerprint"],
        kind=kind,
        reason="按专家评审意见",
        person=county.people["preparer"],
    )


def counted(run: CheckRun) -> tuple[int, int, int]:
    return run.errors, run.warnings, run.notes


def test_every_rule_is_counted_once(head: YearBook) -> None:
    run = check_head(head)
    assert counted(run) == (1, 1, 0)
    assert sum(run.coverage[name] for name in COUNTS) == run.coverage["applicable"]
    assert run.coverage["failed"] == 2
    assert run.coverage["engine_error"] == 0


def test_it_is_worked_out_once_a_revision(county: County, head: YearBook, monkeypatch: pytest.MonkeyPatch) -> None:
    first = check_head(head)
    monkeypatch.setattr("jixiao.web.checks.run.check_book", lambda _: pytest.fail("worked out twice"))
    assert check_head(head) == first
    monkeypatch.undo()
    again = check_head(store(county.unit, book=small_book(score="10")))
    assert counted(again) == (0, 1, 0)
    assert CheckRun.objects.count() == 1


def test_a_new_version_of_the_rules_looks_again(head: YearBook, monkeypatch: pytest.MonkeyPatch) -> None:
    check_head(head)
    monkeypatch.setattr("jixiao.web.checks.run.rule_pack_version", lambda: "9.9.9+new")
    assert check_head(head).rule_pack == "9.9.9+new"


def test_a_change_of_the_year_before_looks_again(county: County, head: YearBook) -> None:
    assert check_head(head).prior_revision == -1
    store(county.unit, book=small_book(2022, score="10"))
    assert check_head(head).prior_revision == 1


def test_an_explained_finding_is_open_no_longer_and_stays_on_the_slip(county: County, head: YearBook) -> None:
    before = check_head(head).coverage
    speak(county, head=head, rule="R111")
    run = check_head(head)
    assert counted(run) == (1, 0, 0)
    assert open_findings(run, severity="warning") == []
    assert finding_of(head, "R111")["reason"] == "按专家评审意见"
    assert run.coverage == {**before, "failed": before["failed"] - 1, "acknowledged": before["acknowledged"] + 1}


def test_a_false_alarm_is_no_explanation(county: County, head: YearBook) -> None:
    before = check_head(head).coverage
    speak(county, head=head, rule="R111", kind=FindingNote.Kind.FALSE_ALARM)
    run = check_head(head)
    assert counted(run) == (1, 0, 0)
    assert run.coverage == before


def test_a_note_holds_while_other_figures_change(county: County, head: YearBook) -> None:
    speak(county, head=head, rule="R103")
    again = check_head(store(county.unit, book=small_book(total="360.00")))
    assert open_findings(again, severity="error") == []


def test_a_note_is_over_when_its_figure_changes(county: County, head: YearBook) -> None:
    speak(county, head=head, rule="R103")
    again = check_head(store(county.unit, book=small_book(score="13")))
    assert [found["rule"] for found in open_findings(again, severity="error")] == ["R103"]


def test_a_note_that_was_taken_back_is_gone(county: County, head: YearBook) -> None:
    speak(county, head=head, rule="R103")
    speak(county, head=head, rule="R111")
    assert counted(check_head(head)) == (0, 0, 0)
    FindingNote.objects.filter(rule="R103").delete()
    assert counted(check_head(head)) == (1, 0, 0)


def test_a_finding_tells_what_and_where_apart(head: YearBook) -> None:
    found = check_head(head).findings[0]
    assert found["statement"].endswith("。")
    assert "依据：" not in found["statement"]
    assert f"位置：{found['where']}" in found["message"]
