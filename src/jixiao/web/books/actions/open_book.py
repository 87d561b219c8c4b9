"""Begin a Book: empty, or from the Book of the year before."""

from dataclasses import dataclass

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.rollover import start_next_year
from jixiao.book.unit import Unit as BookUnit
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.books.imports.store_book import store_book
from jixiao.web.books.saving.store_save import ROLLED_OVER, TYPED, hold_for_saving
from jixiao.web.rounds.lock import hold_book
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


@dataclass
class OpenBook(Action[YearBook]):
    """Begin the Book of a unit and year with what the tree of units knows; one that is there stays as it is."""

    unit: int
    year: int
    event = "form.open"

    def permit(self, actor: Actor) -> None:
        """Only who fills in for the unit in that year begins it."""
        self.owner = Unit.objects.filter(pk=self.unit).first()
        if self.owner is None or not actor.has_role(OWN_ROLES, path=self.owner.path, year=self.year):
            raise NotFoundError
        if not _FIRST_YEAR <= self.year <= _LAST_YEAR:
            raise ActionError("年度要写成四位数字，如 2024。")

    def change(self, actor: Actor) -> Effect[YearBook]:
        """Write the name and the place of the unit into a new Book."""
        head = hold_book(self.unit, year=self.year)
        if head.revision or self.owner is None:
            return Effect(head)
        own = BookUnit(name=self.owner.name, code=self.owner.code, region=self.owner.region)
        store_book(head, book=Book(self.year, unit=own), actor=actor, origin=TYPED)
        return Effect(head, f"book/{head.pk}", self.unit, {"year": self.year})


@dataclass
class StartYear(Action[YearBook]):
    """Begin the next year from a Book: what lasts is carried over, what the new year decides is blank."""

    pk: int
    event = "form.start_year"

    def permit(self, actor: Actor) -> None:
        """Only who fills in for the unit, in both years; a year that holds something is not written over."""
        old = find_visible(YearBook, actor=actor, pk=self.pk, roles=OWN_ROLES)
        if not actor.has_role(OWN_ROLES, path=old.unit.path, year=old.year + 1):
            raise NotFoundError
        new, _ = YearBook.objects.get_or_create(unit_id=old.unit_id, year=old.year + 1)
        self.old, (self.head, _held) = old, hold_for_saving(new)
        if self.head.revision:
            raise ActionError(f"{self.head.year} 年度已经有内容，没有结转。要重新开始的，请先联系财政部门。")

    def change(self, actor: Actor) -> Effect[YearBook]:
        """Write the new year."""
        book = replace(start_next_year(load_book(self.old, has_prior=False)), prior=None)
        changed = store_book(self.head, book=book, actor=actor, origin=ROLLED_OVER)
        detail = {"from": self.old.year, "year": self.head.year, "cells": changed}
        return Effect(self.head, f"book/{self.head.pk}", self.head.unit_id, detail)
