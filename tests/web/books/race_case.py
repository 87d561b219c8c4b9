"""A database for tests that race on threads: its own, because what was audited can never be deleted after a test."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection, connections

_SUFFIX = "race"


@contextmanager
def own_database(folder: Path) -> Iterator[None]:
    """Give a copy of the empty test database, on disk, to this thread and to all that start."""
    copy = _sqlite_copy(folder) if connection.vendor == "sqlite" else _server_copy()
    with copy:
        yield


@contextmanager
def _sqlite_copy(folder: Path) -> Iterator[None]:
    connection.ensure_connection()
    before, name, path = connection.connection, connection.settings_dict["NAME"], folder / "race.sqlite3"
    with sqlite3.connect(path) as file:
        before.backup(file)
    file.close()
    connection.connection = None
    connection.settings_dict["NAME"] = path
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = name
        connection.connection = before


@contextmanager
def _server_copy() -> Iterator[None]:
    name = connection.settings_dict["NAME"]
    connection.close()
    connection.creation.clone_test_db(suffix=_SUFFIX, verbosity=0)
    connection.settings_dict["NAME"] = connection.creation.get_test_db_clone_settings(_SUFFIX)["NAME"]
    try:
        yield
    finally:
        copy = connection.settings_dict["NAME"]
        connection.close()
        connection.settings_dict["NAME"] = name
        connection.creation._destroy_test_db(copy, verbosity=0)  # type: ignore[attr-defined]  # noqa: SLF001 - the public one renames as well


def at_once(jobs: list[Callable[[], object]]) -> list[BaseException]:
    """Run jobs on threads that start together and return what they raised; each closes its own connection."""
    gate = threading.Barrier(len(jobs))
    failures: list[BaseException] = []

    def run(job: Callable[[], object]) -> None:
        try:
            gate.wait(timeout=30)
            job()
        except Exception as error:  # noqa: BLE001 - told to the test
            failures.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=300)
    return failures
