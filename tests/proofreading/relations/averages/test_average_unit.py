"""An average is told in the wrong unit where its digits are right in another one."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("信息化设备采购2416万元。购置教学设备5385套，每套约4486万元。", ("2416", "5385")),
        ("支出7929万元。\n改造校舍3.2万户，户均2478万元。", ("7929", "3.2")),
        ("补助经费1290万元，惠及学生21507人，人均599.8万元。", ("1290", "21507")),
        ("为8个村安排资金1026万元，每村128.3元。", ("1026", "8")),
    ],
)
def test_an_average_in_the_wrong_unit(text: str, pair: tuple[str, str]) -> None:
    assert [(it[0], it[2]) for it in brief(text, kind="ratio") if it[2] is False] == [(pair, False)]


@pytest.mark.parametrize(
    "text",
    [
        "信息化设备采购2416万元。购置教学设备5385套，每套约4486元。",
        "支出7929万元。\n改造校舍3.2万户，户均2478元。",
        "为8个村安排资金1026万元，每村128.3万元。",
        "信息化设备采购2416万元。购置教学设备5385套，每套约4860万元。",
        "采购服务器2台，投入2416万元，每套软件1208万元。",
    ],
)
def test_averages_in_their_unit(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
