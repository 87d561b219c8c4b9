"""A table is open while some round that asks for it is with the unit."""

import pytest
from django.db import transaction

from jixiao.book.schema import TABLES
from jixiao.web.rounds.lock import hold_book, locked_tables
from jixiao.web.rounds.models import Assignment, Round
from jixiao.web.rounds.state import EDITABLE, State
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.rounds.round_case import open_round

ALL = {table.name for table in TABLES}


def asked(county: County, *, state: State, tables: tuple[str, ...] = ()) -> Assignment:
    form = open_round(county)
    Round.objects.filter(pk=form.round_id).update(tables=list(tables))
    Assignment.objects.filter(pk=form.pk).update(state=state)
    return form


@pytest.mark.parametrize("state", State)
def test_what_is_not_with_the_unit_is_locked_and_says_why(county: County, state: State) -> None:
    asked(county, state=state)
    locks = locked_tables(county.unit.pk, year=2023)
    assert set(locks) == (set() if state in EDITABLE else ALL)
    assert set(locks.values()) <= {state.label}


def test_without_a_round_nothing_is_locked(county: County) -> None:
    assert locked_tables(county.unit.pk, year=2023) == {}


def test_a_round_that_asks_for_some_tables_locks_those(county: County) -> None:
    asked(county, state=State.SUBMITTED, tables=("indicator",))
    assert locked_tables(county.unit.pk, year=2023) == {"indicator": "已报送"}


def test_a_table_that_another_round_still_asks_for_stays_open(county: County) -> None:
    asked(county, state=State.FINAL)
    asked(county, state=State.DRAFTING, tables=("indicator",))
    assert set(locked_tables(county.unit.pk, year=2023)) == ALL - {"indicator"}


def test_another_unit_and_another_year_are_free(county: County) -> None:
    asked(county, state=State.SUBMITTED)
    assert locked_tables(county.unit.pk, year=2024) == {}
    assert locked_tables(county.sibling.pk, year=2023) == {}


def test_a_book_is_made_once_and_held(county: County) -> None:
    with transaction.atomic():
        first = hold_book(county.unit.pk, year=2023)
        assert hold_book(county.unit.pk, year=2023) == first
    assert YearBook.objects.count() == 1
