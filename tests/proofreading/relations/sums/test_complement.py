"""What is missing to a total may be told elsewhere."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 73220＋124392＋13000＝210612
        (
            "全县收入73220万元，增长5%。县级收入加上补助124392万元、债券13000万元，收入合计210612万元。",
            (("73220", "124392", "13000"), "210612", True),
        ),
        (
            "留存4.99亿元。\n实际使用5.24亿元（含动用历年结余0.25亿元），补助0.36亿元。",
            (("4.99", "0.25"), "5.24", True),
        ),
        ("支出30.2亿元，其中县本级18.1亿元。\n乡镇12.1亿元。", (("18.1", "12.1"), "30.2", True)),
    ],
)
def test_the_missing_part_is_found(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "全县收入73220万元。县级收入加上补助124392万元、债券13000万元，收入合计210621万元。",
        "支出30亿元，其中县本级18亿元。\n乡镇12亿元。",  # 12 may be met by chance
    ],
)
def test_what_does_not_come_out_is_not_told(text: str) -> None:
    assert brief(text, kind="sum") == []
