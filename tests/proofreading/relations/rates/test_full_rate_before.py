"""A rate of 100 % is that of two equal amounts in the sentences before it."""

from tests.proofreading.spoken import brief

TEXT = "预算17.77万元，实际下达{}万元（其中：一批8.82万元；二批8.95万元）。\n一批5月到位，二批12月到位，到位率100%。"


def test_two_equal_amounts_before() -> None:
    assert brief(TEXT.format("17.77"), kind="ratio") == [(("17.77", "17.77"), "100", True)]


def test_no_two_equal_amounts() -> None:
    assert brief(TEXT.format("17.67"), kind="ratio") == []
