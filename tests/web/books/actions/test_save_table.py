"""A save of one table: merged cell by cell, told in one answer, counted once."""

import pytest

from jixiao.book.figure import Figure
from jixiao.web.action_error import ActionError, LockedError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.books.saving.asked import MalformedError
from jixiao.web.rounds.models import Decision
from jixiao.web.rounds.state import State
from jixiao.web.store.load import load_book
from jixiao.web.store.models import AmountRow, CellChange, YearBook
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County
from tests.web.rounds.round_case import hand_in, open_round, take


def test_a_cell_is_written_with_its_history_and_one_audit_entry(county: County) -> None:
    head = stored_book(county)
    saved = save(county, head=head, changes=change("d4", version=1, score="5"))
    assert saved.status == 200
    assert saved.body["revision"] == 2
    assert saved.body["rows"][0]["version"] == 2
    assert saved.body["rows"][0]["cells"]["score"] == "5"
    row = next(row for row in load_book(head).indicators if row.key == "d4")
    assert row.score == Figure.plain("5")
    history = CellChange.objects.get()
    assert (history.path, history.old, history.new, history.origin) == ("indicator/d4/score", "12", "5", "录入")
    assert Entry.objects.filter(event="form.save", subject=f"book/{head.pk}").count() == 1


def test_the_same_text_again_changes_nothing(county: County) -> None:
    head = stored_book(county)
    saved = save(county, head=head, changes=change("d4", version=1, score="12.0"))
    assert saved.body["revision"] == 1
    assert not CellChange.objects.exists()
    assert not Entry.objects.filter(event="form.save").exists()


def test_two_people_in_one_cell_meet_a_conflict_with_both_texts(county: County) -> None:
    head = stored_book(county)
    save(county, head=head, changes=change("d4", version=1, score="5"))
    saved = save(county, head=head, who="approver", changes=change("d4", version=1, score="4", weight="6"))
    assert saved.status == 409
    (conflict,) = saved.body["conflicts"]
    assert (conflict["field"], conflict["mine"], conflict["theirs"], conflict["by"]) == ("score", "4", "5", "单位经办")
    assert conflict["version"] == saved.body["saved"]["revision"] == 3
    assert saved.body["saved"]["rows"][0]["cells"]["weight"] == "6"
    again = save(county, head=head, who="approver", changes=change("d4", version=conflict["version"], score="4"))
    assert again.status == 200


def test_what_left_no_trace_is_never_written_over_in_silence(county: County) -> None:
    head = stored_book(county)
    stored_book(county)  # revision 2, without a history of cells
    saved = save(county, head=head, changes=change("d4", version=1, score="5"))
    assert saved.body["conflicts"][0]["theirs"] == "12"


def test_cells_that_cannot_be_read_do_not_hold_up_the_others(county: County) -> None:
    head = stored_book(county)
    saved = save(county, head=head, changes=change("d4", version=1, score="约五分", weight="6", nonsense="x"))
    assert saved.body["rows"][0]["cells"]["weight"] == "6"
    assert [(cell["field"], cell["text"]) for cell in saved.body["refused"]] == [("score", "约五分"), ("nonsense", "x")]


@pytest.mark.parametrize("text", ["完成\ud800", "完\x00成\u202e"])
def test_no_character_breaks_a_save(county: County, text: str) -> None:
    head = stored_book(county)
    saved = save(county, head=head, key="s1", changes=change("d4", version=1, reason=text))
    if saved.body["refused"]:
        assert "残缺的字符" in saved.body["refused"][0]["message"]
    else:
        assert saved.body["rows"][0]["cells"]["reason"] == "完成"


def test_rows_come_and_go_and_stay_in_their_order(county: County) -> None:
    head = stored_book(county)
    before = [row.key for row in load_book(head).staffing]
    inserted = [
        {"temp": "t1", "after": before[0], "cells": {"on_post": "3"}},
        {"temp": "t2", "after": "t1", "cells": {}},
    ]
    deleted = [{"key": before[2], "version": 1}]
    saved = save(county, head=head, table="staffing", inserted=inserted, deleted=deleted)
    first, second = saved.body["temps"]["t1"], saved.body["temps"]["t2"]
    assert [row.key for row in load_book(head).staffing] == [before[0], first, second, before[1], *before[3:]]
    assert len(first) <= 8


def test_a_row_that_another_has_changed_is_not_deleted(county: County) -> None:
    head = stored_book(county)
    save(county, head=head, changes=change("d4", version=1, score="5"))
    saved = save(county, head=head, who="approver", deleted=[{"key": "d4", "version": 1}])
    assert (saved.body["conflicts"][0]["key"], saved.body["conflicts"][0]["field"]) == ("d4", "")
    assert any(row.key == "d4" for row in load_book(head).indicators)


def test_what_was_typed_into_a_deleted_row_comes_back(county: County) -> None:
    head = stored_book(county)
    save(county, head=head, table="staffing", deleted=[{"key": "sy", "version": 1}])
    saved = save(county, head=head, table="staffing", who="approver", changes=change("sy", version=1, on_post="10"))
    assert saved.body["conflicts"][0]["mine"] == "10"
    assert saved.body["conflicts"][0]["by"] == "单位经办"


def test_a_row_that_others_belong_to_is_kept(county: County) -> None:
    head = stored_book(county, year=2024)
    key = load_book(head).projects[0].key
    saved = save(county, head=head, table="project", deleted=[{"key": key, "version": 1}])
    assert "属于这一行" in saved.body["conflicts"][0]["theirs"]


def test_amounts_are_facts_that_come_when_somebody_states_them(county: County) -> None:
    head = stored_book(county)
    field = "amount@final.general.y-1"
    nothing = save(county, head=head, table="expenditure", changes=change("project", version=1, **{field: ""}))
    assert nothing.body["revision"] == 1
    saved = save(county, head=head, table="expenditure", changes=change("project", version=1, **{field: "12345.6"}))
    assert saved.body["rows"][0]["cells"][field] == "12345.60"
    fact = AmountRow.objects.get(book=head, row="project", phase="final", fund="general", years_back=1)
    assert (fact.fen, fact.version) == (1234560, 1)
    save(county, head=head, table="expenditure", changes=change("project", version=2, **{field: ""}))
    fact.refresh_from_db()
    assert (fact.state, fact.version) == ("blank", 2)


@pytest.mark.parametrize("field", ["amount@dreamt", "amount@final.m3", "amount@final.gold", "amount@executed.m13"])
def test_an_amount_in_no_caliber_is_refused(county: County, field: str) -> None:
    head = stored_book(county)
    saved = save(county, head=head, table="expenditure", changes=change("project", version=1, **{field: "1"}))
    assert saved.body["refused"][0]["field"] == field


def test_the_same_request_again_gets_the_same_answer(county: County) -> None:
    head = stored_book(county)
    inserted = [{"temp": "t1", "after": "", "cells": {"name": "新指标"}}]
    first, again = (save(county, head=head, key="s1", inserted=inserted) for _ in range(2))
    assert first == again
    assert sum(row.name == "新指标" for row in load_book(head).indicators) == 1
    with pytest.raises(MalformedError):
        save(county, head=head, key="s1", table="project")


def test_a_locked_table_gives_the_typed_texts_back(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    hand_in(county, assignment=assignment, reason="仍要报送")
    with pytest.raises(LockedError, match="已报送") as told:
        save(county, head=head, changes=change("d4", version=1, score="5"))
    assert told.value.detail["typed"] == {"d4": {"score": "5"}}
    assert next(row for row in load_book(head).indicators if row.key == "d4").score == Figure.plain("12")


def test_the_first_save_begins_the_work(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    save(county, head=head, changes=change("d4", version=1, score="5"))
    assignment.refresh_from_db()
    assert assignment.state == State.DRAFTING
    assert list(assignment.prepared_by.all()) == [county.people["preparer"]]
    save(county, head=head, changes=change("d4", version=2, score="4"))
    assert Decision.objects.filter(assignment=assignment, step="start").count() == 1
    assert take(county, who="preparer", step="check", assignment=assignment).state == State.CHECKED


@pytest.mark.parametrize("who", ["preparer_other", "finance", "department", "reader", "evaluator", "system"])
def test_only_the_unit_itself_saves(county: County, who: str) -> None:
    head = stored_book(county)
    with pytest.raises(NotFoundError):
        save(county, head=head, who=who, changes=change("d4", version=1, score="5"))
    assert Entry.objects.filter(event="form.save", outcome="denied").count() == 1


def test_a_table_that_nobody_knows_is_not_there(county: County) -> None:
    with pytest.raises(NotFoundError):
        save(county, head=stored_book(county), table="dreams")


def test_a_single_row_is_made_by_its_first_save(county: County) -> None:
    head = YearBook.objects.create(unit=county.unit, year=2030)
    saved = save(county, head=head, table="headcount", changes=change("self", version=0, authorised="40"))
    assert saved.body["rows"][0]["cells"]["authorised"] == "40"
    assert load_book(head).headcount.authorised == Figure.plain("40")


def test_rows_of_a_form_cannot_be_added(county: County) -> None:
    with pytest.raises(ActionError, match="行是固定的"):
        save(county, head=stored_book(county), table="income", inserted=[{"temp": "t1", "after": "", "cells": {}}])
