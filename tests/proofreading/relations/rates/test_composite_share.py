"""A share of several figures together is of their sum."""

from tests.proofreading.spoken import brief

TEXT = "资金2052万元，其中：中央资金316万元，省资金588万元，市级资金478.4万元，区级资金670万元，占中央、省资金的{}%。"


def test_a_share_of_two_figures() -> None:
    assert brief(TEXT.format("74.12"), kind="ratio") == [(("670",), "74.12", True)]


def test_what_does_not_come_out_is_not_told() -> None:
    assert brief(TEXT.format("75.12"), kind="ratio") == []
