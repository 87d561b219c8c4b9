"""Findings as the panel shows them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from jixiao.web.books.panel import (
    cell_words,
    counts_by_table,
    find_finding,
    panel_context,
    panel_text,
    shown_finding,
    split_figure,
    target_of,
)
from jixiao.web.checks.models import FindingNote
from jixiao.web.checks.run import check_head
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def test_each_finding_stands_in_its_group_with_its_sum_and_its_place(county: County) -> None:
    head = stored_book(county)
    run = check_head(head)
    context = panel_context(run, table="indicator")
    shown = {found["rule"]: found for group in context["groups"] for found in group["findings"]}
    assert [group["label"] for group in context["groups"]] == ["错误", "须说明"]
    assert sum(len(group["findings"]) for group in context["groups"]) == len(run.findings)
    assert context["counts"] == {"error": 5, "explain": run.warnings, "hint": run.notes}
    assert (shown["R103"]["row"], shown["R103"]["field"]) == ("d4", "score")
    assert shown["R103"]["repair"]["label"] == "把「绩效指标·得分」改为 5"
    assert shown["R004"]["place_url"] == f"/books/{head.pk}/tables/expenditure/#cell=closing/amount@final.y-1"
    assert {"label": "收入合计", "yuan": "27529300.00", "kind": ""} in shown["R004"]["arithmetic"]
    assert shown["R004"]["repair"] is None


def test_the_findings_of_the_table_beside_come_first_and_no_group_is_too_long(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jixiao.web.books.panel._MOST_SHOWN", 2)
    run = check_head(stored_book(county))
    errors = panel_context(run, table="indicator")["groups"][0]
    assert (errors["count"], errors["left"], len(errors["findings"])) == (5, 3, 2)
    assert all(found["row"] for found in errors["findings"])  # cells of this page
    whole = panel_context(run, table="indicator", is_whole=True)
    assert [len(group["findings"]) for group in whole["groups"]] == [group["count"] for group in whole["groups"]]
    assert whole["panel_url"] == panel_context(run, table="indicator")["whole_url"]


def test_a_card_tells_each_thing_once(county: County) -> None:
    run = check_head(stored_book(county))
    found = next(found for found in run.findings if found["rule"] == "R111")
    card = shown_finding(found, pk=run.book_id, table="indicator")
    assert card["message"] == found["statement"]
    assert found["where"] not in card["message"]
    assert not any(title in card["message"] for title in found["basis"])
    assert card["fix"] == found["fix"]
    assert card["basis"] == [{"title": f"{found['basis'][0]}（依据待核实）", "url": ""}]


def test_a_finding_of_before_is_told_as_it_was_written(county: County) -> None:
    run = check_head(stored_book(county))
    found = {name: text for name, text in run.findings[0].items() if name != "statement"}
    card = shown_finding(found, pk=run.book_id, table="")
    assert card["message"] == found["message"]
    assert card["fix"] == ""


def test_findings_are_counted_for_the_table_they_lead_to(county: County) -> None:
    run = check_head(stored_book(county))
    counts = counts_by_table(run)
    assert counts["indicator"][0] == 2
    assert sum(errors for errors, _ in counts.values()) == run.errors


def test_a_finding_is_found_by_its_mark(county: County) -> None:
    run = check_head(stored_book(county))
    first = run.findings[0]
    assert find_finding(run, mark=first["fingerprint"]) == first
    assert find_finding(run, mark="0" * 64) is None
    assert split_figure(target_of(first)) is not None


@pytest.mark.parametrize(
    ("figure_id", "parts"),
    [
        ("indicator/d4/score", ("indicator", "d4", "score")),
        ("income/total/amount@final.y-1", ("income", "total", "amount@final.y-1")),
        ("", None),
        ("indicator/d4", None),
        ("dream/d4/score", None),
    ],
)
def test_a_figure_id_has_three_parts(figure_id: str, parts: tuple[str, str, str] | None) -> None:
    assert split_figure(figure_id) == parts


def test_a_cell_in_words() -> None:
    assert cell_words("income", row="total", field="amount@final") == "收入·收入合计·决算"
    assert cell_words("indicator", row="d4", field="score") == "绩效指标·得分"


def test_the_panel_is_drawn_once_a_check(county: County) -> None:
    head = stored_book(county)
    first = panel_text(check_head(head), table="indicator")
    with CaptureQueriesContext(connection) as asked:
        assert panel_text(check_head(head, has_findings=False), table="indicator") == first
    assert not any("findings" in query["sql"] for query in asked)
    assert panel_text(check_head(head), table="") != first
    found = check_head(head).findings[0]
    note = FindingNote.objects.create(
        book=head, rule=found["rule"], instance=found["instance"], fingerprint=found["fingerprint"], kind="false_alarm"
    )
    assert panel_text(check_head(head), table="indicator") != first
    note.delete()
    again = panel_text(check_head(head), table="indicator")
    assert again.partition("</div>")[2] == first.partition("</div>")[2]  # but for the time of the check
