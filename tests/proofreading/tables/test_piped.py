"""Lines with strokes between the cells are tables where one line names all columns."""

import pytest

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.tables.piped import with_piped_tables
from tests.proofreading.spoken import brief, relations

FUNDS = "支出情况表 单位：万元\n项目 | 预算数 | 执行数 | 执行率\n培训 | 40 | 36.2 | 90.5%\n会议 | 25 | {} | 83.2%\n"


def _sizes(text: str) -> list[tuple[int, int, bool]]:
    return [(it.rows, it.columns, it.is_rebuilt) for it in with_piped_tables(example_document(text)).tables]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (FUNDS.format("20.8"), (3, 4, False)),
        ("村名 |金额 |备注 |\n甲村 |50 ||\n乙村 |12.5 ||\n合 计 |62.5 ||", (4, 3, False)),
        ("|科目|上年数|本年数|\n|差旅|3.1|2.9|\n|印刷|0.4|0.6|", (3, 3, False)),
        ("项 目|合计|一般公共\n预算|政府性基金\n预算|\n会议费|31.2|31.2|0.00|", (2, 4, False)),
        ("单位：元 | | |\n科目 | 本期 | 累计 |\n利息 | | 12 |\n手续费 | 8 | |", (3, 3, True)),
    ],
)
def test_lines_with_a_whole_head_are_a_table(text: str, size: tuple[int, int, bool]) -> None:
    assert _sizes(text) == [size]


@pytest.mark.parametrize(
    "text",
    [
        "科目 | 预算 | 累计 | |\n本期 | 同期 | 本期 | 同期\n税收 | 9 | 5 | 4",  # merged heads
        "甲村 | 50 | 12\n乙村 | 60 | 13",  # no head
        "名称 | 金额 | 备注\n甲项目 | 50 |\n乙项目 | 60 | 12 | 3",  # rows of other lengths
        "首页 | 政务公开 | 财政信息",
    ],
)
def test_other_lines_stay_lines(text: str) -> None:
    assert _sizes(text) == []


def test_a_rate_and_its_place() -> None:
    assert (("36.2", "40"), "90.5", True) in brief(FUNDS.format("20.8"), kind="ratio")
    [wrong] = [it for it in relations(FUNDS.format("21.8"), kind="ratio") if it.holds is False]
    place = wrong.stated.place
    assert (place.line, place.quote) == (4, "83.2")
    assert FUNDS.splitlines()[3].format("21.8")[place.start : place.end] == "83.2"


def test_the_numbers_of_a_table_are_no_sentence() -> None:
    text = "项目 | 年初数 | 年末数\n应收款 | 812 | 1015\n存货 | 203 | 406\n"
    assert [it for it in brief(text, kind="sum") if it[1] == "1015"] == []


def test_a_long_line_is_left_alone() -> None:
    assert _sizes("项目 | 数\n" + "甲 | 3 | " * 500) == []
