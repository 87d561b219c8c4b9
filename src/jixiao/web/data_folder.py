"""The folder with everything one installation keeps: database, files, keys, backups."""

import os
import secrets
from pathlib import Path

_PRIVATE = 0o600
_PRIVATE_FOLDER = 0o700
_KEY_BYTES = 48


def open_folder(path: Path) -> Path:
    """Return the data folder, made readable for its owner alone if it was not there."""
    path.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
    return path


def read_key(folder: Path, *, name: str) -> str:
    """Return a secret key of the installation; the first call makes it.

    Two processes that start at once agree: the file is made exclusively, and the loser reads what the winner wrote.
    """
    path = folder / f"{name}.key"
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    key = secrets.token_urlsafe(_KEY_BYTES)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    return key
