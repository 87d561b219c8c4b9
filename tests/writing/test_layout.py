"""The layout has the numbers of the standard and names what is wrong with a profile."""

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from jixiao.writing.layout import LayoutError, Role, official_layout, read_layout


def profile() -> dict[str, Any]:
    path = files("jixiao") / "rulebook" / "cn" / "forms" / "gbt9704.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_the_type_area_is_156_by_225_millimetres() -> None:
    page = official_layout().page
    assert page.text_width() == 156  # 210 - 28 - 26
    assert page.height_mm - page.top_mm - page.bottom_mm == 225  # 297 - 37 - 35
    assert page.text_width(is_landscape=True) == 225


def test_a_turned_page_keeps_its_type_area_and_binds_at_the_top() -> None:
    page = official_layout().page
    turned = page.turned()
    assert (turned.width_mm, turned.height_mm) == (297, 210)
    assert turned.text_width() == page.text_width(is_landscape=True)
    assert turned.top_mm == page.left_mm
    assert turned.footer_mm < turned.bottom_mm


def test_twenty_two_lines_fill_the_page() -> None:
    page = official_layout().page
    lines_mm = page.lines * page.line_pitch_pt * 25.4 / 72
    assert 224 < lines_mm <= 225


@pytest.mark.parametrize(
    ("role", "font", "size"),
    [
        (Role.BODY, "仿宋_GB2312", 16),
        (Role.TITLE, "方正小标宋简体", 22),
        (Role.HEADING_1, "黑体", 16),
        (Role.HEADING_2, "楷体_GB2312", 16),
        (Role.HEADING_3, "仿宋_GB2312", 16),
        (Role.HEADING_4, "仿宋_GB2312", 16),
        (Role.ANNEX_MARK, "黑体", 16),
        (Role.PAGE_NUMBER, "宋体", 14),
    ],
)
def test_each_role_has_its_font_and_size(role: Role, font: str, size: float) -> None:
    look = official_layout().styles[role]
    assert (look.font, look.size_pt, look.is_bold) == (font, size, False)


def test_every_entry_names_its_basis_and_whether_it_was_checked() -> None:
    data = profile()
    entries = [data["page"], data["table"], data["chart"], *data["style"].values()]
    assert [entry for entry in entries if not entry["basis"] or "verified" not in entry] == []


def test_an_unchecked_profile_says_so_and_a_checked_one_does_not() -> None:
    data = profile()
    assert "尚未逐项核对" in read_layout(data).notices()[0]
    assert read_layout({**data, "verified": True}).notices() == ()


def test_a_missing_style_is_named() -> None:
    data = profile()
    del data["style"]["body"]
    with pytest.raises(LayoutError, match=r"style\.body") as caught:
        read_layout(data)
    assert caught.value.key == "style.body"


def test_a_missing_table_is_named() -> None:
    data = profile()
    del data["page"]
    with pytest.raises(LayoutError, match="page"):
        read_layout(data)


@pytest.mark.parametrize(
    ("section", "key", "value", "name"),
    [
        ("page", "top_mm", "37", "page.top_mm"),
        ("page", "lines", 22.5, "page.lines"),
        ("page", "lines", True, "page.lines"),
        ("page", "top", 37, "page.top"),
        ("table", "smaller_sizes_pt", ["9"], "table.smaller_sizes_pt"),
        ("style", "caption", {}, "style.caption"),
    ],
)
def test_a_wrong_entry_is_named(section: str, key: str, value: object, name: str) -> None:
    data = profile()
    data[section][key] = value
    with pytest.raises(LayoutError) as caught:
        read_layout(data)
    assert caught.value.key == name


def test_a_missing_entry_is_named() -> None:
    data = profile()
    del data["style"]["title"]["font"]
    with pytest.raises(LayoutError, match=r"style\.title\.font: the entry is missing"):
        read_layout(data)


def test_a_style_may_only_use_a_font_with_an_entry() -> None:
    data = profile()
    data["style"]["title"]["font"] = "隶书"
    with pytest.raises(LayoutError, match="隶书"):
        read_layout(data)
