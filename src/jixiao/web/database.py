"""The database of the installation: SQLite in the data folder, or PostgreSQL by one setting."""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

SQLITE_NAME = "jixiao.sqlite3"
_BUSY_SECONDS = 20
_KEPT_SECONDS = 60  # a connection: opening SQLite costs more than asking it who is logged in
_WAL_IS_BROKEN_FROM = (3, 7, 0)
_WAL_IS_MENDED_IN = ((3, 44, 6), (3, 50, 7), (3, 51, 3))  # the releases that mend the reset of the write-ahead log


def database_settings(address: str, *, folder: Path) -> dict[str, Any]:
    """Return the settings of Django for a database.

    SQLite takes its write lock at the start of each transaction, waits for others, and is synchronous in full: what
    was acknowledged is kept when power fails.

    Args:
        address: A postgresql address with user, password, host, port and name, or empty for SQLite.
        folder: The data folder.
    """
    if address:
        return _postgresql(address)
    pragmas = (f"journal_mode={journal_mode(sqlite3.sqlite_version_info)}", "synchronous=FULL", "secure_delete=ON")
    return {
        "ENGINE": "jixiao.web.sqlite_in_turn",
        "NAME": folder / SQLITE_NAME,
        "CONN_MAX_AGE": _KEPT_SECONDS,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": _BUSY_SECONDS,
            "init_command": ";".join(f"PRAGMA {pragma}" for pragma in pragmas),
        },
    }


def journal_mode(version: tuple[int, ...]) -> str:
    """Return the journal mode for a version of SQLite.

    Versions whose write-ahead log can be corrupted when it is reset get the old rollback journal, which is slower and
    safe.

    Source:
        SQLite, documentation of the write-ahead log: the fault in resetting it and the releases that mend it.
    """
    is_mended = any(version[:2] == mended[:2] and version >= mended for mended in _WAL_IS_MENDED_IN)
    is_newer = version >= _WAL_IS_MENDED_IN[-1]
    return "WAL" if is_mended or is_newer or version < _WAL_IS_BROKEN_FROM else "DELETE"


def _postgresql(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": _KEPT_SECONDS,
        "CONN_HEALTH_CHECKS": True,
    }
