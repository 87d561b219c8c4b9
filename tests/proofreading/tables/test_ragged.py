"""Where blank cells are lost, the totals of rows still add up."""

import pytest

from tests.proofreading.spoken import Brief, brief

TABLE = """序号 单位 养护 公路 帮扶 合计
1 南埕镇 50 50
2 雷峰镇 60 20 {row}
3 桂阳乡 22 22
4 国宝乡 5 5
合计 22 115 20 {total}"""


def sums(*, row: str, total: str) -> list[Brief]:
    return brief(TABLE.format(row=row, total=total), kind="sum")


def test_totals_of_rows_add_up() -> None:
    assert sums(row="80", total="157") == [
        (("60", "20"), "80", True),
        (("22", "115", "20"), "157", True),
        (("50", "80", "22", "5"), "157", True),
    ]


@pytest.mark.parametrize(("row", "total", "wrong"), [("85", "157", ["85", "157"]), ("80", "175", ["175", "175"])])
def test_one_figure_that_fails_is_told(row: str, total: str, wrong: list[str]) -> None:
    assert [it[1] for it in sums(row=row, total=total) if it[2] is False] == wrong


def test_two_rows_that_fail_make_it_another_table() -> None:
    assert sums(row="85", total="175") == []


def test_rows_of_one_length_are_read_by_their_columns() -> None:
    table = "单位 养护 合计\n甲镇 5 5\n乙镇 6 6\n丙镇 7 7\n合计 18 19"
    assert all(it[0] != ("5", "6", "7") or it[1] != "19" for it in brief(table, kind="sum"))


def test_the_total_may_stand_first() -> None:
    table = "县 合计 展销 节庆\n石狮市 21 21\n晋江市 10 10\n南安市 12 5 7\n合计 43 26 17"
    assert (("21", "10", "12"), "43", True) in brief(table, kind="sum")


PAIRS = """乡镇 C级 D级 合计
1 甲镇
2 4.2

2 4.2
2 乙镇 1 0.75 1 2.1 2 2.85
3 丙镇
1 2.1

1 2.1
4 丁镇
1 2.1 1 2.1 2 4.2
合  计 2 2.85 5 10.5 7 {}"""


def test_numbers_may_stand_in_pairs() -> None:
    found = brief(PAIRS.format("13.35"), kind="sum")
    assert (("0.75", "2.1"), "2.85", True) in found
    assert (("2", "2", "1", "2"), "7", True) in found
    assert (("4.2", "2.85", "2.1", "4.2"), "13.35", True) in found
