"""What is carried over after income and spending."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "items", "left"),
    [
        ("政府性基金收入969万元，上年结余24万元，支出893万元，结转下年100万元。", ("969", "24", "-893"), "100"),
        (
            "项目年初结转18.6万元，当年拨款120万元，当年支出130.2万元，年末结转8.4万元。",
            ("18.6", "120", "-130.2"),
            "8.4",
        ),
        (
            "年初结转和结余60万元，本年收入1302万元，本年支出1250万元，结余分配10万元，年末结转和结余102万元。",
            ("60", "1302", "-1250", "-10"),
            "102",
        ),
        (
            "专户上年结转12.4万元，到位资金86万元，支付90.2万元，收回3.2万元，年末余额5万元。",
            ("12.4", "86", "-90.2", "-3.2"),
            "5",
        ),
    ],
)
def test_what_is_left_comes_out(text: str, items: tuple[str, ...], left: str) -> None:
    assert (items, left, True) in brief(text, kind="sum")


def test_what_is_left_at_the_end_of_the_year_is_wrong() -> None:
    text = "本年收入1302万元，加上年结转60万元，减本年支出1250万元，年末结转122万元。"
    assert (("1302", "60", "-1250"), "122", False) in brief(text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "上年结转60万元，本年收入1302万元，本年支出1250万元，结转下年80万元，净结余32万元。",
        "本年收入1302万元，上年结转60万元，本年支出1250万元，结转下年82万元。净结余30万元。",
        "上年结余60万元，本年收入1302万元，其中拨款1200万元，本年支出1250万元，年终结余132万元。",
        "政府性基金收入969万元，上年结余24万元，支出893万元，结转下年110万元。",
        "上年结转60万元，本年收入1302万元，本年支出1250万元，调出资金20万元，年末结转90万元。",
    ],
)
def test_where_more_may_have_come_in_or_gone_out_nothing_is_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
