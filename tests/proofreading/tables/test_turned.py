"""Tables with a row for each year are read like those with a column for each."""

from tests.proofreading.spoken import brief

TABLE = (
    "（单位：万元）\n年度\t合计\t出国费\t接待费\t车辆购置\t车辆运行\t会议费\n"
    "2021年\t2840\t90\t1400\t73\t1277\t125\n2022年\t2364\t12\t1356\t37\t959\t100\n{}\t-16.76\t-86.67\t-3.14\t-49.32\t{}\t-20"
)
ROW = "2022年比2021年增减%"


def growth(text: str) -> list[tuple[tuple[str, ...], str, bool | None]]:
    return brief(text, kind="growth")


def test_changes_of_each_column() -> None:
    found = growth(TABLE.format(ROW, "-24.90"))
    assert [it[2] for it in found] == [True] * 6
    assert (("959", "1277"), "-24.90", True) in found


def test_one_that_fails() -> None:
    found = growth(TABLE.format(ROW, "-29.40"))
    assert [it for it in found if it[2] is False] == [(("959", "1277"), "-29.40", False)]


def test_a_row_that_is_no_change_tells_none() -> None:
    assert growth(TABLE.format("完成预算", "-24.90")) == []


def test_more_years_than_two_tell_none() -> None:
    assert growth(TABLE.format(f"2023年\t1\t1\t1\t1\t1\t1\n{ROW}", "-24.90")) == []
