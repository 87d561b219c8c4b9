"""A Book is read, checked, explained and saved by scripts as by people."""

import json

from msgspec.structs import replace

from jixiao.exchange.book_json import book_from_json
from jixiao.web.checks.models import FindingNote
from jixiao.web.files.models import Attachment, StoredFile
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.rounds.small_book import small_book, store

BOOKS, JSON = "/api/v1/books", "application/json"


def stored(county: County) -> YearBook:
    """Store the small Book for the unit; one score is too high."""
    store(county.unit, book=small_book())
    return YearBook.objects.get(unit=county.unit)


def test_the_book_is_the_book(county: County) -> None:
    head = stored(county)
    answer = county.client("finance").get(f"{BOOKS}/{head.pk}")
    assert book_from_json(answer.json()) == replace(load_book(head), prior=None)


def test_a_table_is_saved_once_and_read_again(county: County) -> None:
    head = stored(county)
    client, address = county.client("preparer"), f"{BOOKS}/{head.pk}/tables/indicator"
    change = {"changes": [{"key": "k1", "version": head.revision, "cells": {"score": "10"}}]}
    for _ in range(2):
        saved = client.post(address, change, content_type=JSON, headers={"Idempotency-Key": "k1"})
        assert saved.status_code == 200, saved.content.decode()
    head.refresh_from_db()
    assert head.revision == saved.json()["revision"]
    assert {row.key: row.score.number for row in load_book(head).indicators}["k1"] == 10
    assert client.get(address).status_code == 200
    assert client.post(address, change, content_type=JSON).status_code == 422  # without a key
    assert client.post(f"{BOOKS}/{head.pk}/tables/nothing", change, content_type=JSON).status_code == 404


def test_a_finding_is_explained_and_the_word_taken_back(county: County) -> None:
    head = stored(county)
    client = county.client("preparer")
    found = client.get(f"{BOOKS}/{head.pk}/findings").json()
    assert found["schema"] == "jixiao.check/1"
    wrong = next(item for item in found["findings"] if item["rule"] == "R103")
    address = f"{BOOKS}/{head.pk}/findings/{wrong['fingerprint']}/note"
    body = {"kind": "explained", "reason": "批复时加分"}
    assert client.post(address, body, content_type=JSON).json()["reason"] == "批复时加分"
    assert client.get(f"{BOOKS}/{head.pk}/notes").json()["count"] == 1
    assert client.delete(address).status_code == 204
    assert not FindingNote.objects.exists()


def test_a_reader_sees_no_sensitive_file(county: County) -> None:
    head = stored(county)
    file = StoredFile.objects.create(digest="0" * 64, size=1)
    for level in Attachment.Level:
        Attachment.objects.create(
            file=file, name=level, unit=county.unit, year=head.year, purpose="佐证", subject="indicator/k1", level=level
        )
    address = f"{BOOKS}/{head.pk}/attachments"
    assert county.client("approver").get(address).json()["count"] == 3
    names = [item["name"] for item in county.client("reader").get(address).json()["items"]]
    assert names == ["open", "internal"]


def test_numbers_are_texts(county: County) -> None:
    head = stored(county)
    for address in ("", "/findings", "/tables/indicator"):
        content = county.client("preparer").get(f"{BOOKS}/{head.pk}{address}").content
        json.loads(content, parse_float=_refuse)


def _refuse(text: str) -> None:
    message = f"{text} is a float"
    raise AssertionError(message)
