"""A count is that of the places named right before it."""

import pytest

from tests.proofreading.spoken import relations


def _told(text: str) -> list[tuple[int, str, bool | None]]:
    return [(len(it.operands), it.stated.printed, it.holds) for it in relations(text, kind="count")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("西坪镇、桃舟乡、芦田镇、蓬莱镇8个乡镇各实施1个小型水利项目。", (4, "8", False)),
        ("西坪镇、桃舟乡、芦田镇、蓬莱镇4个乡镇各实施1个小型水利项目。", (4, "4", True)),
        ("项目在城关镇、河西镇和石桥镇4个镇实施。", (3, "4", False)),
        ("覆盖东风村、红旗村、前进村、胜利村、和平村6个行政村，受益农户860户。", (5, "6", False)),
        ("资金分配到安化县、桃江县、南县4个县。", (3, "4", False)),
    ],
)
def test_places_and_their_count(text: str, told: tuple[int, str, bool]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "西坪镇、桃舟乡、芦田镇、蓬莱镇等8个乡镇各实施1个项目。",
        "西坪镇、桃舟乡、芦田镇12个行政村实施人居环境整治。",
        "除西坪镇、桃舟乡、芦田镇外8个乡镇均已完成。",
        "西坪、桃舟、芦田镇8个乡镇各实施1个项目。",
        "西坪镇、桃舟乡2个乡镇各实施1个项目。",
        "涉及东风村、红旗村、前进村4个村民小组。",
        "西坪镇、桃舟乡、芦田镇共8个乡镇。",
    ],
)
def test_places_that_are_not_counted(text: str) -> None:
    assert [it for it in _told(text) if it[2] is False] == []
