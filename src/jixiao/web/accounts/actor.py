"""The one who acts in a request: a person with the roles that hold right now."""

from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.web.accounts.role import SUBTREE_ROLES, PersonKind, Role


@dataclass(frozen=True, slots=True)
class Granted:
    """One role at one unit.

    Unit:
        path: the path of the unit in the tree, e.g. "/1/5/"; a role that reaches down holds for all paths below.
        year: the fiscal year it holds for, 0 for every year.
    """

    role: Role
    unit_id: int
    path: str
    year: int = 0

    def reaches(self, path: str, *, year: int) -> bool:
        """Whether it holds for a unit in a fiscal year; year 0 asks for any year."""
        is_year = not self.year or not year or self.year == year
        is_unit = path.startswith(self.path) if self.role in SUBTREE_ROLES else path == self.path
        return is_year and is_unit


@dataclass(frozen=True, slots=True)
class Actor:
    """A person in a request; nobody in particular has id 0 and no roles.

    Unit:
        source: the address of the request, or the name of the command.
    """

    person_id: int = 0
    name: str = ""
    kind: PersonKind = PersonKind.BUSINESS
    grants: tuple[Granted, ...] = ()
    source: str = ""

    @property
    def is_known(self) -> bool:
        """Whether somebody is logged in."""
        return self.person_id > 0

    @property
    def roles(self) -> frozenset[Role]:
        """The roles held anywhere."""
        return frozenset(grant.role for grant in self.grants)

    def has_role(self, roles: Iterable[Role], *, path: str, year: int) -> bool:
        """Whether one of some roles is held for a unit in a fiscal year."""
        wanted = frozenset(roles)
        return any(grant.role in wanted and grant.reaches(path, year=year) for grant in self.grants)

    def roles_for(self, path: str, *, year: int) -> frozenset[Role]:
        """Return the roles held for a unit in a fiscal year."""
        return frozenset(grant.role for grant in self.grants if grant.reaches(path, year=year))


CONSOLE = "console"  # the source of who works on the server itself; no request has it
NOBODY = Actor(name="未登录")
SYSTEM = Actor(name="系统", source="system")
