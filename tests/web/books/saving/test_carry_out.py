"""Rows that others belong to, and keys that last."""

import string

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.books.saving.asked import Asked, Insertion
from jixiao.web.books.saving.carry_out import Save, rows_referring
from jixiao.web.books.saving.reader import reader_of
from jixiao.web.books.saving.stored_sheet import StoredSheet
from jixiao.web.store.load import load_book
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County


def test_the_rows_that_belong_to_a_row_are_counted(county: County) -> None:
    head = stored_book(county, year=2024)
    table = TABLE_BY_NAME["project"]
    for project in load_book(head).projects:
        goals = [goal for goal in load_book(head).goals if goal.project == project.key]
        indicators = [item for item in load_book(head).indicators if item.project == project.key]
        words = rows_referring(head, table=table, key=project.key)
        assert bool(words) >= bool(goals or indicators)
    assert rows_referring(head, table=table, key="none") == ""


def test_a_new_key_is_short_plain_and_taken_by_none(county: County) -> None:
    head = stored_book(county)
    table = TABLE_BY_NAME["asset"]
    sheet = StoredSheet.load(head, table=table, reader=reader_of(head, table=table))
    rows = tuple(Insertion(f"t{number}", "", {}) for number in range(50))
    temps = Save.of(sheet, asked=Asked(inserted=rows)).carry_out().temps
    assert len(set(temps.values())) == 50
    assert all(len(key) == 6 and set(key) <= set(string.ascii_lowercase + string.digits) for key in temps.values())


def test_a_new_row_comes_once_however_often_it_is_named(county: County) -> None:
    row = {"temp": "t1", "after": "", "cells": {}}
    saved = save(county, head=stored_book(county), table="asset", inserted=[row, row])
    assert len(saved.body["rows"]) == 1


def test_a_change_that_says_the_same_as_somebody_else_is_no_conflict(county: County) -> None:
    head = stored_book(county)
    save(county, head=head, changes=change("d4", version=1, score="5"))
    assert save(county, head=head, who="approver", changes=change("d4", version=1, score="5.0")).status == 200
