"""Transactions on a file begin in turn and end it, however they end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import OperationalError
from django.db.backends.sqlite3 import base
from django.db.utils import ConnectionHandler

from jixiao.web.database import database_settings
from jixiao.web.sqlite_in_turn.base import DatabaseWrapper
from jixiao.web.sqlite_in_turn.turn import Turn

pytestmark = pytest.mark.django_db


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[DatabaseWrapper]:
    """Return a connection as an installation has it, whatever database the other tests use."""
    made = ConnectionHandler({"default": database_settings("", folder=tmp_path)})["default"]
    assert isinstance(made, DatabaseWrapper)
    yield made
    made.close()


def is_free(connection: DatabaseWrapper) -> bool:
    """Whether somebody else would get the turn at once."""
    turn = Turn(Path(connection.settings_dict["NAME"]))
    if not turn.take(seconds=0):
        return False
    turn.give_back()
    return True


def begin(connection: DatabaseWrapper) -> None:
    """Begin a transaction, as `transaction.atomic` does."""
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def make_table(connection: DatabaseWrapper) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE found (number INTEGER)")


@pytest.mark.parametrize("end", ["commit", "rollback", "close"])
def test_a_transaction_keeps_its_turn_until_it_ends(connection: DatabaseWrapper, end: str) -> None:
    assert is_free(connection)
    begin(connection)
    make_table(connection)
    assert not is_free(connection)
    getattr(connection, end)()
    assert is_free(connection)


def test_the_next_transaction_takes_a_new_turn(connection: DatabaseWrapper) -> None:
    for _ in range(2):
        begin(connection)
        assert not is_free(connection)
        connection.rollback()
        connection.set_autocommit(True)
    assert is_free(connection)


def test_reading_waits_for_nobody(connection: DatabaseWrapper) -> None:
    turn = Turn(Path(connection.settings_dict["NAME"]))
    turn.take(seconds=0)
    with connection.cursor() as cursor:
        assert cursor.execute("SELECT 1").fetchone() == (1,)
    turn.give_back()


def test_a_turn_that_does_not_come_is_a_locked_database(connection: DatabaseWrapper) -> None:
    connection.settings_dict["OPTIONS"]["timeout"] = 0
    turn = Turn(Path(connection.settings_dict["NAME"]))
    turn.take(seconds=0)
    with pytest.raises(OperationalError, match="locked"):
        begin(connection)
    turn.give_back()
    begin(connection)
    assert not is_free(connection)


def test_a_transaction_that_sqlite_refuses_gives_the_turn_back(
    connection: DatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OperationalError

    monkeypatch.setattr(base.DatabaseWrapper, "set_autocommit", refuse)
    with pytest.raises(OperationalError):
        begin(connection)
    assert is_free(connection)


def test_a_database_in_memory_has_no_turns(tmp_path: Path) -> None:
    settings = {**database_settings("", folder=tmp_path), "NAME": "file:turns?mode=memory&cache=shared"}
    settings["OPTIONS"] = {**settings["OPTIONS"], "init_command": ""}
    made = ConnectionHandler({"default": settings})["default"]
    assert isinstance(made, DatabaseWrapper)
    begin(made)
    make_table(made)
    made.rollback()
    assert list(tmp_path.iterdir()) == []
