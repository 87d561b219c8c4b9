"""What the installation does by itself."""

import datetime as dt
import threading

import pytest
from django.utils import timezone

from jixiao.web.audit.models import Seal
from jixiao.web.operation.housekeeping import do_due, keep_house
from jixiao.web.store.models import SavedRequest
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round


def test_summaries_are_made_and_the_log_is_sealed_once_an_hour(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    hand_in(county, assignment=assignment)
    now = timezone.now()
    assert do_due(now=now) == 1
    assert do_due(now=now) == 0
    assert Seal.objects.count() == 1
    do_due(now=now + dt.timedelta(minutes=59))
    assert Seal.objects.count() == 1


@pytest.mark.django_db
def test_it_ends_when_it_is_told_to() -> None:
    stop = threading.Event()
    stop.set()
    keep_house(stop, pause=0)


def test_an_answer_is_kept_for_a_month(county: County) -> None:
    kept = SavedRequest.objects.create(person=county.people["preparer"], key="1", answer={})
    do_due(now=kept.at + dt.timedelta(days=29))
    assert SavedRequest.objects.exists()
    do_due(now=kept.at + dt.timedelta(days=31))
    assert not SavedRequest.objects.exists()
