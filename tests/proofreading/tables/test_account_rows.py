"""What was there and what came in, less what went out, is what is left, column by column."""

import pytest

from tests.proofreading.spoken import Brief, brief

TABLE = """（单位：万元）
项目\t预算数\t执行数\t完成率
{opening}\t120.5\t118.3\t98.2%
二、收入合计\t840\t{income}\t101.5%
1.保费收入\t700\t712.6\t101.8%
2.利息收入\t140\t140\t100%
三、支出合计\t790.5\t801.4\t101.4%
{left}\t170\t169.5\t99.7%"""


def _balances(*, income: str = "852.6", opening: str = "一、期初余额", left: str = "四、期末余额") -> list[Brief]:
    found = brief(TABLE.format(income=income, opening=opening, left=left), kind="sum")
    return [it for it in found if "-801.4" in it[0] or "-790.5" in it[0]]


@pytest.mark.parametrize(
    ("opening", "left"),
    [("一、期初余额", "四、期末余额"), ("上年结余", "年末滚存结余"), ("一、上年末滚存结余", "四、年末累计结余")],
)
def test_all_columns_balance(opening: str, left: str) -> None:
    assert _balances(opening=opening, left=left) == [
        (("120.5", "840", "-790.5"), "170", True),
        (("118.3", "852.6", "-801.4"), "169.5", True),
    ]


def test_one_column_that_does_not_is_wrong() -> None:
    assert (("118.3", "825.6", "-801.4"), "169.5", False) in _balances(income="825.6")


def test_without_an_opening_row_nothing_is_told() -> None:
    assert _balances(opening="备用金") == []


def test_no_column_shows_what_is_in_it() -> None:
    text = "（单位：万元）\n项目\t数\n期初余额\t12.1\n收入合计\t80\n支出合计\t70\n期末余额\t20"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
