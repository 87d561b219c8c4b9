"""Rounds are opened, extended and reminded by scripts as by people."""

from jixiao.web.rounds.models import Assignment, Decision, Round
from tests.web.conftest import County
from tests.web.rounds.round_case import open_round

ROUNDS, JSON = "/api/v1/rounds", "application/json"


def test_a_round_is_opened_for_every_unit_below(county: County) -> None:
    body = {"owner": county.region.pk, "kind": "goal", "year": 2025, "title": "目标申报", "due": "2030-01-01"}
    answer = county.client("finance").post(ROUNDS, body, content_type=JSON)
    assert answer.status_code == 201
    made = Round.objects.get()
    assert answer.json() == county.client("finance").get(f"{ROUNDS}/{made.pk}").json()
    assert made.assignments.count() == 5


def test_nobody_opens_one_for_another_place(county: County) -> None:
    body = {"owner": county.region.pk, "kind": "goal", "year": 2025, "title": "目标申报", "due": "2030-01-01"}
    assert county.client("department").post(ROUNDS, body, content_type=JSON).status_code == 404
    assert not Round.objects.exists()


def test_forms_of_the_round_are_extended_and_reminded(county: County) -> None:
    form = open_round(county)
    client, address = county.client("finance"), f"{ROUNDS}/{form.round_id}"
    body = {"assignments": [form.pk], "due": "2030-01-01"}
    assert client.post(f"{address}/extension", body, content_type=JSON).json() == {"count": 1}
    assert client.post(f"{address}/reminder", {"assignments": [form.pk]}, content_type=JSON).json() == {"count": 1}
    assert str(Assignment.objects.get().due) == "2030-01-01"


def test_a_form_of_another_round_refuses_the_whole(county: County) -> None:
    form, other = open_round(county), open_round(county, unit=county.sibling, year=2024)
    body = {"assignments": [form.pk, other.pk], "due": "2030-01-01"}
    answer = county.client("finance").post(f"{ROUNDS}/{form.round_id}/extension", body, content_type=JSON)
    assert answer.status_code == 404
    assert not Decision.objects.exists()
