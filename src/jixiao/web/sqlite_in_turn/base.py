"""The connection: whoever begins a transaction, which takes the lock of SQLite at once, waits for the turn first."""

from pathlib import Path

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from jixiao.web.sqlite_in_turn.turn import Turn


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to SQLite that writes in turn; one that only reads waits for nobody."""

    _turn: Turn | None = None

    def set_autocommit(self, autocommit: object, *further: bool, **named: bool) -> None:
        """Begin a transaction, or return to statements that each are one.

        Raises:
            OperationalError: If the turn does not come in the time that SQLite itself would wait.
        """
        if not autocommit and self._turn is None and not self.is_in_memory_db():
            turn = Turn(Path(self.settings_dict["NAME"]))
            if not turn.take(seconds=self.settings_dict["OPTIONS"].get("timeout", 0)):
                raise OperationalError("database is locked")
            self._turn = turn
        try:
            super().set_autocommit(bool(autocommit), *further, **named)
        except BaseException:
            self._end_turn()
            raise

    def commit(self) -> None:
        """Commit; where that fails, Django rolls back, and the turn is over then."""
        super().commit()
        self._end_turn()

    def rollback(self) -> None:
        """Roll back."""
        try:
            super().rollback()
        finally:
            self._end_turn()

    def close(self) -> None:
        """Close; what was not committed is gone."""
        try:
            super().close()
        finally:
            self._end_turn()

    def _end_turn(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.give_back()
