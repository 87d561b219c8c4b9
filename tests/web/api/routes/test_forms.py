"""A form goes its way by scripts as by people, and its frozen versions are read whole."""

from typing import Any

from jixiao.web.review.models import Proposal
from jixiao.web.rounds.models import Assignment, Submission
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import open_round
from tests.web.rounds.small_book import small_book, store

FORMS, JSON = "/api/v1/assignments", "application/json"


def step(county: County, *, who: str, name: str, form: Assignment, **asked: str) -> dict[str, Any]:
    """Take a step on a form as it is now."""
    form.refresh_from_db()
    body = {"version": form.version, **asked}
    answer = county.client(who).post(f"{FORMS}/{form.pk}/steps/{name}", body, content_type=JSON)
    return {"status": answer.status_code, **answer.json()}


def test_a_form_is_handed_in_and_returned(county: County) -> None:
    form = open_round(county)
    store(county.unit, book=small_book(score="10"))
    assert step(county, who="preparer", name="check", form=form)["state"] == "checked"
    assert step(county, who="approver", name="submit", form=form)["state"] == "submitted"
    assert step(county, who="department", name="return", form=form)["status"] == 422  # without a reason
    assert step(county, who="department", name="return", form=form, reason="补充")["state"] == "returned"
    decided = county.client("preparer").get(f"{FORMS}/{form.pk}/decisions").json()["items"]
    assert [item["step"] for item in decided] == ["check", "submit", "return"]


def test_an_old_version_of_the_form_is_a_conflict(county: County) -> None:
    form = open_round(county)
    step(county, who="preparer", name="check", form=form)
    answer = county.client("preparer").post(f"{FORMS}/{form.pk}/steps/start", {"version": 1}, content_type=JSON)
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")


def test_there_are_no_other_steps(county: County) -> None:
    assert step(county, who="finance", name="skip", form=open_round(county))["status"] == 404


def test_a_frozen_version_is_read_whole_and_tells_if_it_was_altered(county: County) -> None:
    form = handed_in(county)
    client = county.client("approver")
    listed = client.get(f"{FORMS}/{form.pk}/submissions").json()["items"]
    assert "snapshot" not in listed[0]
    address = f"/api/v1/submissions/{listed[0]['id']}"
    whole = client.get(address).json()
    assert whole["is_intact"]
    assert whole["snapshot"]["tables"]["project"]
    assert whole["coverage"]["failed"] == 2  # one error, one thing to explain
    Submission.objects.update(digest="0" * 64)
    assert not client.get(address).json()["is_intact"]


def test_a_reviewer_proposes_and_the_unit_answers(county: County) -> None:
    form = handed_in(county)
    body = {"path": "indicator/k1/score", "new": "10", "reason": "满分 10 分"}
    made = county.client("department").post(f"{FORMS}/{form.pk}/proposals", body, content_type=JSON)
    assert made.status_code == 201
    address = f"/api/v1/proposals/{made.json()['id']}/answer"
    answer = county.client("preparer").post(address, {"is_accepted": True}, content_type=JSON)
    assert answer.json()["state"] == Proposal.State.ACCEPTED
    assert county.client("preparer").get(f"{FORMS}/{form.pk}/proposals").json()["count"] == 1


def test_the_head_of_the_unit_hands_a_form_on(county: County) -> None:
    form = open_round(county)
    body = {"person": county.people["preparer"].pk}
    answer = county.client("approver").post(f"{FORMS}/{form.pk}/delegate", body, content_type=JSON)
    assert answer.status_code == 200
    form.refresh_from_db()
    assert form.delegate == county.people["preparer"]


def test_one_lists_the_forms_that_one_sees(county: County) -> None:
    own, _ = open_round(county), open_round(county, unit=county.other)
    assert [item["id"] for item in county.client("preparer").get(FORMS).json()["items"]] == [own.pk]
