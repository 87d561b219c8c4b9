"""The same request sent again is carried out once."""

import json
from typing import cast

import pytest
from django.http import HttpResponse

from jixiao.web.audit.models import Entry
from jixiao.web.rounds.models import Assignment, Round
from tests.web.conftest import County
from tests.web.rounds.round_case import open_round

ROUNDS = "/api/v1/rounds"


def send(county: County, *, key: str, who: str = "finance", title: str = "自评") -> HttpResponse:
    """Open a round."""
    body = {"owner": county.region.pk, "kind": "evaluation", "year": 2024, "title": title, "due": "2030-01-01"}
    headers = {"Idempotency-Key": key} if key else {}
    answer = county.client(who).post(ROUNDS, body, content_type="application/json", headers=headers)
    return cast("HttpResponse", answer)


def test_twice_is_once(county: County) -> None:
    first, again = send(county, key="k1"), send(county, key="k1")
    assert (first.status_code, again.status_code) == (201, 201)
    assert json.loads(first.content) == json.loads(again.content)
    assert again["Idempotent-Replayed"] == "true"
    assert Round.objects.count() == 1
    assert Entry.objects.filter(event="round.open").count() == 1


def test_without_a_key_it_is_twice(county: County) -> None:
    send(county, key="")
    send(county, key="")
    assert Round.objects.count() == 2


def test_a_key_belongs_to_one_request(county: County) -> None:
    send(county, key="k1")
    other = send(county, key="k1", title="另一轮")
    assert other.status_code == 422
    assert Round.objects.count() == 1


@pytest.mark.parametrize("key", ["a b", "x" * 61, "键"])
def test_what_is_no_key_is_refused(county: County, key: str) -> None:
    assert send(county, key=key.encode().decode("latin-1")).status_code == 422
    assert not Round.objects.exists()


def test_a_refusal_is_written_down_and_leaves_the_key_free(county: County) -> None:
    form = open_round(county)
    address, headers = f"/api/v1/assignments/{form.pk}/steps/submit", {"Idempotency-Key": "k1"}
    refused = county.client("preparer").post(address, {"version": 1}, content_type="application/json", headers=headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "denied")
    assert Entry.objects.filter(outcome="denied").count() == 1
    again = county.client("preparer").post(address, {"version": 2}, content_type="application/json", headers=headers)
    assert again.status_code == 403
    assert Assignment.objects.get().version == 1
