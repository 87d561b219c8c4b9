"""Saves at once: what was acknowledged is there, and what met somebody else's work says so.

The same count is made of a naive way of saving; it loses edits, so the count can see a loss.
"""

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from pytest_django import DjangoDbBlocker

from jixiao.exchange.book_json import book_to_json
from jixiao.web.action import perform
from jixiao.web.action_error import ConflictError, LockedError
from jixiao.web.books.actions.import_book import ImportBook, KeepImport
from jixiao.web.books.actions.save_table import Saved, SaveTable
from jixiao.web.books.imports.proposal import Proposal
from jixiao.web.books.saving.asked import read_asked
from jixiao.web.rounds.models import Submission
from jixiao.web.rounds.seal import digest_of
from jixiao.web.store.load import load_book
from jixiao.web.store.models import ROW_MODELS, CellChange, SavedRequest, YearBook
from tests.web.books.book_case import stored_book
from tests.web.books.race_case import at_once, own_database
from tests.web.conftest import County
from tests.web.rounds.round_case import hand_in, open_round

EDITORS, EDITS = 8, 20
TABLE = "asset"
SINGLE = "headcount"


@pytest.fixture
def db(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Stand in for the database of other tests, which is made before."""
    request.getfixturevalue("django_db_setup")
    with django_db_blocker.unblock(), own_database(tmp_path):
        yield


@dataclass
class Ledger:
    """What was acknowledged to the editors, under one lock."""

    acknowledged: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, text: str) -> None:
        with self.lock:
            self.acknowledged.append(text)


def save_once(county: County, *, head: YearBook, table: str, key: str = "", **asked: object) -> Saved:
    action = SaveTable(head.pk, table, read_asked(json.dumps(asked).encode()), request_key=key)
    return perform(action, actor=county.actor("preparer"))


def cell_of(head: YearBook) -> str:
    row: Any = ROW_MODELS[SINGLE]._default_manager.filter(book=head).first()
    return str(row.as_of) if row else ""


def append_line(text: str, line: str) -> str:
    return f"{text}\n{line}".strip()


def test_eight_editors_of_one_cell_lose_nothing(county: County) -> None:
    """Each edit appends a line to the same cell; one who meets a conflict reads again and repeats it."""
    head, ledger = YearBook.objects.create(unit=county.unit, year=2030), Ledger()

    def append(line: str) -> bool:
        seen = YearBook.objects.get(pk=head.pk)
        cells = {"as_of": append_line(cell_of(seen), line)}
        changes = [{"key": "self", "version": seen.revision, "cells": cells}]
        return save_once(county, head=head, table=SINGLE, changes=changes).status == 200

    def editor(number: int) -> None:
        for turn in range(EDITS):
            while not append(f"{number}-{turn}"):
                time.sleep(0.001)
            ledger.note(f"{number}-{turn}")

    assert at_once([partial(editor, number) for number in range(EDITORS)]) == []
    lines = cell_of(head).split()
    assert sorted(lines) == sorted(ledger.acknowledged)
    assert len(lines) == EDITORS * EDITS


def test_the_naive_way_is_caught_by_the_same_count(county: County) -> None:
    """Read, change in memory, write the whole row: two who read the same text write over each other."""
    head, ledger = YearBook.objects.create(unit=county.unit, year=2030), Ledger()
    model = ROW_MODELS[SINGLE]
    row = model._default_manager.create(book=head, key="self")
    both_read = threading.Barrier(2)

    def editor(number: int) -> None:
        mine: Any = model._default_manager.get(pk=row.pk)
        both_read.wait(timeout=30)
        mine.as_of = append_line(mine.as_of, str(number))
        mine.save()
        ledger.note(str(number))

    assert at_once([lambda: editor(1), lambda: editor(2)]) == []
    lines = cell_of(head).split()
    assert sorted(lines) != sorted(ledger.acknowledged)


def test_eight_editors_of_one_table_keep_every_row_and_every_cell(county: County) -> None:
    """Each editor adds rows and edits its own row 20 times, all in one table of one Book."""
    head, ledger = YearBook.objects.create(unit=county.unit, year=2030), Ledger()

    def editor(number: int) -> None:
        inserted = [{"temp": "t", "after": "", "cells": {}}]
        saved = save_once(county, head=head, table=TABLE, inserted=inserted)
        key = saved.body["temps"]["t"]
        for turn in range(EDITS):
            version = saved.body["revision"]
            changes = [{"key": key, "version": version, "cells": {"name": f"{number}-{turn}"}}]
            saved = save_once(county, head=head, table=TABLE, changes=changes)
            assert saved.status == 200
        ledger.note(f"{number}-{EDITS - 1}")

    assert at_once([partial(editor, number) for number in range(EDITORS)]) == []
    rows = load_book(YearBook.objects.get(pk=head.pk)).assets
    assert sorted(row.name for row in rows) == sorted(ledger.acknowledged)
    head.refresh_from_db()
    assert head.revision == EDITORS * (EDITS + 1)
    assert CellChange.objects.filter(book=head, path__endswith="/name").count() == EDITORS * EDITS


def test_a_request_that_comes_twice_at_once_is_one_save(county: County) -> None:
    head = YearBook.objects.create(unit=county.unit, year=2030)
    inserted = [{"temp": "t", "after": "", "cells": {"name": "一批"}}]
    bodies: list[dict[str, Any]] = []

    def send() -> None:
        bodies.append(save_once(county, head=head, table=TABLE, key="same", inserted=inserted).body)

    assert at_once([send, send, send]) == []
    assert len(load_book(head).assets) == 1
    assert bodies[0] == bodies[1] == bodies[2]
    assert SavedRequest.objects.count() == 1


def test_what_is_frozen_is_what_was_acknowledged_before(county: County) -> None:
    """One types while another hands in: a save is in the frozen version, or it is refused."""
    assignment, head = open_round(county), stored_book(county)
    acknowledged: list[str] = []

    def edit() -> None:
        for turn in range(40):
            version = YearBook.objects.get(pk=head.pk).revision
            changes = [{"key": "d4", "version": version, "cells": {"reason": f"第 {turn} 次"}}]
            try:
                save_once(county, head=head, table="indicator", changes=changes)
            except LockedError:
                return
            acknowledged.append(f"第 {turn} 次")

    def hand_over() -> None:
        while not acknowledged:
            time.sleep(0.01)
        hand_in(county, assignment=assignment, reason="决算批复后再更正")

    assert at_once([edit, hand_over]) == []
    frozen = Submission.objects.get()
    texts = [row.get("reason", "") for row in frozen.snapshot["tables"]["indicator"] if row["key"] == "d4"]
    assert texts == acknowledged[-1:]
    head.refresh_from_db()
    assert digest_of(book_to_json(load_book(head))) == frozen.digest


def test_two_imports_at_once_come_one_after_the_other(county: County) -> None:
    """The second finds the Book changed and is refused; nothing is mixed."""
    head = stored_book(county)
    actor, outcome = county.actor("preparer"), list[str]()
    old = load_book(head, has_prior=False)

    def take_over(name: str) -> None:
        target = replace(old, unit=replace(old.unit, name=name))
        proposal = Proposal(old, target, is_whole=True, revision=1)
        kept = perform(KeepImport(head.pk, "workbook", "账.xlsx", (b"PK",)), actor=actor)
        try:
            perform(ImportBook(head.pk, kept.pk, proposal, 1), actor=actor)
            outcome.append(name)
        except ConflictError:
            outcome.append("conflict")

    assert at_once([lambda: take_over("甲"), lambda: take_over("乙")]) == []
    assert outcome.count("conflict") == 1
    assert load_book(head).unit.name in outcome
