"""A file is opened with limits; whatever is wrong with it becomes one sentence."""

import hashlib
import io
import zipfile
import zlib

import pytest

from jixiao.reading.archive import USUAL, Archive, Limits
from jixiao.reading.refusal import BROKEN, ENCRYPTED, EXPANDS_TOO_FAR, RefusedFileError

TYPES = "[Content_Types].xml"
PART = "xl/workbook.xml"


def zipped(parts: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as file:
        for name, content in {TYPES: b"<Types/>", **parts}.items():
            file.writestr(name, content)
    return target.getvalue()


def refused(content: bytes, *, part: str = "", limits: Limits = USUAL) -> str:
    with pytest.raises(RefusedFileError) as caught:
        Archive(content, limits=limits).part(part)
    assert caught.value.refusal.remedy.endswith("。")
    return caught.value.refusal.problem


def test_parts_are_read() -> None:
    opened = Archive(zipped({PART: b"<workbook/>"}))
    assert opened.part(PART) == b"<workbook/>"
    assert PART in opened
    assert "xl/other.xml" not in opened
    assert opened.names == (TYPES, PART)


def test_whoever_stops_early_reads_no_more_than_a_piece() -> None:
    pieces = Archive(zipped({PART: bytes(10_000_000)})).pieces(PART)
    assert len(next(pieces)) < 100_000


def test_a_part_that_is_not_there_means_a_broken_file() -> None:
    assert refused(zipped({}), part=PART) == BROKEN.problem


@pytest.mark.parametrize("cut", [0.5, 0.99])
def test_a_file_that_was_cut_is_broken(cut: float) -> None:
    """A01."""
    content = zipped({PART: hashlib.shake_128(b"any").digest(5000)})
    assert refused(content[: int(len(content) * cut)]) == "文件不完整或已损坏，打不开。"


def test_the_first_bytes_alone_are_a_broken_file() -> None:
    """A02."""
    assert refused(b"PK\x03\x04") == BROKEN.problem


def test_no_flipped_bit_gets_through_unseen() -> None:
    """A03."""
    text = b"<cell value='12.5'/>" * 200 + hashlib.shake_128(b"any").digest(500)
    content = zipped({PART: text})
    for flip in range(300):
        broken = bytearray(content)
        broken[flip * 7919 % len(broken)] ^= 1 << flip % 8
        try:
            assert Archive(bytes(broken)).part(PART) == text
        except RefusedFileError:
            continue


def test_what_would_expand_too_far_is_refused_by_its_header() -> None:
    """A04."""
    bomb = zipped({PART: bytes(USUAL.claimed_bytes + 1)})
    assert len(bomb) < USUAL.claimed_bytes // 900
    assert refused(bomb) == EXPANDS_TOO_FAR.problem


def test_a_header_that_lies_does_not_help() -> None:
    """A05."""
    content = bytearray(zipped({PART: bytes(100_000)}))
    size = (100_000).to_bytes(4, "little")
    assert content.count(size) == 2
    lying = bytes(content.replace(size, (10).to_bytes(4, "little")))
    assert refused(lying, part=PART, limits=Limits(part_bytes=1000)) in (BROKEN.problem, EXPANDS_TOO_FAR.problem)


def test_parts_together_have_a_limit() -> None:
    opened = Archive(zipped({"a": bytes(600), "b": bytes(600)}), limits=Limits(read_bytes=1000))
    opened.part("a")
    with pytest.raises(RefusedFileError):
        opened.part("b")


def test_too_many_parts_are_refused() -> None:
    """A07."""
    parts = {f"p{number}": b"" for number in range(USUAL.parts)}
    assert refused(zipped(parts)) == f"文件有 {USUAL.parts + 1} 个部件，超过上限 {USUAL.parts} 个。"


def test_a_part_twice_is_refused() -> None:
    """A07."""
    target = io.BytesIO(zipped({PART: b"1"}))
    with zipfile.ZipFile(target, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr(PART, b"2")
    assert refused(target.getvalue()) == BROKEN.problem


def test_overlapping_parts_are_refused() -> None:
    """A06."""
    content = bytearray(zipped({"a": b"1" * 50, "b": b"2" * 50}))
    last = content.rindex(b"PK\x01\x02")
    first = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    content[last + 42 : last + 46] = content[first + 42 : first + 46]  # both begin where the first begins
    assert refused(bytes(content)) == BROKEN.problem


def test_a_part_whose_two_names_differ_is_refused() -> None:
    """A03: else a list of styles that lost its name would be missed and every rate be misread."""
    content = bytearray(zipped({PART: b"1", "xl/样式.xml": b"2"}))
    assert Archive(bytes(content)).part("xl/样式.xml") == b"2"
    content[content.rindex(PART.encode()) + 4] ^= 1
    assert refused(bytes(content)) == BROKEN.problem


def test_an_encrypted_part_is_told_from_a_broken_one() -> None:
    content = bytearray(zipped({PART: b"1"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.rindex(mark) + offset] |= 1
    assert refused(bytes(content)) == ENCRYPTED.problem


def test_a_strange_compression_is_refused() -> None:
    assert refused(zipped({PART: b"1"}, method=zipfile.ZIP_LZMA)) == BROKEN.problem


def test_damaged_content_is_noticed() -> None:
    content = zipped({PART: b"<workbook/>"}, method=zipfile.ZIP_STORED)
    assert zlib.crc32(b"<workbook/>") != zlib.crc32(b"<workbooks>")
    assert refused(content.replace(b"<workbook/>", b"<workbooks>"), part=PART) == BROKEN.problem
