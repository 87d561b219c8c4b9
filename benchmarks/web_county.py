"""A county for the benchmark of the web system: 100 units over 3 years, and one Book with 300 indicators."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.test import Client
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.accounts.models import Grant, LoginSession, Person, Unit, UnitKind
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.tree import add_unit
from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.dashboard.summary import refresh_book
from jixiao.web.rounds.models import Assignment, Round, RoundKind
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book

UNITS, YEARS, INDICATORS = 100, (2021, 2022, 2023), 300
_BOOK_YEAR = 2023


@dataclass(frozen=True, slots=True)
class Made:
    """What the benchmark asks for.

    Unit:
        book: the id of the Book with many indicators.
        round: the id of the newest round.
        filler, finance: values of the session cookie of somebody who is logged in.
    """

    book: int
    round: int
    filler: str
    finance: str


def make_county() -> Made:
    """Fill an empty database; each unit has the summary that is worked out of the sample bureau."""
    region = add_unit("510521", name="示例县", kind=UnitKind.REGION, region="510000")
    units = [add_unit(f"{101 + number}001", name=f"第{number + 1}单位", parent=region) for number in range(UNITS)]
    head = _store(units[0], book=_long_book())
    newest = [_year(region, units=units, year=year) for year in YEARS][-1]
    filler = _person("filler", role=Role.PREPARER, unit=units[0])
    finance = _person("finance", role=Role.FINANCE, unit=region)
    return Made(head.pk, newest.pk, _login(filler), _login(finance))


def _long_book() -> Book:
    book = load_bureau(_BOOK_YEAR, is_mended=False)
    kinds = len(book.indicators)
    rows = tuple(replace(book.indicators[n % kinds], key=f"x{n}", name=f"第{n}项指标") for n in range(INDICATORS))
    return replace(book, indicators=rows, prior=None)


def _store(unit: Unit, *, book: Book) -> YearBook:
    with transaction.atomic():
        head = YearBook.objects.create(unit=unit, year=book.year)
        replace_book(head, book=book)
    return head


def _year(region: Unit, *, units: list[Unit], year: int) -> Round:
    """Open the round of a year with a Book and a summary of each unit."""
    due = dt.date(year + 1, 3, 31)
    item = Round.objects.create(
        owner=region, kind=RoundKind.EVALUATION, year=year, title=f"{year}年度绩效自评", due=due
    )
    Assignment.objects.bulk_create(Assignment(round=item, unit=unit, due=due) for unit in units)
    heads = [YearBook.objects.get_or_create(unit=unit, year=year)[0] for unit in units]
    if year != _BOOK_YEAR:
        heads[0].delete()
        heads[0] = _store(units[0], book=replace(load_bureau(_BOOK_YEAR, is_mended=False), year=year, prior=None))
    kept = refresh_book(heads[0], month=item.last_month, region=region.name, kind=item.get_kind_display())
    names = ("month", "rule_pack", "day", "executed", "budget", "problem", "score", "grade", "signals", "rules")
    contents = {name: getattr(kept, name) for name in names}
    UnitSummary.objects.bulk_create(UnitSummary(book=head, revision=head.revision, **contents) for head in heads[1:])
    return item


def _person(login: str, *, role: Role, unit: Unit) -> Person:
    person = Person(login=login, name=login, state=Person.State.ACTIVE, must_change=False)
    person.set_unusable_password()
    person.save()
    Grant.objects.create(person=person, role=role, unit=unit)
    return person


def _login(person: Person) -> str:
    client = Client()
    client.force_login(person, backend="jixiao.web.accounts.login.PersonBackend")
    key = client.session.session_key or ""
    LoginSession.objects.create(person=person, session_key=key, source="127.0.0.1")
    return key
