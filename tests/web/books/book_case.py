"""A Book of the fictional unit for tests, and saves of it."""

import json
import secrets
from typing import Any, cast

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.action import perform
from jixiao.web.books.actions.save_table import Saved, SaveTable
from jixiao.web.books.saving.asked import read_asked
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book
from tests.web.conftest import County

TABLE = "indicator"


def stored_book(county: County, *, year: int = 2023, book: Book | None = None) -> YearBook:
    """Store the bureau's Book, or another one, as that of the unit."""
    head, _ = YearBook.objects.get_or_create(unit=county.unit, year=year)
    with transaction.atomic():
        replace_book(head, book=replace(book or load_bureau(year, is_mended=False), prior=None))
    return head


def save(
    county: County, *, head: YearBook, table: str = TABLE, who: str = "preparer", key: str = "", **asked: object
) -> Saved:
    """Save as a person of the county."""
    action = SaveTable(head.pk, table, read_asked(json.dumps(asked).encode()), request_key=key)
    return perform(action, actor=county.actor(who))


def change(key: str, *, version: int, **cells: str) -> list[dict[str, Any]]:
    """Return the change of one row."""
    return [{"key": key, "version": version, "cells": cells}]


def post(client: Client, *, url: str, data: object, **headers: str) -> HttpResponse:
    """Send a save as the grid does."""
    named = {"Accept": "application/json", "Idempotency-Key": secrets.token_hex(8), **headers}
    answer = client.post(url, json.dumps(data), content_type="application/json", headers=named)
    return cast("HttpResponse", answer)
