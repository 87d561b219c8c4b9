"""A change is that of the figures of two years told before."""

from tests.proofreading.spoken import brief

TEXT = "2022年三公经费决算数合计1000.86万元。2021年三公经费决算数合计807.95万元。2022年三公经费决算数较上年增加{}万元。"


def test_the_figures_of_both_years() -> None:
    assert (("1000.86", "807.95"), "192.91", True) in brief(TEXT.format("192.91"), kind="difference")
    assert (("1000.86", "807.95"), "275.76", False) in brief(TEXT.format("275.76"), kind="difference")


def test_a_year_that_is_not_told() -> None:
    assert brief(TEXT.replace("2021", "2020").format("275.76"), kind="difference") == []
