"""A rate behind two figures that strokes part."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "pair", "rate"),
    [
        ("税收1035万元/预算2400万元/43.1%，非税685万元/预算1400万元/48.9%。", ("1035", "2400"), "43.1"),
        ("改厕完成5733户/任务5700户/100.58%。", ("5733", "5700"), "100.58"),
        ("培训（实际/计划/完成率）：甲班186人/200人/93%。", ("186", "200"), "93"),
    ],
)
def test_a_rate_behind_strokes(text: str, pair: tuple[str, str], rate: str) -> None:
    assert (pair, rate, True) in brief(text, kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        "税收1035万元/预算2400万元/增长43.1%。",
        "税收1035万元/非税1400万元/48.9%。",
        "税收1035万元/户数2400户/43.1%。",
        "税收1035万元，预算2400万元/43.1%。",
    ],
)
def test_what_does_not_come_out_is_not_told(text: str) -> None:
    assert brief(text, kind="ratio") == []


def test_three_figures_behind_strokes_are_no_date() -> None:
    text = "重点行业（资产/负债/净资产，亿元）：教育1823.4/173/1650.4；卫生1469.5/492.9/976.6。"
    assert (("173", "1650.4"), "1823.4", True) in brief(text, kind="sum")
