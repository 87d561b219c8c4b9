"""Which database, and how carefully it writes."""

from pathlib import Path

import pytest

from jixiao.web.database import database_settings, journal_mode


def test_without_an_address_it_is_sqlite_in_the_data_folder(tmp_path: Path) -> None:
    found = database_settings("", folder=tmp_path)
    assert found["NAME"] == tmp_path / "jixiao.sqlite3"
    assert found["CONN_MAX_AGE"] > 0  # opened anew for each request, it would cost more than the request
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "PRAGMA synchronous=FULL" in found["OPTIONS"]["init_command"].split(";")


def test_an_address_names_a_postgresql(tmp_path: Path) -> None:
    found = database_settings("postgresql://ji%40xiao:p%3Aw%2F1@db.example.cn:5433/绩效", folder=tmp_path)
    assert found["ENGINE"] == "django.db.backends.postgresql"
    parts = ("USER", "PASSWORD", "HOST", "PORT", "NAME")
    assert [found[part] for part in parts] == ["ji@xiao", "p:w/1", "db.example.cn", "5433", "绩效"]


def test_what_an_address_leaves_out_is_empty(tmp_path: Path) -> None:
    found = database_settings("postgresql:///jixiao", folder=tmp_path)
    assert [found[part] for part in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == ["", "", "", "", "jixiao"]


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 6, 23), "WAL"),  # before the fault
        ((3, 7, 0), "DELETE"),
        ((3, 44, 5), "DELETE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 0), "DELETE"),  # a later line that was not mended
        ((3, 50, 6), "DELETE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 2), "DELETE"),
        ((3, 51, 3), "WAL"),
        ((3, 52, 0), "WAL"),
        ((4, 0, 0), "WAL"),
    ],
)
def test_the_write_ahead_log_only_where_it_is_sound(version: tuple[int, ...], mode: str) -> None:
    assert journal_mode(version) == mode
