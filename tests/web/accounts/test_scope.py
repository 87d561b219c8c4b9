"""What an actor may see is ANDed into every query: place, year and role, each alone enough to hide."""

import pytest
from django.db import transaction

from jixiao.web.accounts.actor import NOBODY, Actor, Granted
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action_error import NotFoundError
from jixiao.web.rounds.models import Assignment
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.rounds.round_case import open_round

SEEN = {
    "preparer": {"301001"},
    "approver": {"301001"},
    "department": {"301001", "301002"},
    "reader": {"301001", "301002"},
    "finance": {"301001", "301002", "302001"},
    "department_other": {"302001"},
    "evaluator": set(),
    "system": set(),
    "security": set(),
    "audit": set(),
}


@pytest.mark.parametrize("who", SEEN)
def test_each_sees_the_own_part_of_the_tree(county: County, who: str) -> None:
    for unit in (county.unit, county.sibling, county.other):
        open_round(county, unit=unit)
    rows = visible(Assignment, actor=county.actor(who))
    assert {row.unit.code for row in rows} == SEEN[who]


def test_nobody_sees_nothing(county: County) -> None:
    open_round(county)
    assert not visible(Assignment, actor=NOBODY).exists()


def test_a_role_for_one_year_hides_the_others(county: County) -> None:
    assignments = {year: open_round(county, year=year) for year in (2023, 2024)}
    actor = Actor(1, grants=(Granted(Role.PREPARER, county.unit.pk, county.unit.path, 2024),))
    assert list(visible(Assignment, actor=actor)) == [assignments[2024]]
    with pytest.raises(NotFoundError):
        find_visible(Assignment, actor=actor, pk=assignments[2023].pk)


def test_two_roles_show_a_row_once(county: County) -> None:
    open_round(county)
    grants = tuple(Granted(role, county.unit.pk, county.unit.path) for role in (Role.PREPARER, Role.APPROVER))
    assert visible(Assignment, actor=Actor(1, grants=grants)).count() == 1


def test_a_role_that_does_not_open_it_hides_it(county: County) -> None:
    open_round(county)
    assert not visible(Assignment, actor=county.actor("department"), roles=OWN_ROLES).exists()


def test_foreign_and_missing_are_the_same(county: County) -> None:
    foreign = open_round(county, unit=county.other).pk
    refusals = []
    for pk in (foreign, 999_999):
        with pytest.raises(NotFoundError) as refused:
            find_visible(Assignment, actor=county.actor("preparer"), pk=pk)
        refusals.append((refused.value.message, refused.value.status, refused.value.detail))
    assert refusals[0] == refusals[1]


def test_a_row_can_be_locked_while_it_is_changed(county: County) -> None:
    book = YearBook.objects.create(unit=county.unit, year=2024)
    with transaction.atomic():
        assert find_visible(YearBook, actor=county.actor("preparer"), pk=book.pk, is_locked=True) == book
