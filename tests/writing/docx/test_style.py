"""Each role of the layout is a Word style."""

import pytest
from lxml import etree

from jixiao.writing.docx.style import (
    font_part,
    fonts_element,
    indent_element,
    settings_part,
    small_style_id,
    style_id,
    styles_part,
)
from jixiao.writing.layout import Role, official_layout
from tests.writing.sample import texts

LAYOUT = official_layout()
STYLES = etree.fromstring(styles_part(LAYOUT))


def value(style: str, *, path: str) -> list[str]:
    return texts(STYLES, path=f"//w:style[@w:styleId='{style}']/{path}")


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_headings_are_the_styles_word_lists_in_its_outline(level: int) -> None:
    assert value(f"Heading{level}", path="w:name/@w:val") == [f"heading {level}"]
    assert value(f"Heading{level}", path="w:pPr/w:outlineLvl/@w:val") == [str(level - 1)]
    assert value(f"Heading{level}", path="@w:customStyle") == ["0"]


def test_a_style_names_its_font_for_chinese_and_latin() -> None:
    path = "w:rPr/w:rFonts/@*"
    assert set(value("Body", path=path)) == {"仿宋_GB2312", "eastAsia"}
    assert set(value("Title", path=path)) == {"方正小标宋简体", "eastAsia"}


def test_the_body_has_a_fixed_pitch_and_an_indent_of_two_characters() -> None:
    assert value("Body", path="w:pPr/w:spacing/@w:line") == ["579"]  # 28.95 * 20
    assert value("Body", path="w:pPr/w:spacing/@w:lineRule") == ["exact"]
    assert value("Body", path="w:pPr/w:ind/@w:firstLineChars") == ["200"]
    assert value("Body", path="w:pPr/w:ind/@w:firstLine") == ["640"]  # 2 * 16 * 20


def test_twenty_eight_characters_fit_a_line() -> None:
    tracking = int(value("Body", path="w:rPr/w:spacing/@w:val")[0]) / 20
    assert 28 * (16 + tracking) <= 156 * 72 / 25.4 < 29 * (16 + tracking)


def test_a_picture_is_not_cut_by_a_fixed_pitch() -> None:
    assert value("Figure", path="w:pPr/w:spacing/@w:lineRule") == ["auto"]


def test_tables_have_thin_borders_on_all_sides() -> None:
    edges = value("OfficialTable", path="w:tblPr/w:tblBorders/*/@w:sz")
    assert edges == ["4"] * 6  # eighths of a point: 0.5 pt


def test_small_table_text_differs_in_size_only() -> None:
    style = small_style_id(Role.TABLE_TEXT, size_pt=7.5)
    assert value(style, path="w:basedOn/@w:val") == [style_id(Role.TABLE_TEXT)]
    assert value(style, path="w:rPr/w:sz/@w:val") == ["15"]


def test_every_style_has_an_id_of_its_own() -> None:
    identities = texts(STYLES, path="//w:style/@w:styleId")
    assert len(identities) == len(set(identities))
    assert set(texts(STYLES, path="//w:basedOn/@w:val")) <= set(identities)


def test_numbers_are_latin_for_line_breaks_and_the_text_is_chinese() -> None:
    assert texts(STYLES, path="//w:docDefaults//w:lang/@w:eastAsia") == ["zh-CN"]


def test_word_is_told_a_near_font() -> None:
    part = etree.fromstring(font_part(LAYOUT))
    assert texts(part, path="//w:font[@w:name='仿宋_GB2312']/w:altName/@w:val") == ["仿宋"]


def test_odd_and_even_pages_have_their_own_footers() -> None:
    assert b"evenAndOddHeaders" in settings_part()


def test_elements_name_fonts_and_indents() -> None:
    assert len(fonts_element("黑体").attrib) == 5
    look = LAYOUT.styles[Role.SIGNATURE_DATE]
    assert texts(indent_element(look), path="@w:rightChars") == ["400"]
