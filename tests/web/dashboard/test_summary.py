"""The summary of a Book is worked out once a revision."""

import pytest

from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.dashboard.summary import refresh_round, stale_books
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, open_round

pytestmark = pytest.mark.django_db


def test_it_is_worked_out_once_and_again_when_the_book_changes(county: County) -> None:
    assignment = open_round(county)
    head = fill(assignment)
    assert refresh_round(assignment.round) == 1
    assert refresh_round(assignment.round) == 0
    head.refresh_from_db()
    head.revision += 1
    head.save()
    assert list(stale_books(assignment.round)) == [head]
    assert refresh_round(assignment.round, most=1) == 1
    assert UnitSummary.objects.count() == 1


def test_it_holds_the_figures_of_the_book(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    refresh_round(assignment.round)
    summary = UnitSummary.objects.get()
    assert summary.executed == 3_793_430_000  # 3793.43 万元 in fen
    assert (summary.score, summary.grade) == ("95", "优")
    assert summary.signals[0]["subject"] == assignment.unit.name
    assert [item["rule"] for item in summary.rules if item["severity"] == "error"] == []  # the mended Book
