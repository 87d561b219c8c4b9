"""Many who type at the same moment: what was acknowledged is there, and nobody is told that the database is busy.

Every edit adds one to the number in a cell, and leaves a word of its own there, for two who type the same agree. A cell
that ends below the number of its acknowledged edits lost one.
"""

import random
import threading
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

import pytest

from jixiao.web.audit.models import Entry
from jixiao.web.audit.verify import verify_chain
from jixiao.web.store.models import ROW_MODELS, CellChange, YearBook
from tests.web.books.race_case import at_once
from tests.web.conftest import County
from tests.web.races.duel import EDITS
from tests.web.races.form_case import save

TABLE, ROWS = "problem", 4
FIELDS = ("content", "measure")
Cell = tuple[str, str]


@dataclass
class Ledger:
    """How many edits of each cell were acknowledged, and how many met a conflict."""

    kept: Counter[Cell] = field(default_factory=Counter)
    conflicts: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, cell: Cell, *, is_kept: bool) -> None:
        with self.lock:
            self.kept[cell] += is_kept
            self.conflicts += not is_kept


@pytest.fixture
def head(county: County) -> YearBook:
    book = YearBook.objects.create(unit=county.unit, year=2030)
    inserted = [{"temp": f"t{number}", "after": "", "cells": dict.fromkeys(FIELDS, "0")} for number in range(ROWS)]
    save(county, head=book, table=TABLE, inserted=inserted)
    return book


def cells_of(head: YearBook) -> dict[Cell, int]:
    rows = ROW_MODELS[TABLE]._default_manager.filter(book=head).values("key", *FIELDS)
    return {(row["key"], name): int(row[name].split()[0]) for row in rows for name in FIELDS}


def edit_cell(county: County, *, head: YearBook, cell: Cell, word: str, ledger: Ledger) -> None:
    """Add one to a cell; who meets a conflict reads again and repeats it."""
    key, name = cell
    is_kept = False
    while not is_kept:
        seen = YearBook.objects.get(pk=head.pk).revision
        cells = {name: f"{cells_of(head)[cell] + 1} {word}"}
        saved = save(county, head=head, table=TABLE, changes=[{"key": key, "version": seen, "cells": cells}])
        is_kept = saved.status == 200
        ledger.note(cell, is_kept=is_kept)


def run_editors(county: County, *, head: YearBook, editors: int, cells: list[Cell]) -> Ledger:
    """Have editors type into some cells, in an order of their own, until all edits are made."""
    ledger = Ledger()

    def editor(number: int) -> None:
        chance = random.Random(number)  # noqa: S311 - an order, no secret
        for turn in range(EDITS // editors):
            edit_cell(county, head=head, cell=chance.choice(cells), word=f"{number}-{turn}", ledger=ledger)

    assert at_once([partial(editor, number) for number in range(editors)]) == []
    return ledger


def check_nothing_lost(head: YearBook, *, ledger: Ledger) -> None:
    """Hold that every cell counts its acknowledged edits, and that its history is one unbroken chain of them."""
    assert {cell: count for cell, count in cells_of(head).items() if count} == dict(ledger.kept)
    for (key, name), count in ledger.kept.items():
        path = f"{TABLE}/{key}/{name}"
        told = list(CellChange.objects.filter(book=head, path=path).order_by("pk").values_list("old", "new"))[1:]
        assert len(told) == count
        assert all(before[1] == after[0] for before, after in pairwise(told))
    head.refresh_from_db()
    assert head.revision == ledger.kept.total() + 1
    assert Entry.objects.filter(event="form.save").count() == ledger.kept.total() + 1


def test_c01_c03_editors_of_one_cell_lose_nothing(county: County, head: YearBook) -> None:
    ledger = run_editors(county, head=head, editors=8, cells=list(cells_of(head))[:1])
    assert ledger.kept.total() == EDITS // 8 * 8
    check_nothing_lost(head, ledger=ledger)
    assert ledger.conflicts > 0, "they never met: the race shows nothing"


def test_c02_c15_sixteen_writers_of_one_table_all_get_through(county: County, head: YearBook) -> None:
    """Neighbouring cells of the same rows; a busy database would be an error here, not a conflict."""
    ledger = run_editors(county, head=head, editors=16, cells=list(cells_of(head)))
    assert ledger.kept.total() == EDITS // 16 * 16
    check_nothing_lost(head, ledger=ledger)
    assert verify_chain() == []


def test_c03_the_naive_way_is_caught_by_the_same_count(head: YearBook) -> None:
    """Read, change in memory, write the whole row: neighbours in one row write over each other."""
    ledger, both_read = Ledger(), threading.Barrier(2)
    key = next(iter(cells_of(head)))[0]

    def editor(name: str) -> None:
        row = ROW_MODELS[TABLE]._default_manager.get(book=head, key=key)
        both_read.wait(timeout=30)
        setattr(row, name, str(int(getattr(row, name)) + 1))
        row.save()
        ledger.note((key, name), is_kept=True)

    assert at_once([partial(editor, name) for name in FIELDS]) == []
    with pytest.raises(AssertionError):
        check_nothing_lost(head, ledger=ledger)


def test_c04_a_stale_tab_of_the_same_person_meets_a_conflict(county: County, head: YearBook) -> None:
    key, name = next(iter(cells_of(head)))
    first, second = ([{"key": key, "version": 1, "cells": {name: text}}] for text in ("甲", "乙"))
    assert save(county, head=head, table=TABLE, changes=first).status == 200
    stale = save(county, head=head, table=TABLE, changes=second)
    assert stale.status == 409
    assert (stale.body["conflicts"][0]["mine"], stale.body["conflicts"][0]["theirs"]) == ("乙", "甲")
