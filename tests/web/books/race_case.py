"""A database for tests that race on threads: its own, because what was audited can never be deleted after a test."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
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
        connection.close()
        connection.settings_dict["NAME"] = name
        connection.creation.destroy_test_db(suffix=_SUFFIX, verbosity=0)


def at_once(jobs: list[Callable[[], object]]) -> list[BaseException]:
    """Run jobs on threads that start together and return what they raised; each closes its own connection."""
    gate = threading.Barrier(len(jobs))

    def run(job: Callable[[], object]) -> None:
        try:
            gate.wait(timeout=30)
            job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(jobs)) as pool:
        futures = [pool.submit(run, job) for job in jobs]
    return [error for future in futures if (error := future.exception()) is not None]
