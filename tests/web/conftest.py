"""A fictional county for the tests of the web system: a bureau, two departments, three units, one person a role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.find_actor import actor_of
from jixiao.web.accounts.models import Grant, LoginSession, Person, Unit, UnitKind
from jixiao.web.accounts.role import PersonKind, Role
from jixiao.web.accounts.tree import add_unit
from jixiao.web.audit.append_only import create_statements, drop_statements
from jixiao.web.audit.seal import FILE

_WORDS = ("Correct", "Horse", "Battery", "9")
PASSWORD = "-".join(_WORDS)  # of people who do not exist


@dataclass(frozen=True)
class County:
    """The units and persons of the tests.

    Shape:
        region > bureau (finance), department > unit, sibling; other_department > other.
        people: by role name, each at `unit`; by role and "_other" for the same at `other`.
    """

    region: Unit
    bureau: Unit
    department: Unit
    unit: Unit
    sibling: Unit
    other_department: Unit
    other: Unit
    people: dict[str, Person]

    def actor(self, name: str) -> Actor:
        """Return a person as an actor."""
        return actor_of(self.people[name], source="127.0.0.1")

    def client(self, name: str) -> Client:
        """Return a browser in which a person is logged in."""
        client = Client()
        log_in(client, person=self.people[name])
        return client


def log_in(client: Client, *, person: Person) -> None:
    """Log a person in, past the login page."""
    client.force_login(person, backend="jixiao.web.accounts.login.PersonBackend")
    LoginSession.objects.create(person=person, session_key=client.session.session_key or "", source="127.0.0.1")


def make_person(login: str, *, name: str = "", kind: PersonKind = PersonKind.BUSINESS) -> Person:
    """Make an account that is in use."""
    person = Person(login=login, name=name or login, kind=kind, state=Person.State.ACTIVE, must_change=False)
    person.set_password(PASSWORD)
    person.save()
    return person


def give(person: Person, *, role: Role, unit: Unit, year: int = 0) -> None:
    """Give a person a role."""
    Grant.objects.create(person=person, role=role, unit=unit, year=year)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """Let the test database be emptied between tests: its append-only tables too, by taking the triggers off."""
    assert django_db_setup is None  # the one that this one stands before has made the database
    empty = connection.ops.execute_sql_flush

    def empty_all(sql_list: Iterable[str]) -> None:
        with connection.cursor() as cursor:
            for statement in drop_statements(connection.vendor):
                cursor.execute(statement)
        empty(sql_list)
        with connection.cursor() as cursor:
            for statement in create_statements(connection.vendor):
                cursor.execute(statement)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection.ops, "execute_sql_flush", empty_all)
        yield


@pytest.fixture(autouse=True)
def _no_old_seals() -> None:
    """Let no seal of another test lie in the data folder."""
    (settings.DATA / FILE).unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def _no_old_texts() -> None:
    """Let no kept text of another test be found: a database that is rolled back gives the same ids again."""
    cache.clear()


@pytest.fixture
def county(db: None) -> County:
    """Return the county with its units and people."""
    assert db is None  # asked for by name: the database is there before anything else of the test
    region = add_unit("510000", name="示例县", kind=UnitKind.REGION, region="510000")
    bureau = add_unit("201", name="示例县财政局", kind=UnitKind.FINANCE, parent=region)
    department = add_unit("301", name="示例县农业农村局", kind=UnitKind.DEPARTMENT, parent=region)
    other_department = add_unit("302", name="示例县教育局", kind=UnitKind.DEPARTMENT, parent=region)
    unit = add_unit("301001", name="示例县农技站", parent=department)
    sibling = add_unit("301002", name="示例县畜牧站", parent=department)
    other = add_unit("302001", name="示例县第一小学", parent=other_department)
    people: dict[str, Person] = {}
    for suffix, own, above in (("", unit, department), ("_other", other, other_department)):
        places = {
            Role.PREPARER: own,
            Role.APPROVER: own,
            Role.DEPARTMENT: above,
            Role.READER: above,
        }
        for role, place in places.items():
            people[role.value + suffix] = make_person(role.value + suffix, name=f"{role.label}{suffix}")
            give(people[role.value + suffix], role=role, unit=place)
    people["finance"] = make_person("finance", name="财政审核")
    give(people["finance"], role=Role.FINANCE, unit=region)
    people["evaluator"] = make_person("evaluator", name="第三方评价")
    give(people["evaluator"], role=Role.EVALUATOR, unit=region)
    for kind in (PersonKind.SYSTEM, PersonKind.SECURITY, PersonKind.AUDIT):
        people[kind.value] = make_person(kind.value, name=str(kind.label), kind=kind)
    return County(region, bureau, department, unit, sibling, other_department, other, people)
