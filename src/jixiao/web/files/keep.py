"""Keep the bytes of a file under their digest: written and synced before any row of the database names them."""

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from jixiao.web.files.models import StoredFile

_FOLDER = "files"
_PIECE = 1024 * 1024


def keep_file(pieces: Iterable[bytes]) -> StoredFile:
    """Store a file and return its row; the same bytes are stored once, whoever sends them."""
    folder = settings.DATA / _FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    digest, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=folder, prefix="in-", delete=False) as file, _whole_or_gone(Path(file.name)):
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    path = file_path(digest.hexdigest())
    path.parent.mkdir(mode=0o700, exist_ok=True)
    Path(file.name).replace(path)
    row, _ = StoredFile.objects.get_or_create(digest=digest.hexdigest(), defaults={"size": size})
    return row


@contextmanager
def _whole_or_gone(path: Path) -> Iterator[None]:
    """Leave no half of an upload behind."""
    try:
        yield
    except BaseException:
        path.unlink()
        raise


def keep_bytes(content: bytes) -> StoredFile:
    """Store the bytes of a file that is in memory."""
    return keep_file(content[start : start + _PIECE] for start in range(0, max(len(content), 1), _PIECE))


def file_path(digest: str) -> Path:
    """Return where the bytes of a digest are.

    Raises:
        ValueError: If it is no digest, so that no name can lead out of the store.
    """
    if len(digest) != hashlib.sha256().digest_size * 2 or not set(digest) <= set("0123456789abcdef"):
        message = f"{digest!r} is no digest"
        raise ValueError(message)
    folder: Path = settings.DATA / _FOLDER / digest[:2]
    return folder / digest


def read_file(stored: StoredFile) -> bytes:
    """Return the bytes of a stored file."""
    return file_path(stored.digest).read_bytes()
