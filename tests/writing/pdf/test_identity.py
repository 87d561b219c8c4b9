"""What a PDF says of the moment it was made is settled, and nothing else."""

from jixiao.writing.pdf.identity import settled_identity

BODY = b"%PDF-1.7\nstream <00112233445566778899AABBCCDDEEFF> /CreationDate(D:20200101000000Z) endstream\n" + b"x" * 5000


def made(*, day: bytes, mark: bytes) -> bytes:
    tail = b"<< /Title<FEFF>\n/CreationDate(D:" + day + b"Z')>>\ntrailer /ID [ <" + mark + b">\n<" + mark + b"> ]\n"
    return BODY + tail + b"/DocChecksum /" + mark + b"\n>>\nstartxref\n5100\n%%EOF\n"


FIRST = made(day=b"20261126113010", mark=b"D75DB7888454ED715EEE1DD2503B9DDF")
SECOND = made(day=b"20261126113012", mark=b"081C22018C8BE3BF442688816F1F4083")


def test_two_runs_give_the_same_bytes() -> None:
    assert FIRST != SECOND
    assert settled_identity(FIRST, source=b"docx") == settled_identity(SECOND, source=b"docx")


def test_another_source_gives_another_mark() -> None:
    assert settled_identity(FIRST, source=b"a") != settled_identity(FIRST, source=b"b")


def test_no_other_byte_changes_and_no_byte_moves() -> None:
    settled = settled_identity(FIRST, source=b"docx")
    assert len(settled) == len(FIRST)
    assert settled[: len(BODY)] == BODY
    assert settled.endswith(b"startxref\n5100\n%%EOF\n")
