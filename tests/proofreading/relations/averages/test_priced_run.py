"""A count times the price of each is the amount right behind both."""

import pytest

from tests.proofreading.spoken import relations


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("营养改善补助：906人，每人400元，{}万元。", "36.24", "38.24"),
        ("资助困难学生125人，每生1150元，共计{}万元。", "14.375", "14.735"),
        ("慰问老党员86户，每户补助600元，合计{}元。", "51600", "56100"),
        ("购置电脑24台，每台4850元，共{}万元。", "11.64", "11.46"),
        ("改造旱厕312户，按每户1500元标准，兑现资金{}万元。", "46.8", "48.6"),
    ],
)
def test_a_count_and_its_price(text: str, right: str, wrong: str) -> None:
    assert [it for it in relations(text.format(right)) if it.holds is False] == []
    found = [it for it in relations(text.format(wrong)) if it.holds is False]
    assert [(it.kind.value, it.stated.printed) for it in found] == [("product", wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "聘用保洁员50人，每人800元，共48万元。",  # of a year
        "营养改善补助：906人，每人每年400元，38.24万元。",
        "资助学生125人，每生最高1150元，共计12.735万元。",
        "购置电脑24台，每套4850元，共11.46万元。",
        "资助学生125人，每生1150元，共计14万元。",  # rounded
        "资助学生1.2万人，每人1150元，共计1420万元。",
        "改造老旧管网306户，每户0.1万元，共计32万元。",
        "慰问老党员86户，每户600元，另安排春节慰问5.61万元。",
    ],
)
def test_other_prices_tell_nothing_wrong(text: str) -> None:
    assert [it for it in relations(text) if it.holds is False] == []
