"""The pages of rounds: buttons that work, lists that stay in their scope, and forms that say what is wrong."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.action import perform
from jixiao.web.action_error import DeniedError, LockedError
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment, Decision, Round, Submission
from jixiao.web.rounds.pages import possible_steps
from jixiao.web.rounds.state import STEPS, Level, State
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import open_round
from tests.web.rounds.small_book import small_book, store

PEOPLE = ("preparer", "approver", "department", "finance", "reader")


def asked(county: County, **changes: str) -> dict[str, str]:
    given = {"owner": str(county.region.pk), "kind": "evaluation", "year": "2024", "title": "2024年度绩效自评"}
    return {**given, "first_month": "1", "last_month": "12", "due": "2025-03-31", **changes}


def steps(county: County, *, form: Assignment, who: str) -> set[str]:
    return {str(step["name"]) for step in possible_steps(form, actor=county.actor(who))}


def test_a_round_is_opened_and_stands_in_the_list(county: County) -> None:
    client = county.client("finance")
    page = client.post("/rounds/open/", asked(county), follow=True).content.decode()
    assert "“2024年度绩效自评”已开启" in page
    assert "示例县农技站" in page
    assert "2024年度绩效自评" in client.get("/rounds/").content.decode()
    assert "2024年度绩效自评" not in county.client("department").get("/rounds/").content.decode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"title": ""}, "必填"),
        ({"due": "soon"}, "日期"),
        ({"first_month": "9", "last_month": "8"}, "起始月不晚于截止月"),
    ],
)
def test_a_round_that_cannot_be_is_told_on_the_page(county: County, change: dict[str, str], told: str) -> None:
    answer = county.client("finance").post("/rounds/open/", asked(county, **change))
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Round.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("finance", 200), ("department", 404), ("preparer", 404), ("system", 404)])
def test_a_round_is_shown_to_who_runs_it(county: County, who: str, status: int) -> None:
    pk = open_round(county).round_id
    assert county.client(who).get(f"/rounds/{pk}/").status_code == status


def test_units_are_extended_and_reminded_from_the_list(county: County) -> None:
    form, client = open_round(county), county.client("finance")
    address = f"/rounds/{form.round_id}/units/"
    today = timezone.localdate().isoformat()
    assert client.post(address, {"do": "extend", "assignment": [form.pk]}).status_code == 422
    page = client.post(address, {"do": "extend", "assignment": [form.pk, "x"], "due": today}, follow=True)
    assert "已为 1 个单位延期" in page.content.decode()
    assert "已提醒 1 个单位" in client.post(address, {"assignment": [form.pk]}, follow=True).content.decode()
    assert [row.step for row in Decision.objects.all()] == ["extend", "remind"]


@pytest.mark.parametrize(
    ("who", "status"),
    [*((person, 200) for person in PEOPLE), ("preparer_other", 404), ("evaluator", 404), ("audit", 404)],
)
def test_a_form_is_shown_to_whose_it_is(county: County, who: str, status: int) -> None:
    assert county.client(who).get(f"/forms/{open_round(county).pk}/").status_code == status


def test_a_form_goes_its_way_by_the_buttons(county: County) -> None:
    form = open_round(county)
    store(county.unit, book=small_book(score="10"))
    way = (("preparer", "check"), ("approver", "submit"), ("department", "review"), ("department", "pass_on"))
    for who, step in (*way, ("finance", "review"), ("finance", "accept")):
        form.refresh_from_db()
        assert step in steps(county, form=form, who=who)
        asked = {"version": str(form.version), "key": "k1"}
        page = county.client(who).post(f"/forms/{form.pk}/{step}/", asked, follow=True).content.decode()
        assert f"已办理“{STEPS[step].label}”" in page
    form.refresh_from_db()
    assert form.state == State.ACCEPTED
    assert Submission.objects.get().request_key == "k1"


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("state", State)
def test_what_has_no_button_is_refused(county: County, state: State, level: Level) -> None:
    """The buttons of a page are what its person may do: what is not offered cannot be sent either."""
    form = open_round(county)
    Assignment.objects.filter(pk=form.pk).update(state=state, level=level)
    form.refresh_from_db()
    for who in PEOPLE:
        actor = county.actor(who)
        for step in set(STEPS) - steps(county, form=form, who=who):
            with pytest.raises((DeniedError, LockedError)):
                perform(TakeStep(form.pk, step=step, version=form.version, reason="试"), actor=actor)


def test_a_step_on_an_old_page_is_refused(county: County) -> None:
    form = handed_in(county)
    for version in (str(form.version - 1), "", "x"):
        answer = county.client("department").post(f"/forms/{form.pk}/review/", {"version": version})
        assert answer.status_code == 409
        assert "已被处理" in answer.content.decode()


def test_an_altered_version_is_shown_as_such(county: County) -> None:
    form = handed_in(county)
    client = county.client("department")
    before = client.get(f"/forms/{form.pk}/").content.decode()
    Submission.objects.update(digest="0" * 64)
    assert client.get(f"/forms/{form.pk}/").content.decode() != before


@pytest.mark.parametrize("who", PEOPLE)
def test_each_version_leads_to_its_sealed_copy(county: County, who: str) -> None:
    form, client = handed_in(county), county.client(who)
    address = f"/files/add/sealed/{form.submissions.get().pk}/"
    assert f'href="{address}"' in client.get(f"/forms/{form.pk}/").content.decode()
    assert client.get(address).status_code == 200


def test_the_head_names_who_does_it(county: County) -> None:
    form, client = open_round(county), county.client("approver")
    person = county.people["preparer"]
    page = client.post(f"/forms/{form.pk}/delegate/", {"person": person.pk}, follow=True).content.decode()
    assert f"已请 {person.name} 经办" in page
    assert client.post(f"/forms/{form.pk}/delegate/", {"person": "x"}).status_code == 422


@pytest.mark.parametrize(("days", "is_late"), [(-1, True), (0, False)])
def test_the_last_day_is_not_late(county: County, days: int, *, is_late: bool) -> None:
    form = open_round(county)
    Assignment.objects.filter(pk=form.pk).update(due=timezone.localdate() + dt.timedelta(days=days))
    assert ("逾期" in county.client("finance").get(f"/rounds/{form.round_id}/").content.decode()) is is_late
