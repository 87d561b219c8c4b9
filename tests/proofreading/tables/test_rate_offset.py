"""A percentage shows where the numbers of a row stand under heads that are more."""

from jixiao.proofreading.tables.rate_offset import moved_by, rate_offset
from tests.proofreading.spoken import mentions

HEADS = ("项目", "年度预算数（万元）", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分")


def test_a_percentage_stands_under_the_rate() -> None:
    row = mentions("238.93 251.89 251.89 100.00% 10")
    assert rate_offset(HEADS, numbers=row) == 2
    assert rate_offset(HEADS, numbers=row[:3]) is None
    assert rate_offset(HEADS[3:], numbers=row) is None  # there is no head for the first number
    assert rate_offset((*HEADS, "完成率"), numbers=row) is None


def test_a_percentage_under_an_amount_shows_a_row_that_moved() -> None:
    heads = dict(enumerate(HEADS, start=1))
    row = mentions("238.93 251.89 251.89 100.00% 10 10")
    assert moved_by(heads, numbers=dict(enumerate(row, start=2))) == 1
    assert moved_by(heads, numbers=dict(enumerate(row, start=3))) == 0
    assert moved_by({1: "指标", 2: "指标值", 3: "完成率"}, numbers={2: row[3]}) == 0
