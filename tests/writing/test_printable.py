"""Every text can stand in a file, and its width can be estimated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jixiao.writing.printable import broken_lines, printable, printed_width


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("收入\x0b\x00768.15", "收入768.15"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("1２，３", "1２，３"),  # full width stays
        ("　　其中：", "　　其中："),  # so do ideographic spaces
        ("县\u200b局\ufeff", "县局"),
        ("\u202e12.5\u2066", "12.5"),
        ("\ud800\uffff", ""),
        ("𠮷野", "𠮷野"),  # beyond the basic plane
    ],
)
def test_only_what_no_file_can_hold_is_dropped(given_text: str, kept: str) -> None:
    assert printable(given_text) == kept


@given(st.text(st.characters(exclude_categories=[])))
def test_every_text_can_stand_in_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = printable(text)  # lxml refuses what XML cannot hold
    assert etree.fromstring(etree.tostring(element)).text == (printable(text) or None)


def test_width_counts_chinese_as_one_and_latin_as_half() -> None:
    assert printed_width("2024年3月15日") == 6.5  # 7 digits, 3 characters
    assert printed_width("—“") == 2.0  # printed as wide as Chinese in Chinese fonts


def test_a_number_is_never_broken() -> None:
    assert broken_lines("预算1,234.56万元", width=4) == ("预算", "1,234.56", "万元")


def test_a_short_label_stays_on_one_line() -> None:
    assert broken_lines("收入", width=2) == ("收入",)
    assert broken_lines("", width=2) == ("",)
