"""What fails is told where the others of its column show that it is wrong."""

from jixiao.proofreading.relate import relations_of
from jixiao.reading.text import document_of_text

HEAD = "税目 | 本期 | 同期 | 增减额 | 备注 |\n"
ROWS = ("甲 | 52 | 41 | 11 | |", "乙 | 63 | 50 | 13 | |", "丙 | 71 | 75 | -4 | |", "丁 | 29 | 18 | 11 | |")
LAST = "戊 | 35 | 20 | 15 | |"


def wrong(*rows: str) -> list[tuple[list[str], str]]:
    document = document_of_text(f"单位：万元 | ||||\n{HEAD}" + "\n".join(rows), name="a.txt", kind="txt")
    assert document.tables[0].is_rebuilt
    found = [it for it in relations_of(document) if it.holds is False]
    return [([operand.printed for operand in it.operands], it.stated.printed) for it in found]


def test_many_rows_alike_show_what_fails_in_a_guessed_table() -> None:
    one = "己 | 48 | 30 | 81 | |"
    assert wrong(*ROWS, LAST, one, "庚 | 9 | |||") == [(["48", "30"], "81")]
    assert wrong(*ROWS, one, "庚 | 9 | |||") == []  # four do not


def test_a_row_with_other_cells_may_stand_elsewhere() -> None:
    assert wrong(*ROWS, LAST, "己 | 21 | -21 | -100 | 6 |") == []


def test_two_that_fail_show_another_reading() -> None:
    assert wrong(*ROWS, LAST, "己 | 48 | 30 | 81 | |", "庚 | 47 | 30 | 71 | |", "辛 | 9 | |||") == []
