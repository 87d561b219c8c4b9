"""The folder with everything one installation keeps: database, files, keys, backups."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

_PRIVATE_FOLDER = 0o700
_KEY_BYTES = 48


def open_folder(path: Path) -> Path:
    """Return the data folder, made readable for its owner alone if it was not there."""
    path.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
    return path


def read_key(folder: Path, *, name: str) -> str:
    """Return a secret key of the installation; the first call makes it.

    Two processes that start at once agree: a key appears under its name whole or not at all, and only once.
    """
    path = folder / f"{name}.key"
    if not path.exists():
        _make_key(path)
    return path.read_text(encoding="ascii").strip()


def _make_key(path: Path) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="ascii", dir=path.parent, prefix="key-") as file:  # for its owner
        file.write(secrets.token_urlsafe(_KEY_BYTES))
        file.flush()
        os.fsync(file.fileno())
        with suppress(FileExistsError):  # somebody was quicker: theirs holds
            os.link(file.name, path)
