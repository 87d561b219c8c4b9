"""A list that words announce as all of an amount has to give it."""

import pytest

from tests.proofreading.spoken import Brief, brief


def _wrong(text: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[2] is False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "下达水利资金263.5万元，具体投向：河流治理143.5万元，水库维修25万元，饮水工程55万元，水价改革30万元。",
            (("143.5", "25", "55", "30"), "263.5", False),
        ),
        (
            "项目总投资860.5万元，资金来源：中央资金500.5万元、省级资金200万元、县级配套120万元。",
            (("500.5", "200", "120"), "860.5", False),
        ),
        (
            "下达资金86.5万元，资金分配情况：城关镇32.5万元，东坪乡28万元，西坪乡22万元。",
            (("32.5", "28", "22"), "86.5", False),
        ),
        (
            "拨付资金120.4万元，分别为：甲校50.4万元，乙校40万元，丙校28万元。",
            (("50.4", "40", "28"), "120.4", False),
        ),
        (
            "拨付资金120.4万元，分别为：甲校50.4万元，乙校40万元，丙校30万元。",
            (("50.4", "40", "30"), "120.4", True),
        ),
    ],
)
def test_a_list_of_all(text: str, expected: Brief) -> None:
    assert brief(text, kind="sum") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "下达资金86.5万元，资金主要投向：城关镇32.5万元，东坪乡28万元，西坪乡22万元。",
        "下达资金86.5万元，具体投向：城关镇32.5万元，东坪乡28万元，西坪乡22万元等。",
        "下达资金86.5万元，具体用途：城关镇32.5万元，东坪乡8万元，西坪乡2万元。",  # of a part
        "下达资金86.5万元，其中：城关镇32.5万元，东坪乡28万元，西坪乡22万元。",
        "下达资金86.5万元，具体用途：培训32.5万元，50万元以下的修缮。",
    ],
)
def test_a_list_that_may_be_open(text: str) -> None:
    assert _wrong(text) == []
