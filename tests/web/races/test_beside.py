"""Saving and importing while a form is handed in or decided: what is frozen is what was there, to the byte."""

from functools import partial

import pytest
from msgspec.structs import replace

from jixiao.book.figure import Figure
from jixiao.web.action import perform
from jixiao.web.books.actions.import_book import ImportBook, KeepImport
from jixiao.web.books.imports.proposal import Proposal
from jixiao.web.rounds.models import Assignment, Submission
from jixiao.web.rounds.state import State
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.races.duel import RACES, doing, race
from tests.web.races.form_case import digest_now, open_small, put_at, save, send, step, submit

Opened = tuple[Assignment, YearBook]


@pytest.fixture
def opened(county: County) -> Opened:
    return open_small(county)


def newest(form: Assignment) -> Submission:
    form.refresh_from_db()
    submission: Submission | None = form.submissions.last()
    assert submission is not None
    return submission


def import_of(county: County, *, head: YearBook, name: str) -> ImportBook:
    """Return the confirmed import of a workbook that gives the unit another name."""
    head.refresh_from_db()
    old = load_book(head, has_prior=False)
    proposal = Proposal(old, replace(old, unit=replace(old.unit, name=name)), is_whole=True, revision=head.revision)
    kept = perform(KeepImport(head.pk, "workbook", "账.xlsx", (b"PK",)), actor=county.actor("preparer"))
    return ImportBook(head.pk, kept.pk, proposal, head.revision)


def name_in(head: YearBook) -> str:
    return load_book(head, has_prior=False).unit.name


def test_c08_a_save_beside_the_handing_in_is_frozen_or_refused(county: County, opened: Opened) -> None:
    """The form is still open for the save when both start: the frozen version holds what was acknowledged."""
    form, head = opened
    approver = county.actor("approver")
    included = 0
    for number in range(RACES):
        put_at(form, state=State.DRAFTING)
        head.refresh_from_db()
        changes = [{"key": "self", "version": head.revision, "cells": {"authorised": str(number + 1)}}]

        def hand_over() -> None:
            perform(step(form, name="check"), actor=approver)
            form.refresh_from_db()
            perform(submit(form), actor=approver)

        told = race(saves=partial(save, county, head=head, changes=changes), hands_in=hand_over)
        assert "hands_in" in told.done, told
        frozen = newest(form)
        assert digest_now(head) == frozen.digest
        is_saved = "saves" in told.done
        assert is_saved or told.refused == {"saves": "locked"}
        row = load_book(head, has_prior=False).headcount.authorised == Figure.plain(str(number + 1))
        assert row is is_saved
        included += is_saved
    assert newest(form).number == RACES


def test_c09_an_import_beside_an_approval_never_changes_what_was_approved(county: County, opened: Opened) -> None:
    """The import was prepared while the form was open; then one accepts or another returns it, and it is sent."""
    form, head = opened
    finance = county.actor("finance")
    for number in range(RACES):
        put_at(form, state=State.DRAFTING)
        taking_over = import_of(county, head=head, name=f"农技站{number}")
        before = name_in(head)
        send(county, assignment=form)
        version = form.version
        verdict = "accept" if number % 2 else "return"
        told = race(
            imports=doing(taking_over, actor=county.actor("preparer")),
            decides=doing(step(form, name=verdict), actor=finance),
        )
        assert "decides" in told.done, told
        frozen = newest(form)
        is_taken = "imports" in told.done
        assert name_in(head) == (taking_over.proposal.target.unit.name if is_taken else before)
        assert (digest_now(head) == frozen.digest) is not is_taken
        assert not (is_taken and form.state == State.ACCEPTED), "what was approved was written over"
        assert form.version == version + 1


def test_c10_two_imports_come_one_after_the_other(county: County, opened: Opened) -> None:
    """The second finds the Book changed and is refused; its content is not mixed in."""
    _, head = opened
    actor = county.actor("preparer")
    for number in range(RACES):
        first, second = (import_of(county, head=head, name=f"{name}{number}") for name in "甲乙")
        told = race(甲=doing(first, actor=actor), 乙=doing(second, actor=actor))
        assert len(told.done) == 1, told
        assert list(told.refused.values()) == ["conflict"]
        assert name_in(head) == f"{told.done[0]}{number}"
