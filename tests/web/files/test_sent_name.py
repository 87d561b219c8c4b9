"""The name of a file is data: no path, no sign that hides its ending, no end of line."""

import pytest

from jixiao.web.files.sent_name import MOST_SIGNS, clean_name


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("自评表.docx", "自评表.docx"),
        ("../../x.pdf", "x.pdf"),
        ("..\\x.pdf", "x.pdf"),
        ("C:\\账\\x.pdf", "x.pdf"),
        ("CON.docx", "CON.docx"),
        ("a\x00b.pdf", "ab.pdf"),
        ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie: b.pdf"),
        ('a"b.pdf', 'a"b.pdf'),
        ("a\u202excod.exe", "axcod.exe"),
        ("..", "未命名"),
        ("", "未命名"),
    ],
)
def test_a37_a_name_is_what_can_be_seen_of_its_last_part(given: str, kept: str) -> None:
    assert clean_name(given) == kept


def test_a37_a_long_name_keeps_its_ending() -> None:
    assert clean_name("汉" * 300 + ".pdf") == "汉" * (MOST_SIGNS - 4) + ".pdf"
    assert clean_name("汉" * 300) == "汉" * MOST_SIGNS
