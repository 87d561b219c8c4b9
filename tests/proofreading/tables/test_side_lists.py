"""Tables that go on beside themselves."""

import pytest

from jixiao.proofreading.relate import relations_of
from jixiao.reading.read import read_content

LINES = (
    "单位 金额 单位 金额\n"
    "全省合计 30 乙市小计 14\n"
    "甲市小计 16 乙市 9\n"
    "甲市 10 其中：市本级 4\n"
    "其中：市本级 3 北区 5\n"
    "东区 7 丁县 {}\n"
    "丙县 6\n"
)
SUMS = {
    (("3", "7"), "10"),
    (("4", "5"), "9"),
    (("10", "6"), "16"),
    (("9", "5"), "14"),
    (("16", "14"), "30"),
}


def told(text: str) -> set[tuple[tuple[str, ...], str]]:
    found = list(relations_of(read_content(text.encode(), name="分配表.txt")))
    assert all(it.holds for it in found if it.kind == "sum")
    return {(tuple(o.printed for o in it.operands), it.stated.printed) for it in found if it.kind == "sum"}


def test_subtotals_and_parts_over_the_columns() -> None:
    assert told(LINES.format(5)) >= SUMS


@pytest.mark.parametrize("last", ["6", "51"])
def test_what_does_not_come_out_is_left_alone(last: str) -> None:
    assert (("9", last), "14") not in told(LINES.format(last))


def test_rows_without_such_words_and_prose_are_no_lists() -> None:
    assert told("甲 3 乙 40\n丙 50 丁 6\n戊 7 己 80\n庚 90 辛 10\n壬 11 癸 12\n") == set()


def test_heads_of_an_account_of_two_sides_have_the_rows_below_them() -> None:
    rows = (
        "总计 | 66 | 总计 | 66 |",
        "一、本级收入 | 14 | 一、本级支出 | 60 |",
        "税收 | 9 | 二、转移性支出 | 6 |",
        "非税 | 5 | 上解 | 4 |",
    )
    more = ("二、转移性收入 | 52 | 调出 | 2 |", "补助 | 40 | | |", "结转 | 12 | | |")
    found = told("收入 | 执行数 | 支出 | 执行数 |\n" + "\n".join((*rows, *more)))
    assert {(("9", "5"), "14"), (("40", "12"), "52"), (("4", "2"), "6"), (("14", "52"), "66")} <= found
