"""The folder of a job: the files that were sent with it and those that were made; it is deleted as a whole.

These files are not in the store of the attachments, which keeps one copy of the same bytes: what has to be gone on a
day must not be shared with what has to stay.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings

_FOLDER = "jobs"
_SENT, _MADE = "sent", "made"
_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_LEAST_TOKEN = 22  # characters of 128 bits


class JobFolder:
    """The files of one job; their names are numbers, what people call them is data."""

    def __init__(self, token: str) -> None:
        """Know the folder of a token.

        Raises:
            ValueError: If it is no token, so that no name can lead out of the folder.
        """
        if len(token) < _LEAST_TOKEN or not set(token) <= _SIGNS:
            message = f"{token!r} is no token"
            raise ValueError(message)
        self.path: Path = jobs_folder() / token

    def sent(self, number: int) -> Path:
        """Return where a file that was sent lies; numbers begin at 1."""
        return self.path / _SENT / f"{number:06d}"

    def made(self, number: int, *, attempt: int) -> Path:
        """Return where a file that an attempt made lies; both begin at 1.

        A runner that was overtaken and goes on does not touch what the next attempt makes.
        """
        return self.path / f"{_MADE}-{attempt}" / f"{number:06d}"

    def keep_sent(self, number: int, *, pieces: Iterable[bytes]) -> int:
        """Write a file that was sent, and return its size in bytes."""
        return _write(self.sent(number), pieces=pieces)

    def keep_made(self, number: int, *, attempt: int, content: bytes) -> int:
        """Write a file that an attempt made, and return its size in bytes."""
        return _write(self.made(number, attempt=attempt), pieces=(content,))

    def drop(self) -> None:
        """Delete everything."""
        shutil.rmtree(self.path, ignore_errors=True)


def jobs_folder() -> Path:
    """Return the folder that holds the folders of all jobs."""
    folder: Path = settings.DATA / _FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def files_of(described: object) -> list[dict[str, Any]]:
    """Return the names and sizes that a payload or result lists; none where it lists none."""
    return list(described) if isinstance(described, list) else []


def _write(path: Path, *, pieces: Iterable[bytes]) -> int:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    size = 0
    with path.open("wb") as file:
        for piece in pieces:
            size += file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return size
