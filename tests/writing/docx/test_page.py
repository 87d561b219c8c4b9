"""Pages have the size, margins and numbers of the standard."""

from lxml import etree

from jixiao.writing.docx.page import footer_part, section_properties
from jixiao.writing.layout import official_layout
from tests.writing.sample import texts

LAYOUT = official_layout()


def test_margins_are_those_of_the_standard() -> None:
    section = section_properties(LAYOUT, is_landscape=False)
    edges = [texts(section, path=f"w:pgMar/@w:{edge}")[0] for edge in ("top", "right", "bottom", "left")]
    assert edges == ["2098", "1474", "1984", "1587"]  # 37, 26, 35, 28 mm
    assert texts(section, path="w:pgSz/@*") == ["11906", "16838"]
    assert texts(section, path="w:docGrid/@w:linePitch") == ["579"]


def test_a_landscape_sheet_is_turned() -> None:
    section = section_properties(LAYOUT, is_landscape=True)
    assert texts(section, path="w:pgSz/@*") == ["16838", "11906", "landscape"]
    assert texts(section, path="w:pgMar/@w:top") == ["1587"]  # the binding edge, 28 mm


def test_page_numbers_stand_at_the_outer_edge() -> None:
    odd = etree.fromstring(footer_part(LAYOUT, is_even=False))
    even = etree.fromstring(footer_part(LAYOUT, is_even=True))
    assert "".join(texts(odd, path="//w:t/text()")) == "— 1 —"
    assert texts(odd, path="//w:instrText/text()") == ["PAGE"]
    assert texts(odd, path="//w:pPr/w:jc/@w:val") == []  # right, as the style has it
    assert texts(even, path="//w:pPr/w:jc/@w:val") == ["left"]
    assert texts(even, path="//w:pPr/w:ind/@w:leftChars") == ["100"]
