"""A day that was typed is shown again as a browser reads it."""

import datetime as dt

import pytest

from jixiao.web.accounts.models import Unit
from jixiao.web.rounds.forms import ExtendForm, RoundForm


@pytest.mark.django_db
def test_the_last_day_of_a_round_is_written_as_a_browser_reads_it() -> None:
    form = RoundForm(offices=Unit.objects.none(), units=Unit.objects.none())
    form.initial["due"] = dt.date(2024, 8, 31)
    field = str(form["due"])
    assert 'type="date"' in field
    assert 'value="2024-08-31"' in field


def test_the_later_day_is_written_as_a_browser_reads_it() -> None:
    form = ExtendForm(initial={"due": dt.date(2024, 8, 31)})
    assert 'value="2024-08-31"' in str(form["due"])
