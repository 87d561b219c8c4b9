"""An entry is written with its change or not at all, and the database refuses to alter it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction

from jixiao.web.accounts.actor import NOBODY
from jixiao.web.audit import verifier
from jixiao.web.audit.models import Entry
from jixiao.web.audit.record import Event, append_event
from jixiao.web.audit.verify import entry_lines

pytestmark = pytest.mark.django_db


def write(subject: str = "book/1") -> Entry:
    with transaction.atomic():
        return append_event(Event("form.save", NOBODY, subject, detail={"名": "值\n第二行"}))


def test_entries_are_chained() -> None:
    first, second = write(), write()
    assert (first.seq, second.seq) == (1, 2)
    assert second.previous == first.digest


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_written() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        append_event(Event("form.save", NOBODY, "book/1"))


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError), transaction.atomic():
        append_event(Event("form.save", NOBODY, "book/1", detail={"score": [{"a": 0.1}]}))


def test_an_undone_change_leaves_no_entry() -> None:
    with transaction.atomic():
        append_event(Event("form.save", NOBODY, "book/1"))
        transaction.set_rollback(True)
    assert not Entry.objects.exists()


def test_the_database_refuses_to_change_an_entry() -> None:
    write()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.update(event="form.accept")


def test_the_database_refuses_to_delete_an_entry() -> None:
    write()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.all().delete()


def test_the_verifier_runs_without_the_application(tmp_path: Path) -> None:
    write()
    write("book/2")
    lines = list(entry_lines())
    path = tmp_path / "audit.jsonl"
    path.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    script = Path(verifier.__file__)
    alone = [sys.executable, "-I", str(script), str(path)]
    assert subprocess.run(alone, check=False, capture_output=True).returncode == 0
    path.write_text(path.read_text(encoding="utf-8").replace("book/2", "book/3"), encoding="utf-8")
    assert subprocess.run(alone, check=False, capture_output=True).returncode == 1
