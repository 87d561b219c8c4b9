"""Scripts and streams that swell are found in the bytes, before anything is parsed."""

import zlib

import pytest

from jixiao.errors import RefusalError
from jixiao.reading.pdf import streams
from jixiao.reading.pdf.streams import check_bytes, is_swollen

LIMITS = {"stream_limit": 1000, "limit": 2500}


def stream(data: bytes) -> bytes:
    return b"stream\r\n" + data + b"\nendstream\n"


def test_what_does_not_begin_as_a_pdf_is_refused() -> None:
    check_bytes(b"mail header\n%PDF-1.7\n", name="甲.pdf")
    with pytest.raises(RefusalError, match="打不开") as refused:
        check_bytes(b" " * 1024 + b"%PDF-1.7", name="甲.pdf")
    assert refused.value.place == "甲.pdf"


def test_a_script_is_refused() -> None:
    with pytest.raises(RefusalError, match="JavaScript"):
        check_bytes(b"%PDF-1.7 <</S /JavaScript /JS (app.alert(1))>>", name="甲.pdf")
    check_bytes(b"%PDF-1.7 (about /JavaScriptes)", name="甲.pdf")


def test_a_stream_may_be_as_large_as_its_limit() -> None:
    assert not is_swollen(stream(zlib.compress(b"0" * 1000)), **LIMITS)
    assert is_swollen(stream(zlib.compress(b"0" * 1001)), **LIMITS)


def test_a_picture_may_be_as_large_as_it_likes() -> None:
    large = stream(zlib.compress(b"0" * 1001))
    assert not is_swollen(b"7 0 obj <</Subtype /Image>> " + large, **LIMITS)
    assert is_swollen(b"7 0 obj <</Subtype /Image>> endobj 8 0 obj <<>> " + large, **LIMITS)
    assert is_swollen(b"<</Subtype /Image>> " + large, **LIMITS)  # what belongs to no object is trusted by nobody


def test_all_streams_together_have_a_limit() -> None:
    some = stream(zlib.compress(b"0" * 900))
    assert not is_swollen(some * 2, **LIMITS)
    assert is_swollen(some * 3, **LIMITS)  # 2700


def test_a_stream_compressed_twice_is_expanded_twice() -> None:
    assert is_swollen(stream(zlib.compress(zlib.compress(b"0" * 1001))), **LIMITS)


def test_what_is_not_compressed_or_broken_expands_to_nothing() -> None:
    assert not is_swollen(stream(b"BT (x) Tj ET" * 999), **LIMITS)
    assert not is_swollen(stream(zlib.compress(b"0" * 9999)[:4] + b"\xff" * 99), **LIMITS)
    assert not is_swollen(b"stream\n", **LIMITS)


def test_a_swollen_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MOST_IN_STREAM", 1024 * 1024)
    with pytest.raises(RefusalError, match="展开后超过1 MB"):
        check_bytes(b"%PDF-1.7 " + stream(zlib.compress(b"0" * 1024 * 1025)), name="甲.pdf")
