"""What changes between the page and the button: a role, an account, a deadline, a file that is sent twice."""

import datetime as dt
from functools import partial

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from jixiao.web.accounts.actions.administer import DisablePerson, RevokeRole
from jixiao.web.accounts.models import Grant
from jixiao.web.accounts.role import Role
from jixiao.web.action import perform
from jixiao.web.audit.models import Entry
from jixiao.web.files.keep import file_path, keep_bytes, read_file
from jixiao.web.files.models import StoredFile
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import State
from tests.web.conftest import County, give
from tests.web.races.duel import RACES, doing, race
from tests.web.races.form_case import open_small, put_at, send


@pytest.fixture
def form(county: County) -> Assignment:
    assignment, _ = open_small(county)
    send(county, assignment=assignment)
    return assignment


def post_accept(client: Client, *, form: Assignment) -> int:
    form.refresh_from_db()
    return client.post(f"/forms/{form.pk}/accept/", {"version": str(form.version)}).status_code


def note_answer(answers: list[int], *, client: Client, form: Assignment) -> None:
    answers.append(post_accept(client, form=form))


def revoke(county: County, *, who: str) -> RevokeRole:
    return RevokeRole(Grant.objects.get(person=county.people[who]).pk)


def test_c11_a_role_that_was_taken_back_accepts_nothing(county: County, form: Assignment) -> None:
    client = county.client("finance")
    assert client.get(f"/forms/{form.pk}/").status_code == 200
    perform(revoke(county, who="finance"), actor=county.actor("security"))
    assert post_accept(client, form=form) == 404
    form.refresh_from_db()
    assert form.state == State.REVIEWING


def test_c11_a_disabled_person_accepts_nothing(county: County, form: Assignment) -> None:
    client = county.client("finance")
    assert client.get(f"/forms/{form.pk}/").status_code == 200
    perform(DisablePerson(county.people["finance"].pk), actor=county.actor("system"))
    assert post_accept(client, form=form) == 302
    form.refresh_from_db()
    assert form.state == State.REVIEWING


def test_c11_a_role_taken_back_at_the_same_moment_counts_or_does_not(county: County, form: Assignment) -> None:
    """Whatever the answer says is what happened; afterwards nothing is accepted any more."""
    client, security = county.client("finance"), county.actor("security")
    for _ in range(RACES):
        put_at(form, state=State.REVIEWING)
        send(county, assignment=form)
        answers: list[int] = []
        accept = partial(note_answer, answers, client=client, form=form)
        told = race(accept=accept, revoke=doing(revoke(county, who="finance"), actor=security))
        assert sorted(told.done) == ["accept", "revoke"], told
        form.refresh_from_db()
        assert (form.state == State.ACCEPTED) is (answers == [302])
        put_at(form, state=State.REVIEWING)
        assert post_accept(client, form=form) == 404
        give(county.people["finance"], role=Role.FINANCE, unit=county.region)


@pytest.mark.parametrize(("days_left", "is_late"), [(0, False), (-1, True)])
def test_c12_the_day_of_the_server_decides_what_is_late(
    county: County, form: Assignment, days_left: int, *, is_late: bool
) -> None:
    """The page was loaded in time; the last day is over when the button is pressed. Nothing is lost, and it is told."""
    put_at(form, state=State.CHECKED)
    client = county.client("approver")
    assert client.get(f"/forms/{form.pk}/").status_code == 200
    form.due = timezone.localdate() + dt.timedelta(days=days_left)
    form.save()
    data = {"version": str(form.version), "reason": "仍要报送", "key": "k", "today": "2000-01-01", "due": "2099-01-01"}
    told = client.post(f"/forms/{form.pk}/submit/", data, headers={"Date": "Sat, 01 Jan 2000 00:00:00 GMT"})
    assert told.status_code == 302
    form.refresh_from_db()
    assert form.state == State.SUBMITTED
    assert Entry.objects.get(event="form.submit").detail["late"] is is_late


@pytest.mark.usefixtures("db")
def test_c18_a_file_sent_twice_at_once_is_stored_once_and_read_meanwhile() -> None:
    """Both are told the same file; whoever downloads it meanwhile gets every byte."""
    for number in range(RACES):
        content = f"{number}".encode() * 200_000
        kept: list[int] = []

        def keep(content: bytes = content, kept: list[int] = kept) -> None:
            with transaction.atomic():
                kept.append(keep_bytes(content).pk)

        keep()
        stored = StoredFile.objects.get(pk=kept[0])
        told = race(first=keep, second=keep, download=partial(read_file, stored))
        assert len(told.done) == 3, told
        assert len(set(kept)) == 1
        assert read_file(stored) == content
    assert StoredFile.objects.count() == RACES
    assert not list(file_path(stored.digest).parents[1].glob("in-*")), "a half-written file was left behind"
