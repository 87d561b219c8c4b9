"""Of several rates of change one is of the change; the others are of what the text does not tell."""

import pytest

from tests.proofreading.spoken import brief

PLAIN = "全市税收收入52.6亿元，增收2.4亿元，{}。"


@pytest.mark.parametrize(
    "rates",
    [
        "增长4.78%，同口径增长7.9%",
        "剔除退税因素后增长7.9%",
        "自然增长4.78%，比2019年增长20.3%",
        "增长4.8%，两年平均增长3.1%",
    ],
)
def test_a_rate_of_another_base_is_no_fault(rates: str) -> None:
    assert [it for it in brief(PLAIN.format(rates), kind="growth") if it[2] is False] == []


def test_a_rate_told_before_an_opposite_change_is_no_fault() -> None:
    text = "市级收入38.8亿元，扣除留抵退税因素后增长4.8%，按自然口径计算下降12.2%，减收5.4亿元。"
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []


def test_a_rate_against_another_year_than_the_change_is_no_fault() -> None:
    text = "支出12万元，比上年减少3万元，比2019年下降45%。"
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []


def test_the_only_rate_of_a_change_is_judged() -> None:
    assert [it[1:] for it in brief(PLAIN.format("增长7.9%"), kind="growth")] == [("7.9", False)]
    assert [it[1:] for it in brief(PLAIN.format("增长5.8%，同口径增长7.9%"), kind="growth")] == [("5.8", False)]
