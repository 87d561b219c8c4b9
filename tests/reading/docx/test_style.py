"""What a paragraph takes from its style and the styles that this one is based on."""

import pytest

from jixiao.reading.docx.style import Styles, outline_level, read_styles
from tests.reading.docx.making import root_of


def style(identity: str, *, properties: str = "", name: str = "x", parent: str = "", more: str = "") -> str:
    based = f'<w:basedOn w:val="{parent}"/>' if parent else ""
    start = f'<w:style w:type="paragraph" w:styleId="{identity}"{more}><w:name w:val="{name}"/>{based}'
    return f"{start}{properties}</w:style>"


def outline(value: int) -> str:
    return f'<w:pPr><w:outlineLvl w:val="{value}"/></w:pPr>'


def numbered(content: str) -> str:
    return f"<w:pPr><w:numPr>{content}</w:numPr></w:pPr>"


def styles_of(*elements: str) -> Styles:
    return read_styles(root_of("".join(elements), name="styles"))


def test_the_level_comes_from_the_nearest_style_that_says_it() -> None:
    styles = styles_of(
        style("1", properties=outline(0)),
        style("2", parent="1", properties=outline(1)),
        style("3", parent="2"),
        style("4", parent="1", properties=outline(9)),
        style("5", parent="missing"),
    )
    assert [styles.level(name) for name in "123456"] == [1, 2, 2, 0, 0, 0]


@pytest.mark.parametrize(
    ("name", "level"), [("heading 2", 2), ("Heading 1", 1), ("标题 3", 3), ("标题", 0), ("heading 10", 0)]
)
def test_a_heading_is_known_by_its_name(name: str, level: int) -> None:
    assert styles_of(style("a", name=name)).level("a") == level


def test_a_paragraph_without_a_style_has_the_default_one() -> None:
    default = style("a", properties=outline(2) + numbered(""), more=' w:default="1"')
    styles = styles_of(style("b", properties=outline(0)), default)
    assert styles.default == "a"
    assert styles.level("") == 3
    assert styles_of(style("b", properties=outline(0))).level("") == 0


def test_a_circle_of_styles_ends() -> None:
    styles = styles_of(style("a", parent="b"), style("b", parent="a"))
    assert styles.level("a") == 0
    assert not styles.is_hidden("a")


def test_list_and_level_are_taken_from_the_styles_one_by_one() -> None:
    styles = styles_of(
        style("1", properties=numbered('<w:numId w:val="7"/>')),
        style("2", parent="1", properties=numbered('<w:ilvl w:val="1"/>')),
        style("3", parent="2", properties=numbered('<w:numId w:val="0"/>')),
    )
    assert styles.list_of("1") == ("7", "", "1")
    assert styles.list_of("2") == ("7", "1", "1")
    assert styles.list_of("3") == ("0", "1", "3")
    assert styles.list_of("9") == ("", "", "")


def test_hidden_is_taken_over_unless_a_style_shows_it_again() -> None:
    hidden, shown = "<w:rPr><w:vanish/></w:rPr>", '<w:rPr><w:vanish w:val="0"/></w:rPr>'
    styles = styles_of(
        style("a", properties=hidden), style("b", parent="a"), style("c", parent="b", properties=shown), style("d")
    )
    assert [styles.is_hidden(name) for name in "abcd"] == [True, True, False, False]


def test_a_file_may_have_no_styles() -> None:
    assert read_styles(None) == Styles({})


@pytest.mark.parametrize(("value", "level"), [("0", 1), ("8", 9), ("9", 0), ("", 0), ("x", 0)])
def test_outline_levels_begin_at_one(value: str, level: int) -> None:
    assert outline_level(value) == level
