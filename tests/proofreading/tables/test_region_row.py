"""A row of a whole region adds up those of its parts."""

import pytest

from tests.proofreading.spoken import Brief, brief

HEAD = "县区\t收入（万元）\t支出（万元）\t项目（个）\t增幅\n"
PARTS = "甲县\t1862\t2735\t12\t7.3%\n乙县\t1247\t1288\t{}\t3.2%\n"
ALL = "全市\t3109\t4023\t21\t5.1%"


def _told(text: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[1] in ("3109", "4023", "21")]


@pytest.mark.parametrize("text", [HEAD + PARTS.format(9) + ALL, HEAD + ALL + "\n" + PARTS.format(9)])
def test_parts_of_a_region(text: str) -> None:
    assert [it[1:] for it in _told(text)] == [("3109", True), ("4023", True), ("21", True)]


def test_one_column_that_fails_is_told_where_two_hold() -> None:
    assert [it[1:] for it in _told(HEAD + PARTS.format(8) + ALL) if not it[2]] == [("21", False)]


def test_some_parts_of_a_region_are_no_whole() -> None:
    assert [
        it for it in _told(HEAD + PARTS.format(9) + ALL.replace("3109", "5109").replace("4023", "6023")) if not it[2]
    ] == []


CLASSES = (
    "类别\t户数（户）\t人数（人）\t金额（万元）\n城市低保\t1127\t1894\t1085.6\n农村低保\t5355\t9462\t4032.7\n"
    "临时救助\t—\t1528\t251.4\n合计\t6482\t{}\t{}"
)


@pytest.mark.parametrize(
    ("persons", "amount", "expected"),
    [
        ("12884", "5369.7", []),
        ("12884", "5396.7", ["5396.7"]),
        ("12888", "5369.7", []),  # persons may be counted once though they stand in two rows
        ("12888", "5396.7", []),
    ],
)
def test_an_amount_that_fails_where_two_columns_hold(persons: str, amount: str, expected: list[str]) -> None:
    told = brief(CLASSES.format(persons, amount), kind="sum")
    assert [it[1] for it in told if it[2] is False] == expected


def test_a_blank_cell_may_hide_a_part() -> None:
    text = CLASSES.format("12884", "5396.7").replace("251.4", "")
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
