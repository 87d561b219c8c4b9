"""Load the sample county: units, one login a role with a random password, two years of Books, two rounds."""

import datetime as dt
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from msgspec import structs

from jixiao.book.book import Book
from jixiao.pipelines.sample_county import load_bureau, load_county
from jixiao.web.accounts.actor import CONSOLE, Actor, Granted
from jixiao.web.accounts.find_actor import actor_of
from jixiao.web.accounts.models import Grant, Person, Unit, UnitKind
from jixiao.web.accounts.role import PersonKind, Role
from jixiao.web.accounts.tree import add_unit
from jixiao.web.action import perform
from jixiao.web.audit.record import Event, append_event
from jixiao.web.checks.run import check_head
from jixiao.web.dashboard.summary import refresh_round
from jixiao.web.rounds.actions.open_round import OpenRound
from jixiao.web.rounds.actions.submit import Submit
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment, Round, RoundKind
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book

_PASSWORD_BYTES = 9
_WAIT_DAYS = 6
_REGION = "示例县"
STEPS = 5
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class SampleLogin:
    """One login of the sample county; its password is told once."""

    login: str
    role: str
    password: str


def load_sample(on_start: Told = lambda _title: None) -> list[SampleLogin]:
    """Fill an empty installation with the sample county and return its logins.

    The bureau's evaluation round has its mistakes still inside, so that there is something to find; one unit has
    handed in, one was accepted, the others have not begun.
    """
    on_start("单位和账号")
    with transaction.atomic():
        region, units = _tree(load_county())
        logins, people = _people(region, units=units)
    on_start("两年的账")
    for book in load_county():
        _store(book, unit=units[book.unit.name])
    bureau = units[load_bureau(2023, is_mended=False).unit.name]
    for year in (2023, 2024):
        _store(load_bureau(year, is_mended=False), unit=bureau)
    finance = actor_of(people["finance"])
    on_start("2023 年度绩效自评")
    today = timezone.localdate()
    old = _open(region, actor=finance, kind=RoundKind.EVALUATION, year=2023, title="2023年度绩效自评", due=today)
    on_start("2024 年 1–8 月绩效运行监控")
    _open(
        region,
        actor=finance,
        kind=RoundKind.MONITORING,
        year=2024,
        title="2024年1–8月绩效运行监控",
        due=today + dt.timedelta(days=_WAIT_DAYS),
    )
    on_start("各单位的进度")
    _play(old, bureau=bureau, finance=finance)
    return logins


def _tree(books: tuple[Book, ...]) -> tuple[Unit, dict[str, Unit]]:
    """Make the region, the finance bureau, the departments and their units."""
    region = add_unit("510521", name=_REGION, kind=UnitKind.REGION, region=books[0].unit.region)
    add_unit("201001", name=f"{_REGION}财政局", kind=UnitKind.FINANCE, parent=region)
    units: dict[str, Unit] = {}
    for book in books:
        unit = book.unit
        if unit.name in units:
            continue
        parent = region
        if unit.department and unit.department != unit.name:
            code = f"{unit.code[:3]}000"
            parent = Unit.objects.filter(code=code).first() or add_unit(
                code, name=unit.department, kind=UnitKind.DEPARTMENT, parent=region
            )
        units[unit.name] = add_unit(unit.code, name=unit.name, kind=UnitKind.UNIT, parent=parent)
    return region, units


def _people(region: Unit, *, units: dict[str, Unit]) -> tuple[list[SampleLogin], dict[str, Person]]:
    """Make one login a role; those of a unit work for the bureau."""
    bureau = next(iter(units.values()))
    department = Unit.objects.filter(kind=UnitKind.DEPARTMENT).first() or region
    places = {
        Role.PREPARER: bureau,
        Role.APPROVER: bureau,
        Role.DEPARTMENT: department,
        Role.FINANCE: region,
        Role.EVALUATOR: region,
        Role.READER: region,
    }
    logins, people = [], {}
    for role, unit in places.items():
        person, login = _person(role.value, name=f"{role.label}", role=str(role.label))
        Grant.objects.create(person=person, role=role, unit=unit)
        logins.append(login)
        people[role.value] = person
    for kind in (PersonKind.SYSTEM, PersonKind.SECURITY, PersonKind.AUDIT):
        _, login = _person(kind.value, name=str(kind.label), role=str(kind.label), kind=kind)
        logins.append(login)
    append_event(
        Event("account.create", Actor(name="安装程序", source=CONSOLE), "sample", detail={"people": len(logins)})
    )
    return logins, people


def _person(login: str, *, name: str, role: str, kind: PersonKind = PersonKind.BUSINESS) -> tuple[Person, SampleLogin]:
    password = f"{secrets.token_urlsafe(_PASSWORD_BYTES)}-{secrets.randbelow(90) + 10}"
    person = Person(
        login=login,
        name=name,
        kind=kind,
        state=Person.State.ACTIVE,
        must_change=False,
        password_changed=timezone.now(),
    )
    person.set_password(password)
    person.save()
    return person, SampleLogin(login, role, password)


def _store(book: Book, *, unit: Unit) -> None:
    with transaction.atomic():
        head, _ = YearBook.objects.get_or_create(unit=unit, year=book.year)
        replace_book(head, book=structs.replace(book, prior=None))


def _open(region: Unit, *, actor: Actor, kind: RoundKind, year: int, title: str, due: dt.date) -> Round:
    last_month = 8 if kind is RoundKind.MONITORING else 12
    units = list(Unit.objects.filter(kind=UnitKind.UNIT).values_list("pk", flat=True))
    action = OpenRound(region.pk, kind, year, title, due, last_month=last_month, units=units)
    return perform(action, actor=actor)


def _play(old: Round, *, bureau: Unit, finance: Actor) -> None:
    """Bring the other units of a round to different states, by the very steps that people take."""
    rows = [row for row in old.assignments.select_related("unit__parent", "round") if row.unit_id != bureau.pk]
    for row, steps in zip(
        rows, (("check", "submit", "review", "accept"), ("check", "submit"), ("start",)), strict=False
    ):
        for step in steps:
            _take(row, step=step, finance=finance)
    for head in YearBook.objects.all():
        check_head(head)
    for item in Round.objects.all():
        refresh_round(item)


def _take(row: Assignment, *, step: str, finance: Actor) -> None:
    row.refresh_from_db()
    at_unit = step in ("check", "submit", "start")
    who = Person.objects.get(login="approver")
    role = Role.APPROVER if at_unit else Role.FINANCE
    actor = finance if not at_unit else _acting(who, unit=row.unit, role=role)
    level = row.unit.parent
    if step in ("review", "accept") and level is not None and level.kind == UnitKind.DEPARTMENT:
        return
    action_type = Submit if step == "submit" else TakeStep
    perform(
        action_type(row.pk, step=step, version=row.version, reason="示例数据" if step == "submit" else ""), actor=actor
    )


def _acting(person: Person, *, unit: Unit, role: Role) -> Actor:
    """Return the sample approver as it would act for another unit."""
    return replace(actor_of(person, source=CONSOLE), grants=(Granted(role, unit.pk, unit.path),))
