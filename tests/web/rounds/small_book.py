"""A small Book for tests that need some rows, not a county: three indicators of two projects, one scored too well."""

from django.db import transaction

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import Figure
from jixiao.book.indicator import Indicator
from jixiao.book.project import Project
from jixiao.web.accounts.models import Unit
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book

FINAL = Caliber("final", fund="general")


def indicator(key: str, *, project: str, score: str, name: str = "") -> Indicator:
    """Return an indicator that is worth ten points."""
    return Indicator(
        key=key,
        project=project,
        level1="产出指标",
        name=name or f"指标{key}",
        unit="人次",
        target=Figure.plain("120"),
        actual=Figure.plain("118"),
        weight=Figure.plain("10"),
        score=Figure.plain(score),
    )


def small_book(year: int = 2023, *, score: str = "12", total: str = "350.00") -> Book:
    """Return the Book; with a score of 12 of 10 points R103 finds one error."""
    rows = (
        indicator("k1", project="p1", score=score, name="培训人次"),
        indicator("k2", project="p1", score="9.5"),
        indicator("k3", project="p2", score="10"),
    )
    projects = (Project(key="p1", name="农技推广"), Project(key="p2", name="种业提升"))
    amounts = (Amount("income", "total", "amount", FINAL, Figure.money(total)),)
    return Book(year, indicators=rows, projects=projects, amounts=amounts)


def store(unit: Unit, *, book: Book) -> YearBook:
    """Write a Book over that of a unit and return its head."""
    head, _ = YearBook.objects.get_or_create(unit=unit, year=book.year)
    with transaction.atomic():
        replace_book(head, book=book)
    head.refresh_from_db()
    return head
