"""The overview: who sees which units, and every chart as a file."""

import csv
import io

import pytest
from django.utils import timezone

from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.dashboard.summary import refresh_round
from jixiao.web.rounds.models import Assignment
from tests.web.conftest import County
from tests.web.rounds.round_case import DUE, fill, open_round


@pytest.fixture
def shown(county: County) -> Assignment:
    own = open_round(county)
    Assignment.objects.create(round=own.round, unit=county.other, due=DUE)
    fill(own, is_mended=False)
    refresh_round(own.round)
    return own


def test_finance_sees_the_whole_county_and_a_department_its_own(county: County, shown: Assignment) -> None:
    address = f"/county/{shown.round_id}/"
    whole = county.client("finance").get(address).content.decode()
    assert "3793.43" in whole.replace(",", "") or "37934300" in whole
    assert county.other.name in whole
    own = county.client("department").get(address).content.decode()
    assert county.unit.name in own
    assert county.other.name not in own


@pytest.mark.parametrize("who", ["preparer", "approver", "evaluator", "system", "security", "audit"])
def test_others_have_no_overview(county: County, shown: Assignment, who: str) -> None:
    client = county.client(who)
    assert client.get("/county/").status_code == 403
    assert client.get(f"/county/{shown.round_id}/").status_code == 404


def test_without_a_round_it_says_what_will_be_here(county: County) -> None:
    assert "还没有轮次" in county.client("finance").get("/county/").content.decode()


@pytest.mark.parametrize("name", ["progress", "execution", "scores", "rules"])
def test_each_chart_is_a_file(county: County, shown: Assignment, name: str) -> None:
    answer = county.client("finance").get(f"/county/{shown.round_id}/{name}.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1


def test_the_warning_lights_are_a_file_too(county: County, shown: Assignment) -> None:
    answer = county.client("finance").get(f"/county/{shown.round_id}/lights.csv")
    assert answer.content.decode("utf-8-sig").splitlines()[0] == '"灯","单位","对象","原因"'


def test_there_is_no_other_file(county: County, shown: Assignment) -> None:
    assert county.client("finance").get(f"/county/{shown.round_id}/secret.csv").status_code == 404


def test_what_changes_is_seen_at_once(county: County, shown: Assignment) -> None:
    client = county.client("finance")
    address = f"/county/{shown.round_id}/"
    before = client.get(address).content.decode()
    UnitSummary.objects.update(executed=123_456_700, at=timezone.now())
    assert 'data-money="1234567.00"' not in before
    assert 'data-money="1234567.00"' in client.get(address).content.decode()
