"""Cases of the group F of the fault catalogue: who may do what to whose."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Grant, Unit
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.tree import move_unit
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError
from jixiao.web.audit.models import Entry
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import STEPS, Level, State
from tests.web.access.address import url_of
from tests.web.access.expectation import read_lines
from tests.web.access.read_answer import content_of
from tests.web.access.test_reading import table_digests
from tests.web.access.world import PEOPLE, REACH, RELATIONS, World, canary, make_world
from tests.web.conftest import County, give
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import open_round, take

DAY = dt.date(2025, 1, 1)
EXPECTED = {line.name: line for line in read_lines()}
_GUESSES = "state=all&show=all&org=other&org=&unit=302001&unit[]=1&unit_id=5&q=CANARY&words=CANARY&year=2023&page=1"


def review_at(form: Assignment, *, actor: Actor) -> None:
    """Take up the review of a form as finance, which it is the turn of."""
    Assignment.objects.filter(pk=form.pk).update(level=Level.FINANCE, version=7, state=State.SUBMITTED)
    perform(TakeStep(form.pk, "review", 7), actor=actor)


@pytest.mark.parametrize("who", ["finance", "department"])
def test_f02_a_foreign_thing_is_denied_in_the_log(county: County, who: str) -> None:
    world = make_world(county)
    url = url_of(EXPECTED["review:return"], world=world, relation="abroad", who=who)
    client = world.client(who)
    before = table_digests()
    assert client.post(url, {"reason": "x"}).status_code == 404
    assert table_digests() == before


def test_f02_a_refused_action_is_written_down(county: County) -> None:
    form = open_round(county, unit=county.other)
    with pytest.raises(ActionError):
        perform(TakeStep(form.pk, "start", 1), actor=county.actor("preparer"))
    assert Entry.objects.filter(outcome="denied", person_id=county.people["preparer"].pk).count() == 1


@pytest.mark.parametrize(
    ("name", "thing", "field", "who"),
    [
        ("review:return_many", "form", "assignment", "finance"),
        ("rounds:on_units", "form", "assignment", "finance"),
        ("rectification:close_many", "item", "item", "preparer"),
    ],
)
def test_f04_own_and_foreign_ids_together_are_refused_as_a_whole(
    county: County, name: str, thing: str, field: str, who: str
) -> None:
    world = make_world(county)
    url = url_of(EXPECTED[name], world=world, relation="own", who=who)
    ids = [world.pk(thing, relation=relation, who=who) for relation in ("own", "abroad")]
    client = world.client(who)
    before = table_digests()
    answer = client.post(url, {field: ids, "reason": "全部", "do": "remind"})
    assert answer.status_code == 404
    assert table_digests() == before


@pytest.mark.parametrize("who", PEOPLE)
def test_f05_no_filter_of_a_list_reaches_further(county: County, who: str) -> None:
    world = make_world(county)
    foreign = [canary(relation).encode() for relation in RELATIONS if relation not in REACH.get(who, set())]
    for line in EXPECTED.values():
        if "GET" in line.people and line.thing == "-":
            url = url_of(line, world=world, relation="own", who=who)
            content = content_of(world.client(who).get(f"{url}?{_GUESSES}"))
            assert not [token for token in foreign if token in content.replace(b"CANARY&", b"")], line.name


def test_f07_an_attachment_is_gone_with_the_role(county: County) -> None:
    world = make_world(county)
    client, url = county.client("preparer"), _own(world, name="files:download", who="preparer")
    assert content_of(client.get(url)) == f"{canary('own')} file".encode()
    Grant.objects.filter(person=county.people["preparer"]).delete()
    assert client.get(url).status_code == 404


def test_f08_who_submitted_does_not_review_in_a_second_role(county: County) -> None:
    form = handed_in(county)
    give(county.people["approver"], role=Role.FINANCE, unit=county.region)
    with pytest.raises(DeniedError, match="不能审核"):
        review_at(form, actor=county.actor("approver"))


def test_f08_who_submitted_does_not_review_after_another_post(county: County) -> None:
    form = handed_in(county)
    Grant.objects.filter(person=county.people["approver"]).delete()
    give(county.people["approver"], role=Role.FINANCE, unit=county.region)
    with pytest.raises(DeniedError, match="不能审核"):
        review_at(form, actor=county.actor("approver"))


def test_f08_who_took_a_step_for_the_unit_does_not_review(county: County) -> None:
    form = handed_in(county)  # the preparer took the step before the submission
    give(county.people["preparer"], role=Role.FINANCE, unit=county.region)
    with pytest.raises(DeniedError, match="不能审核"):
        review_at(form, actor=county.actor("preparer"))


def test_f08_whom_it_was_handed_on_to_does_not_review(county: County) -> None:
    form = handed_in(county)
    form.delegate = county.people["reader"]
    form.save()
    give(county.people["reader"], role=Role.FINANCE, unit=county.region)
    with pytest.raises(DeniedError, match="不能审核"):
        review_at(form, actor=county.actor("reader"))


def test_f09_no_step_leads_past_a_level(county: County) -> None:
    form = handed_in(county)  # it is the department's turn
    for step in ("review", "accept", "finalise", "return"):
        with pytest.raises(ActionError):
            take(county, who="finance", step=step, assignment=form, reason="越级")
    form.refresh_from_db()
    assert form.state == State.SUBMITTED


@pytest.mark.parametrize("state", [state for state in State if state not in STEPS["submit"].sources])
def test_f09_nothing_is_submitted_from_elsewhere(county: County, state: State) -> None:
    form = open_round(county)
    Assignment.objects.filter(pk=form.pk).update(state=state)
    with pytest.raises(ActionError):
        take(county, who="approver", step="submit", assignment=form)


@pytest.mark.parametrize("kind", ["system", "security", "audit"])
def test_f14_the_database_gives_no_administrator_a_role(county: County, kind: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        give(county.people[kind], role=Role.READER, unit=county.region)


def test_f15_a_unit_sees_no_score_of_its_reviewers(county: County) -> None:
    world = make_world(county)
    score = f"{canary('own')}评分".encode()
    seen = {"approver": False, "finance": False}
    for who in seen:
        for line in EXPECTED.values():
            if "GET" in line.people:
                url = url_of(line, world=world, relation="own", who=who)
                seen[who] |= score in content_of(world.client(who).get(url))
    assert seen == {"approver": False, "finance": True}


def test_f18_a_moved_unit_is_lost_to_the_old_parent_at_once(county: County) -> None:
    world = make_world(county)
    url = _own(world, name="rounds:assignment", who="department")
    old, new = county.client("department"), county.client("department_other")
    assert (old.get(url).status_code, new.get(url).status_code) == (200, 404)
    move_unit(Unit.objects.get(pk=county.unit.pk), parent=county.other_department, date=DAY, reason="机构改革")
    assert (old.get(url).status_code, new.get(url).status_code) == (404, 200)


def test_f19_a_closed_unit_gives_no_access_and_no_incident(county: County) -> None:
    world = make_world(county)
    Unit.objects.filter(pk=county.unit.pk).update(valid_to=DAY)
    client = county.client("preparer")
    assert client.get("/").status_code == 200
    assert client.get(_own(world, name="rounds:assignment", who="preparer")).status_code == 404
    assert county.client("finance").get("/rounds/").status_code == 200


@pytest.mark.parametrize("tampered", ["{}/", "{};x=1", "%2f{}", "{}%2f..", "{}%00", "/..{}", "{}.json"])
def test_f21_a_bent_address_opens_nothing(county: County, tampered: str) -> None:
    world = make_world(county)
    url = url_of(EXPECTED["rounds:assignment"], world=world, relation="abroad", who="preparer")
    assert county.client("preparer").get(tampered.format(url)).status_code in {400, 404}


def test_f21_a_method_in_a_header_is_not_heard(county: County) -> None:
    world = make_world(county)
    url = _own(world, name="rounds:start", who="preparer")
    answer = county.client("preparer").get(url, headers={"X-HTTP-Method-Override": "POST"})
    assert answer.status_code == 405


@pytest.mark.parametrize("who", ["preparer", "finance", "audit"])
def test_f22_no_answer_is_kept_by_a_cache(county: County, who: str) -> None:
    world = make_world(county)
    for line in EXPECTED.values():
        if "GET" in line.people:
            answer = world.client(who).get(url_of(line, world=world, relation="own", who=who))
            content_of(answer)
            assert "private" in answer["Cache-Control"], line.name
            assert "no-store" in answer["Cache-Control"] or line.name == "documents:check_script", line.name


def _own(world: World, *, name: str, who: str) -> str:
    return url_of(EXPECTED[name], world=world, relation="own", who=who)
