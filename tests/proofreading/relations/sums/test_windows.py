"""Figures right beside another one that they add up to, and those that a total counts."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本年收入78.5万元，上年结转88.3万元，安排支出166.8万元，结转68万元。", (("78.5", "88.3"), "166.8", True)),
        ("城市低保1,126户1,684人，农村低保4,862户8,316人，合计10,000人。", (("1,684", "8,316"), "10,000", True)),
        # over sentences, without what is in lists
        (
            "上级补助156.8万元，其中专项18.1万元。债务收入12.6万元，其中新增4.2万元。收入总计169.4万元。",
            (("156.8", "12.6"), "169.4", True),
        ),
        (
            "专项经费78万元。\n其中甲32万元。\n公用经费106.58万元。\n两项合计184.58万元。",
            (("78", "106.58"), "184.58", True),
        ),
    ],
)
def test_sums(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "收入78.5万元，结转88.3万元，支出166.9万元，结余68万元。",  # nothing comes out
        "甲3万元，乙4万元，丙7万元，丁5万元。",  # 7 may be met by chance
        "专项经费78万元。\n公用经费106.58万元。\n两项合计184.85万元。",
    ],
)
def test_no_sum_is_wrong(text: str) -> None:
    assert brief(text, kind="sum") == []
