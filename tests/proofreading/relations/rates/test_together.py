"""Rates of several figures together are never those of the last one alone."""

import pytest

from tests.proofreading.spoken import brief

PARTS = "教育2.18亿元、社保6.04亿元、卫生1.95亿元，"


@pytest.mark.parametrize(
    "text",
    [
        f"{PARTS}三项占支出总额13.66亿元的74.5%。",
        f"{PARTS}合计占支出总额13.66亿元的74.5%。",
        f"支出总额13.66亿元，其中{PARTS}合计占支出总额的74.5%。",
    ],
)
def test_figures_together(text: str) -> None:
    assert (("2.18", "6.04", "1.95", "13.66"), "74.5", True) in brief(text, kind="ratio")
    wrong = text.replace("74.5", "75.4")
    assert [it for it in brief(wrong, kind="ratio") if it[1] == "75.4"] == []


def test_a_share_of_one_figure_is_told_still() -> None:
    text = "本年收入合计40万元，其中财政拨款30万元，占本年收入合计的{}%。"
    assert brief(text.format("75"), kind="ratio") == [(("30", "40"), "75", True)]
    assert brief(text.format("57"), kind="ratio") == [(("30", "40"), "57", False)]


def test_a_rate_may_be_of_a_figure_before_the_last_one() -> None:
    text = "累计完成5431.2万元，支付4962.5万元，占概算投资5840万元的{}%。"
    assert brief(text.format("93"), kind="ratio") == [(("5431.2", "5840"), "93", True)]
    assert brief(text.format("48.97"), kind="ratio") == [(("4962.5", "5840"), "48.97", False)]


def test_a_comma_of_a_list_before_a_share_tells_of_one_figure() -> None:
    text = "支出合计7201.28万元，其中基本支出6449.74万元、占{}%，项目支出751.54万元、占10.44%。"
    found = brief(text.format("89.56"), kind="ratio")
    assert found == [(("6449.74", "7201.28"), "89.56", True), (("751.54", "7201.28"), "10.44", True)]
    assert (("6449.74", "7201.28"), "98.56", False) in brief(text.format("98.56"), kind="ratio")
