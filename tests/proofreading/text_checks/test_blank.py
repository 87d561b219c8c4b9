"""Blanks at figures and brackets are noted once."""

import pytest

from tests.proofreading.sample import hits


@pytest.mark.parametrize("text", ["预算 9.5万元，", "进度100 %。", "预算9.5 万元，", "（一期 ）", "（ 一期）"])
def test_a_blank_is_noted(text: str) -> None:
    [hit] = hits("stray_blank", text=text)
    assert "共 1 处" in hit.message


@pytest.mark.parametrize("text", ["预算9.5万元，", "接种率 100.00% 97.30%", "English words，", "1. 项目（甲）"])
def test_other_blanks_are_let_pass(text: str) -> None:
    assert hits("stray_blank", text=text) == []


def test_all_places_are_counted() -> None:
    [hit] = hits("stray_blank", text="预算 9.5万元，进度100 %。\n（一期 ）")
    assert hit.place.quote == " 9.5"
    assert "共 3 处" in hit.message
