"""Lists that the text sums up behind them give the total."""

import pytest

from tests.proofreading.spoken import brief

SOURCES = "资金来源\n1.中央资金300万元\n2.省级资金120万元\n3.县级资金80万元\n以上资金合计{}万元，已下达。"


def _wrong(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(parts, total) for parts, total, holds in brief(text, kind="sum") if holds is False]


def test_numbered_lines() -> None:
    assert _wrong(SOURCES.format(510)) == [(("300", "120", "80"), "510")]
    assert _wrong(SOURCES.format(500)) == []
    assert (("300", "120", "80"), "500", True) in brief(SOURCES.format(500), kind="sum")


@pytest.mark.parametrize(
    ("text", "parts", "total"),
    [
        (
            "经费来源如下：\n（1）财政拨款820万元，占82%\n（2）事业收入130万元\n（3）其他收入60万元\n上述收入合计1000万元",
            ("820", "130", "60"),
            "1000",
        ),
        (
            "二、资金来源\n1、中央资金310万元\n2、省级资金124万元\n以上两项资金共计424万元。",
            ("310", "124"),
            "424",
        ),
    ],
)
def test_lists_that_do_not_add_up(text: str, parts: tuple[str, ...], total: str) -> None:
    assert _wrong(text) == [(parts, total)]


@pytest.mark.parametrize(
    "text",
    [
        "中央资金\n1.甲30万元\n2.乙12万元\n省级资金\n1.丙80万元\n2.丁40万元\n以上资金合计162万元。",
        "一、中央\n1.甲30万元\n2.乙12万元\n二、省级\n1.丙80万元\n2.丁40万元\n以上资金合计162万元。",
        "下达资金500万元。\n1.中央资金300万元，其中已支付120万元\n2.省级资金90万元\n以上资金合计500万元。",
        "资金来源\n1.中央资金300万元\n2.省级资金120万元\n3.县级资金若干\n以上资金合计510万元。",
        "资金来源\n1.中央资金300万元\n2.省级资金120万元\n年内支出合计510万元。",
        "资金来源\n1.本年收入300万元\n2.减：上缴20万元\n以上资金合计280万元。",
    ],
)
def test_what_may_leave_out_a_part(text: str) -> None:
    assert _wrong(text) == []
