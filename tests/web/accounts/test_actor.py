"""What an actor may do: by role, place in the tree and year."""

import pytest

from jixiao.web.accounts.actor import NOBODY, SYSTEM, Actor, Granted
from jixiao.web.accounts.role import OWN_ROLES, SUBTREE_ROLES, Role


@pytest.mark.parametrize("role", sorted(SUBTREE_ROLES))
def test_a_reviewer_reaches_the_own_unit_and_all_below(role: Role) -> None:
    grant = Granted(role, 5, "/1/5/")
    assert grant.reaches("/1/5/", year=2024)
    assert grant.reaches("/1/5/9/", year=2024)
    for beyond in ("/1/", "/1/50/", "/1/55/9/", "/5/"):
        assert not grant.reaches(beyond, year=2024)


@pytest.mark.parametrize("role", sorted(OWN_ROLES | {Role.EVALUATOR}))
def test_who_fills_in_reaches_the_own_unit_only(role: Role) -> None:
    grant = Granted(role, 5, "/1/5/")
    assert grant.reaches("/1/5/", year=2024)
    assert not grant.reaches("/1/5/9/", year=2024)


@pytest.mark.parametrize(
    ("held", "asked", "reaches"), [(0, 2024, True), (2024, 2024, True), (2024, 0, True), (2023, 2024, False)]
)
def test_a_year_limits_a_role(held: int, asked: int, *, reaches: bool) -> None:
    assert Granted(Role.READER, 5, "/1/5/", held).reaches("/1/5/", year=asked) is reaches


def test_roles_are_told_by_place() -> None:
    actor = Actor(7, grants=(Granted(Role.FINANCE, 1, "/1/", 2024), Granted(Role.PREPARER, 5, "/1/5/")))
    assert actor.roles == {Role.FINANCE, Role.PREPARER}
    assert actor.roles_for("/1/5/", year=2024) == {Role.FINANCE, Role.PREPARER}
    assert actor.roles_for("/1/5/", year=2023) == {Role.PREPARER}
    assert actor.roles_for("/1/6/", year=2024) == {Role.FINANCE}
    assert actor.has_role({Role.PREPARER}, path="/1/5/", year=2023)
    assert not actor.has_role({Role.PREPARER}, path="/1/6/", year=2024)
    assert not actor.has_role((), path="/1/5/", year=2024)


def test_nobody_and_the_system_are_no_persons() -> None:
    assert not NOBODY.is_known
    assert not SYSTEM.is_known
    assert not NOBODY.roles
