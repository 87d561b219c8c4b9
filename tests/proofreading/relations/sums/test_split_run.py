"""The known parts of a figure that are told at once behind it add up to it."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全县政府债务余额42.3亿元，一般债务、专项债务分别为16.8亿元和{}亿元。", "25.5", "22.5"),
        ("本年支出900万元，其中基本支出和项目支出分别为560万元、{}万元。", "340", "430"),
        ("一般公共预算收入1720万元，税收收入、非税收入分别完成1035万元和{}万元。", "685", "658"),
    ],
)
def test_parts_told_at_once(text: str, right: str, wrong: str) -> None:
    assert [it for it in brief(text.format(right), kind="sum") if it[2] is False] == []
    assert [it[0][1] for it in brief(text.format(wrong), kind="sum") if it[2] is False] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "全县政府债务余额42.3亿元，新增一般债务、专项债务分别为6.8亿元和2.5亿元。",
        "本年收入900万元，基本支出、项目支出分别为560万元、430万元。",
        "本年支出900万元，上年基本支出、项目支出分别为560万元、430万元。",
        "项目支出900万元，甲项目、乙项目分别为560万元、230万元。",
    ],
)
def test_what_is_no_part(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
