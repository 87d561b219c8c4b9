"""The files of a form: in their order, at least one, at most as many as are taken at once."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import RequestFactory

from jixiao.web.action_error import ActionError
from jixiao.web.files.sent_file import sent_files


@contextmanager
def sending(*contents: bytes) -> Iterator[HttpRequest]:
    """Give a request with files, and let go of them as the end of a request does."""
    files = [SimpleUploadedFile(f"佐证{number}.pdf", content) for number, content in enumerate(contents, start=1)]
    request = RequestFactory().post("/files/", {"file": files})
    yield request
    request.close()


def test_they_come_in_their_order_with_their_size() -> None:
    with sending(b"first", b"") as request:
        found = sent_files(request, most=2)
        assert [(file.name, file.size) for file in found] == [("佐证1.pdf", 5), ("佐证2.pdf", 0)]
        assert b"".join(found[0].pieces) == b"first"
        assert b"first" not in repr(found).encode()


def test_as_many_as_are_taken_at_once() -> None:
    with sending(b"1", b"2") as request:
        assert len(sent_files(request, most=2)) == 2


@pytest.mark.parametrize(
    ("contents", "told"), [((b"1", b"2", b"3"), "一次最多 2 个文件，这次有 3 个"), ((), "没有收到文件")]
)
def test_none_and_too_many_are_told(contents: tuple[bytes, ...], told: str) -> None:
    with sending(*contents) as request, pytest.raises(ActionError, match=told):
        sent_files(request, most=2)
