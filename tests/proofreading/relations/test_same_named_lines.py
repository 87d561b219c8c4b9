"""Figures of one name in paragraphs that follow each other make up one told before."""

from tests.proofreading.spoken import brief

TEXT = (
    "全省县区收入503.7亿元，比上年同期增加{}亿元，增长20.6%。\n"
    "41个县：收入151亿元，同比增加21亿元，增长16.2%。\n"
    "59个区：收入{}亿元，同比增加64.8亿元，增长22.5%。"
)


def test_amounts_and_their_changes() -> None:
    found = brief(TEXT.format("85.8", "352.7"), kind="sum")
    assert (("151", "352.7"), "503.7", True) in found
    assert (("21", "64.8"), "85.8", True) in found


def test_what_does_not_come_out() -> None:
    assert not any(it[1] == "503.7" for it in brief(TEXT.format("85.8", "362.7"), kind="sum"))
    found = brief(TEXT.format("86.9", "352.7"), kind="sum")
    assert [it[1] for it in found] == ["503.7"]
