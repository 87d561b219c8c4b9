"""Rates of points are what was given of what was to be had."""

from tests.proofreading.spoken import brief

SPACED = """一级指标 分值 得分 得分率
决策 20 15.5 77.50%
过程 20 14 {}%
产出 30 23 76.66%
效益 30 24 80.00%
合计 100 76.5 76.50%"""
BARRED = """一级指标 | 分值 | 得分 | 得分率 |
决策 | 20 | 15.5 | 77.50% |
过程 | 20 | 14 | {}% |
产出 | 60 | 53 | 88.33% |
合计 | 100 | 82.5 | 82.50% |"""


def test_rates_of_points() -> None:
    for table in (SPACED, BARRED):
        found = brief(table.format("70.00"), kind="ratio")
        assert (("14", "20"), "70.00", True) in found
        assert all(it[2] for it in found)


def test_a_wrong_rate_among_right_ones() -> None:
    for table in (SPACED, BARRED):
        assert (("14", "20"), "75.00", False) in brief(table.format("75.00"), kind="ratio")


def test_rates_that_are_of_something_else_tell_nothing() -> None:
    other = "一级指标 分值 得分 得分率\n决策 20 15 1.15\n过程 20 14 3.12\n产出 30 23 2.16"
    assert brief(other, kind="ratio") == []
