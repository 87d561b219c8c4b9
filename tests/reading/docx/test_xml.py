"""Small questions about elements of WordprocessingML."""

import pytest

from jixiao.reading.docx import xml
from jixiao.reading.docx.xml import Element, chosen, count_of, is_on, value_of, w
from tests.reading.docx.making import root_of


def element(content: str) -> Element:
    return root_of(content, name="rPr")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", None),
        ("<w:vanish/>", True),
        ('<w:vanish w:val="1"/>', True),
        ('<w:vanish w:val="0"/>', False),
        ('<w:vanish w:val="false"/>', False),
    ],
)
def test_a_switch_is_on_off_or_not_said(content: str, *, expected: bool | None) -> None:
    assert is_on(element(content), path=xml.HIDDEN) is expected


def test_a_value_that_is_not_there_is_empty() -> None:
    assert value_of(element('<w:rStyle w:val="a"/>'), path=w("rStyle")) == "a"
    assert value_of(element("<w:rStyle/>"), path=w("rStyle")) == ""
    assert value_of(None, path=w("rStyle")) == ""


@pytest.mark.parametrize(
    ("text", "count"), [("12", 12), (None, 7), ("", 7), ("-1", 7), ("1.5", 7), ("１", 7), ("9" * 18, 63), ("9" * 19, 7)]
)
def test_a_count_is_a_whole_number_within_limits(text: str | None, count: int) -> None:
    assert count_of(text, otherwise=7, most=63) == count


def test_the_first_branch_with_content_is_shown() -> None:
    both = '<mc:AlternateContent><mc:Choice Requires="wps"><w:b/></mc:Choice><mc:Fallback/></mc:AlternateContent>'
    empty = '<mc:AlternateContent><mc:Choice Requires="wps"/><mc:Fallback><w:i/></mc:Fallback></mc:AlternateContent>'
    for content, tag in ((both, xml.CHOICE), (empty, xml.FALLBACK)):
        branch = chosen(element(content)[0])
        assert branch is not None
        assert branch.tag == tag
    assert chosen(element("<mc:AlternateContent/>")[0]) is None
