"""Screens are data, each with what it finds and the traps it lets pass."""

from pathlib import Path

import pytest

from jixiao.exchange.screening.screen import Screen, screens_of
from jixiao.exchange.screening.search import find_in
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from tests.exchange.open_data.sample import REGION, shipped_law
from tests.exchange.screening.sample import shipped_screens
from tests.law.conftest import write_files

KINDS = {"身份证号", "手机号", "固定电话", "银行账号", "电子邮箱", "密级标志", "内部文件标志", "不公开标志", "待填处"}
RIGHT = """
[[screen]]
id = "X01"
kind = "车牌号"
pattern = '川[A-Z][0-9A-Z]{5}'
check = "none"
remedy = "删去车牌号。"
citation = "示例"
mark = "设计"
verified = false
hits = ["川E12345"]
misses = ["川财绩"]
"""


@pytest.mark.parametrize("screen", shipped_screens(), ids=lambda screen: screen.id)
def test_every_example_of_a_screen_is_found_by_it_alone(screen: Screen) -> None:
    found = {text: [it.screen.id for it in find_in(text, screens=shipped_screens())] for text in screen.hits}
    assert found == {text: [screen.id] for text in screen.hits}


@pytest.mark.parametrize("screen", shipped_screens(), ids=lambda screen: screen.id)
def test_no_trap_of_a_screen_is_found_by_any(screen: Screen) -> None:
    assert screen.misses
    assert [text for text in screen.misses if find_in(text, screens=shipped_screens())] == []


@pytest.mark.parametrize("screen", shipped_screens(), ids=lambda screen: screen.id)
def test_every_screen_says_what_to_do_and_on_what_basis(screen: Screen) -> None:
    assert screen.remedy.endswith("。")
    assert not screen.instrument or shipped_law().instrument(screen.instrument).name


def test_everything_that_has_to_be_found_has_a_screen() -> None:
    assert {screen.kind for screen in shipped_screens()} == KINDS


def test_a_county_adds_a_screen_of_its_own(tmp_path: Path) -> None:
    write_files(tmp_path, files={"cn-510521/screening/own.toml": RIGHT})
    screens = screens_of(law_in_force(Rulebook.shipped(tmp_path), region=REGION, year=2024))
    assert [it.screen.id for it in find_in("公务用车川E12345", screens=screens)] == ["X01"]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("'川[A-Z]", "'川(", "正则表达式"),
        ('check = "none"', 'check = "luhm"', "luhn"),
        ("verified = false", "verified = true", "确认"),
        ('remedy = "删去车牌号。"\n', "", "remedy"),
        (RIGHT, RIGHT + RIGHT, "X01"),
    ],
)
def test_a_mistake_in_a_screen_is_told(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    write_files(tmp_path, files={"cn/screening/own.toml": RIGHT.replace(right, wrong)})
    with pytest.raises(BrokenRulebookError, match=told):
        screens_of(law_in_force(Rulebook(tmp_path), region="", year=2024))
