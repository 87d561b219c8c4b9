"""Official fonts that are missing are mapped to installed ones."""

from lxml import etree

from jixiao.writing.fonts import plan_fonts
from jixiao.writing.layout import official_layout
from jixiao.writing.pdf.fontconfig import fontconfig_text
from tests.writing.sample import texts

LAYOUT = official_layout()


def rules(*installed: str) -> dict[str, list[str]]:
    text = fontconfig_text(LAYOUT, plan=plan_fonts(LAYOUT, installed=installed))
    root = etree.fromstring(text.encode())
    return {
        texts(match, path="test/string/text()")[0]: texts(match, path="edit/*/text()") for match in root.iter("match")
    }


def test_each_missing_font_has_a_rule_and_the_title_is_bold() -> None:
    made = rules("Noto Serif CJK SC", "Noto Sans CJK SC")
    assert made["仿宋_GB2312"] == ["Noto Serif CJK SC"]
    assert made["黑体"] == ["Noto Sans CJK SC"]
    assert made["方正小标宋简体"] == ["Noto Serif CJK SC", "bold"]
    assert len(made) == 5


def test_a_font_that_is_there_has_no_rule() -> None:
    assert "宋体" not in rules("SimSun", "Noto Serif CJK SC")


def test_the_configuration_of_the_machine_comes_first() -> None:
    plan = plan_fonts(LAYOUT, installed=())
    assert '<include ignore_missing="yes">/a&amp;b</include>' in fontconfig_text(LAYOUT, plan=plan, system="/a&b")
