"""Official fonts are used where they are, and what stands in is told."""

import pytest

from jixiao.errors import RefusalError
from jixiao.writing.fonts import chart_font, installed_fonts, is_heavy, plan_fonts, require_fonts
from jixiao.writing.layout import official_layout

LAYOUT = official_layout()
NOTO = {"Noto Serif CJK SC", "Noto Sans CJK SC", "DejaVu Sans"}
OFFICIAL = {font.name for font in LAYOUT.fonts}


def test_official_fonts_are_used_where_they_are() -> None:
    plan = plan_fonts(LAYOUT, installed=OFFICIAL)
    assert plan.chosen == {name: name for name in OFFICIAL}
    assert plan.notices() == ()


def test_the_english_name_is_the_same_font() -> None:
    plan = plan_fonts(LAYOUT, installed={*NOTO, "SimHei"})
    assert plan.chosen["黑体"] == "SimHei"
    assert "黑体" not in plan.replaced


def test_what_stands_in_is_told() -> None:
    plan = plan_fonts(LAYOUT, installed=NOTO)
    assert plan.chosen["仿宋_GB2312"] == "Noto Serif CJK SC"
    assert plan.chosen["黑体"] == "Noto Sans CJK SC"
    assert "仿宋_GB2312用“Noto Serif CJK SC”代替" in plan.notices()[0]
    require_fonts(plan)


def test_no_latin_font_stands_in_for_chinese() -> None:
    plan = plan_fonts(LAYOUT, installed={"DejaVu Sans", "Liberation Serif"})
    assert set(plan.lacking) == OFFICIAL
    with pytest.raises(RefusalError, match="fonts-noto-cjk") as caught:
        require_fonts(plan)
    assert "仿宋_GB2312" in caught.value.problem


def test_only_a_replaced_title_font_is_printed_bold() -> None:
    title = next(font for font in LAYOUT.fonts if font.name == "方正小标宋简体")
    body = next(font for font in LAYOUT.fonts if font.name == "仿宋_GB2312")
    assert is_heavy(title, plan=plan_fonts(LAYOUT, installed=NOTO))
    assert not is_heavy(title, plan=plan_fonts(LAYOUT, installed=OFFICIAL))
    assert not is_heavy(body, plan=plan_fonts(LAYOUT, installed=NOTO))


def test_the_first_chart_font_present_is_taken() -> None:
    assert chart_font(LAYOUT, installed=NOTO) == "Noto Sans CJK SC"
    assert chart_font(LAYOUT, installed={"DejaVu Sans"}) == ""


def test_the_fonts_of_this_machine_are_read_once() -> None:
    assert installed_fonts() is installed_fonts()
    assert "Libertinus Serif" not in installed_fonts()  # comes with the typesetter, not with the machine
