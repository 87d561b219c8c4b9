"""Shares that name their part apart from it, and rates of a plan told at the head of the next sentence."""

import pytest

from tests.proofreading.spoken import brief

FUNDS = "收入129748万元，加上级补助428905万元，上年结余409460万元，收入总计968113万元。支出968113万元，收支相抵。"


@pytest.mark.parametrize(
    ("text", "pair", "rate"),
    [
        (FUNDS.replace("。支", "。\n支") + "上级补助占收入总计的44.3%。", ("428905", "968113"), "44.3"),
        (FUNDS + "上级补助占收入总计的44.3%。", ("428905", "968113"), "44.3"),
        ("中央87万元、省级56万元、市级40万元、县级17万元，合计200万元，本级占8.5%。", ("17", "200"), "8.5"),
        (
            "上级资金1200万元，其中中央800万元、省300万元、市100万元；中央资金占66.67%，省级资金占25%。",
            ("300", "1200"),
            "25",
        ),
        (
            "补助9.73万元，自治区配套1.8万元，市级0.7848万元，共12.3148万元；市级占6.37%。",
            ("0.7848", "12.3148"),
            "6.37",
        ),
        ("乡镇本级收入4505万元。批准的本级收入预算3522万元，实际完成年初预算的127.91%。", ("4505", "3522"), "127.91"),
    ],
)
def test_a_share_of_what_it_names(text: str, pair: tuple[str, str], rate: str) -> None:
    assert (pair, rate, True) in brief(text, kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        FUNDS + "上级补助占收入总计的46.3%。",  # another part may be meant
        FUNDS + "税收占收入总计的44.3%。",
        FUNDS + "上级补助占支出的88%。",
        "中央87万元、省级56万元、市级40万元、县级17万元，合计200万元，本级占9.5%。",
        "村级收入4505万元。批准的税收预算3522万元，实际完成年初预算的127.91%。",
    ],
)
def test_what_does_not_come_out_is_not_told(text: str) -> None:
    assert brief(text, kind="ratio") == []
