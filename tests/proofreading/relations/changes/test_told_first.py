"""A change told before the two figures that it is of."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "pair", "rate"),
    [
        ("一般公共预算收入比上年增长8.5%，由1200万元增至1302万元。", ("1302", "1200"), "8.5"),
        ("接待批次下降20%，由上年的50批次降到40批次。", ("40", "50"), "20"),
        ("税收收入增幅8.5%，从2021年的1200万元提高至2022年的1302万元。", ("1302", "1200"), "8.5"),
        ("个人所得税增长8.5%（由1200万元增至1302万元）。", ("1302", "1200"), "8.5"),
        ("教育支出同比增长8.5%，达到1302万元，上年为1200万元。", ("1302", "1200"), "8.5"),
        ("人均可支配收入同比增长5.0%，达42000元，去年同期40000元。", ("42000", "40000"), "5.0"),
        ("就诊人次增长12%，2022年为5600人次，2021年为5000人次。", ("5600", "5000"), "12"),
        ("粮食产量同比下降1.9%，去年52500吨，今年51500吨。", ("51500", "52500"), "1.9"),
        ("公用经费增长25%，由生均400元提高到500元。", ("500", "400"), "25"),
    ],
)
def test_a_rate_before_its_figures(text: str, pair: tuple[str, str], rate: str) -> None:
    assert brief(text, kind="growth") == [(pair, rate, True)]


@pytest.mark.parametrize(
    ("text", "pair", "rate"),
    [
        ("一般公共预算收入比上年增长8.5%，由1200万元增至1312万元。", ("1312", "1200"), "8.5"),
        ("教育支出同比增长9.5%，达到1302万元，上年为1200万元。", ("1302", "1200"), "9.5"),
        ("救助资金增长15%，从3200万元增长至3600万元。", ("3600", "3200"), "15"),
    ],
)
def test_a_wrong_rate_before_its_figures(text: str, pair: tuple[str, str], rate: str) -> None:
    assert brief(text, kind="growth") == [(pair, rate, False)]


@pytest.mark.parametrize(
    ("text", "pair", "change", "holds"),
    [
        ("比上年减少102万元，由1302万元减至1200万元。", ("1302", "1200"), "102", True),
        ("编制人数减少6人，由上年的58人减至52人。", ("58", "52"), "6", True),
        ("税收占比提高2.3个百分点，由72.5%提高到74.8%。", ("74.8", "72.5"), "2.3", True),
        ("绿化覆盖率提高2.3个百分点，由38.5%提高到41.8%。", ("41.8", "38.5"), "2.3", False),
        ("人员经费增加86.5万元，达到1302万元，上年为1200万元。", ("1302", "1200"), "86.5", False),
    ],
)
def test_a_change_before_its_figures(text: str, pair: tuple[str, str], change: str, *, holds: bool) -> None:
    assert brief(text, kind="difference") == [(pair, change, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "五年年均增长8.5%，由2018年的1200万元增至2022年的1663万元。",
        "同口径增长8.5%，由1200万元增至1352万元。",
        "地区生产总值增长5.2%，由120亿元增加到130亿元。",
        "收入增长8.5%，其中税收由1200万元增至1352万元。",
        "收入增长8.5%，由于减税降费1200万元，降至1352万元。",
        "收入比预算增长8.5%，由上年1200万元增至1352万元。",
        "收入增长8.5%，教育支出由1200万元增至1352万元。",
        "社保支出增长6.8%，达到5340万元，上年增长5%。",
        "社保支出增长6.8%，达到5340万元，上年下达5100万元。",
        "资产负债率下降3.1%，由45.2%下降至42.1%。",
        "教育支出增长8.5%，由1302万元减至1100万元。",  # which of the two is meant nobody can tell
    ],
)
def test_what_may_be_of_something_else_is_left_alone(text: str) -> None:
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []
