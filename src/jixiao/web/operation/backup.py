"""Back an installation up while it runs: database and files in one signed archive, keys in another to be kept apart."""

import datetime as dt
import json
import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from jixiao.errors import RefusalError
from jixiao.web.accounts.actor import SYSTEM
from jixiao.web.audit.models import Entry
from jixiao.web.audit.record import Event, append_event
from jixiao.web.audit.seal import FILE as SEALS
from jixiao.web.data_folder import read_key
from jixiao.web.operation.archive import DATABASE, MANIFEST, digest_of_file, run_tool, sign

KEYS_SUFFIX = ".keys"
_FILES = "files"
_PRIVATE = 0o600


def back_up(target: Path) -> Path:
    """Write a backup and return the path of the archive of keys, which belongs somewhere else.

    The database is copied first and the files after it: a file is stored before any row names it, so the copy holds
    every file that its database names.

    Raises:
        RefusalError: If the target is there already, or the database cannot be copied.
    """
    keys = target.with_suffix(target.suffix + KEYS_SUFFIX)
    for path in (target, keys):
        if path.exists():
            raise RefusalError("备份文件已经存在。", place=str(path), remedy="换一个文件名，不要覆盖旧备份。")
    with transaction.atomic():
        append_event(Event("backup", SYSTEM, "system", detail={"file": target.name}))
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / DATABASE
        copy_database(copy)
        members = {DATABASE: copy, **dict(_stored_files())}
        manifest = _manifest(members)
        _write(target, members=members, manifest=manifest)
    _write_keys(keys)
    return keys


def copy_database(target: Path) -> None:
    """Copy the database as it is at one moment, while others write.

    Raises:
        RefusalError: If PostgreSQL's own tool is not there or fails.
    """
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with sqlite3.connect(target) as copy:
            connection.connection.backup(copy)
        copy.close()
        return
    run_tool("pg_dump", "--format=custom", f"--file={target}", connection_address())


def connection_address() -> str:
    """Return the address of the PostgreSQL database."""
    return settings.CONFIGURATION.text("database")


def _stored_files() -> Iterator[tuple[str, Path]]:
    for path in sorted((settings.DATA / _FILES).glob("??/*")):
        yield path.relative_to(settings.DATA).as_posix(), path
    if (settings.DATA / SEALS).is_file():
        yield SEALS, settings.DATA / SEALS


def _manifest(members: dict[str, Path]) -> dict[str, Any]:
    head = Entry.objects.order_by("-seq").first()
    manifest: dict[str, Any] = {
        "program": version("jixiao"),
        "database": connection.vendor,
        "created": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        "head": head.seq if head else 0,
        "files": {name: digest_of_file(path) for name, path in members.items()},
    }
    manifest["signature"] = sign(manifest, key=read_key(settings.DATA, name="seal"))
    return manifest


def _write(target: Path, *, members: dict[str, Path], manifest: dict[str, Any]) -> None:
    part = target.with_suffix(target.suffix + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE)
    with os.fdopen(handle, "wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
            for name, path in members.items():
                archive.write(path, name)
        file.flush()
        os.fsync(file.fileno())
    part.replace(target)


def _write_keys(target: Path) -> None:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w") as archive:
        for path in sorted(settings.DATA.glob("*.key")):
            archive.write(path, path.name)
