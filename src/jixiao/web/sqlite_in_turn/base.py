"""The connection: whoever begins a transaction, which takes the lock of SQLite at once, waits for the turn first."""

from pathlib import Path
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

from jixiao.web.sqlite_in_turn.turn import Turn


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to SQLite that writes in turn; one that only reads waits for nobody."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django makes it
        """Make a connection that has no turn."""
        super().__init__(*args, **kwargs)
        self._turn: Turn | None = None

    def _start_transaction_under_autocommit(self) -> None:
        """Begin a transaction.

        Raises:
            OperationalError: If the turn does not come in the time that SQLite itself would wait.
        """
        if not self.is_in_memory_db():
            turn = Turn(Path(self.settings_dict["NAME"]))
            if not turn.take(seconds=self.settings_dict["OPTIONS"].get("timeout", 0)):
                raise OperationalError("database is locked")
            self._turn = turn
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> None:
        """Commit; where that fails, Django rolls back, and the turn is over then."""
        super()._commit()  # type: ignore[misc]
        self._end_turn()

    def _rollback(self) -> None:
        """Roll back."""
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _close(self) -> None:
        """Close; what was not committed is gone."""
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._end_turn()

    def _end_turn(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.give_back()
