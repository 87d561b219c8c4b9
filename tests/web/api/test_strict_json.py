"""The API takes JSON that means one thing, and nothing that breaks somewhere later."""

import pytest

from jixiao.web.api.strict_json import read_json


@pytest.mark.parametrize(
    ("content", "data"),
    [('{"a": [1, "二", null, true]}', {"a": [1, "二", None, True]}), ("[]", []), ("-5", -5), ('"a"', "a")],
)
def test_ordinary_json_is_read(content: str, data: object) -> None:
    assert read_json(content.encode()) == data


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"1.5",
        b"1e3",
        b"NaN",
        b"Infinity",
        b'{"a": 1, "a": 2}',
        b"9" * 19,
        b"9" * 5000,
        b'"\\ud800"',
        b'"\\u0000"',
        b'{"\\u000b": 1}',
        b"\xff",
        '{"a": 1}'.encode("utf-16"),
        b"[" * 100_000,
    ],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_not_clear_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, RecursionError)):
        read_json(content)
