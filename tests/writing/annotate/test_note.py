"""Which characters a note is about."""

import pytest

from jixiao.book.place import Place
from jixiao.reading.document import Paragraph
from jixiao.writing.annotate.note import Note, noted_range

TEXT = "一、收入768.15万元，收入合计"
PARAGRAPH = Paragraph(TEXT, Place(), number="一、")


def found(*, start: int = 0, end: int = 0, quote: str = "") -> str | None:
    """Return the characters, None for the whole paragraph."""
    span = noted_range(Note(Place(start=start, end=end, quote=quote), "疑"), paragraph=PARAGRAPH)
    return None if span is None else TEXT[len("一、") :][slice(*span)]


@pytest.mark.parametrize(
    ("start", "end", "quote", "expected"),
    [
        (4, 10, "768.15", "768.15"),
        (4, 10, "", "768.15"),
        (2, len(TEXT), "", "收入768.15万元，收入合计"),
        (0, 6, "768.15", "768.15"),  # counted otherwise, but the quote is there once
        (0, 0, "万元", "万元"),
        (0, 0, "收入", None),  # twice: which one is not known
        (0, 0, "支出", None),
        (2, 4, "收入", "收入"),
        (0, 2, "一、", None),  # the automatic number is not in the file
        (1, 4, "", None),
        (4, 4, "", None),
        (10, 4, "", None),
        (4, len(TEXT) + 1, "", None),
    ],
)
def test_offsets_count_the_automatic_number(start: int, end: int, quote: str, expected: str | None) -> None:
    assert found(start=start, end=end, quote=quote) == expected
