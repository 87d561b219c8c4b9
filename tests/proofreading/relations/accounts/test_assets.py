"""Net assets and the ratio of debts follow from assets and debts."""

import pytest

from tests.proofreading.spoken import brief

NET = "年末资产总额30.6亿元，负债总额9.8亿元，净资产{}亿元。"
RATE = "县属企业资产总额76.2亿元，负债总额51.9亿元，权益总额16.2亿元，资产负债率{}%；镇属企业资产总额9亿元。"


@pytest.mark.parametrize(("net", "holds"), [("20.8", True), ("28.0", False)])
def test_net_assets(*, net: str, holds: bool) -> None:
    assert (("30.6", "9.8"), net, holds) in brief(NET.format(net), kind="difference")


@pytest.mark.parametrize(("rate", "holds"), [("68.1", True), ("61.8", False)])
def test_ratios_of_debts(*, rate: str, holds: bool) -> None:
    assert (("51.9", "76.2"), rate, holds) in brief(RATE.format(rate), kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        "资产合计30.6亿元，其中固定资产9亿元；净资产21亿元。",  # no debts are told
        "固定资产合计30.6亿元，负债合计9.8亿元，净资产41亿元。",  # not all assets
        "资产总额30.6亿元，负债率32%。",
        "甲公司资产总额30.6亿元，负债总额9.8亿元；乙公司资产总额8亿元，资产负债率31%。",  # debts of another one
    ],
)
def test_what_does_not_tell(text: str) -> None:
    assert [it for kind in ("difference", "ratio") for it in brief(text, kind=kind) if it[2] is False] == []
