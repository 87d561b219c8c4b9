"""The files of a form: in their order, at least one, at most as many as are taken at once."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpRequest
from django.test import RequestFactory

from jixiao.web.action_error import ActionError
from jixiao.web.files.sent_file import sent_files


def sending(*contents: bytes) -> HttpRequest:
    files = [SimpleUploadedFile(f"佐证{number}.pdf", content) for number, content in enumerate(contents, start=1)]
    return RequestFactory().post("/files/", {"file": files})


def test_they_come_in_their_order_with_their_size() -> None:
    found = sent_files(sending(b"first", b""), most=2)
    assert [(file.name, file.size) for file in found] == [("佐证1.pdf", 5), ("佐证2.pdf", 0)]
    assert b"".join(found[0].pieces) == b"first"
    assert b"first" not in repr(found).encode()


def test_none_and_too_many_are_told() -> None:
    assert len(sent_files(sending(b"1", b"2"), most=2)) == 2
    with pytest.raises(ActionError, match="一次最多 2 个文件，这次有 3 个"):
        sent_files(sending(b"1", b"2", b"3"), most=2)
    with pytest.raises(ActionError, match="没有收到文件"):
        sent_files(sending(), most=2)
