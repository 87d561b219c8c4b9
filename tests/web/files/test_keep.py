"""Files are kept under their digest, once, and no name leads out of the store."""

import hashlib
from collections.abc import Iterator

import pytest
from django.conf import settings

from jixiao.web.files.keep import file_path, keep_bytes, keep_file, read_file
from jixiao.web.files.models import StoredFile

PIECE = 1024 * 1024
DIGEST = hashlib.sha256(b"").hexdigest()


@pytest.mark.django_db
@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1])
def test_what_is_kept_comes_back(size: int) -> None:
    content = b"\x00\xff" * (size // 2) + b"7" * (size % 2)
    stored = keep_bytes(content)
    assert (stored.size, stored.digest) == (size, hashlib.sha256(content).hexdigest())
    assert read_file(stored) == content


@pytest.mark.django_db
def test_the_same_bytes_are_kept_once() -> None:
    assert keep_bytes("佐证".encode()) == keep_file(iter([b"\xe4\xbd\x90\xe8", b"\xaf\x81"]))
    assert StoredFile.objects.count() == 1


@pytest.mark.django_db
def test_only_the_owner_reads_a_file_and_nothing_is_left_beside_it() -> None:
    path = file_path(keep_bytes(b"secret").digest)
    assert path.stat().st_mode & 0o077 == 0
    assert list((settings.DATA / "files").glob("in-*")) == []


@pytest.mark.django_db
def test_an_upload_that_breaks_off_leaves_no_row_and_no_rest() -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        keep_file(broken())
    assert not StoredFile.objects.exists()
    assert list((settings.DATA / "files").glob("in-*")) == []


@pytest.mark.parametrize(
    "name", ["", "../secret.key", DIGEST[:-1], DIGEST + "0", DIGEST.upper(), "/" + DIGEST[1:], "." * 64]
)
def test_a_name_that_is_no_digest_leads_nowhere(name: str) -> None:
    with pytest.raises(ValueError, match="no digest"):
        file_path(name)


def test_a_digest_leads_into_the_store() -> None:
    assert file_path(DIGEST) == settings.DATA / "files" / DIGEST[:2] / DIGEST
