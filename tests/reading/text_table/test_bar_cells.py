"""Cells on lines of their own, each ended by a bar."""

from jixiao.reading.text_line import split_lines
from jixiao.reading.text_table.bar_cells import find_bar_cells
from jixiao.reading.text_table.draft import Draft


def draft(text: str) -> Draft | None:
    found = find_bar_cells(list(split_lines(text)), start=0)
    return found if isinstance(found, Draft) else None


def rows(text: str) -> list[list[str]]:
    made = draft(text)
    return [[cell.text for cell in row.values()] for row in made.rows] if made else []


def test_the_width_shows_in_what_the_columns_hold() -> None:
    text = "".join(f"{cell} |\n" for cell in ("项目", "预算数", "合计", "432", "1.出国", "39", "2.接待", "393"))
    assert rows(text) == [["项目", "预算数"], ["合计", "432"], ["1.出国", "39"], ["2.接待", "393"]]
    three = "".join(f"{cell} |\n" for cell in ("项目", "2020年", "2021年", "合计", "1", "2", "税收", "3", "4"))
    assert rows(three) == [["项目", "2020年", "2021年"], ["合计", "1", "2"], ["税收", "3", "4"]]


def test_the_bar_may_stand_on_the_next_line() -> None:
    text = "项 目\n|\n预 算\n|\n合 计\n|\n0.36\n|\n出国\n|\n|\n二、说明\n"
    assert rows(text) == [["项 目", "预 算"], ["合 计", "0.36"], ["出国", ""]]
    made = draft(text)
    assert made is not None
    assert made.end == 11


def test_several_bars_end_a_row_and_a_divided_head_is_found() -> None:
    heads = ("合计", "出国费", "公务用车费", "接待费")
    text = "".join(f"{cell} |\n" for cell in heads) + "||\n小计 |\n用车购置费 |\n用车运行费 |\n|||\n"
    made = draft(text + "".join(f"{number} |\n" for number in (79, 0, 75, 50, 25, 4)))
    assert made is not None
    assert [{column: cell.text for column, cell in row.items()} for row in made.rows[:2]] == [
        {1: "合计", 2: "出国费", 3: "公务用车费", 6: "接待费"},
        {3: "小计", 4: "用车购置费", 5: "用车运行费"},
    ]
    assert made.spans == {(1, 1): (2, 1), (1, 2): (2, 1), (1, 3): (1, 3), (1, 6): (2, 1)}


def test_cells_whose_width_nothing_tells_are_no_table() -> None:
    assert rows("甲 |\n乙 |\n丙 |\n丁 |\n戊 |\n") == []
    assert rows("甲 |\n1 |\n乙 |\n") == []
    assert rows("甲 |\n1 |\n||\n乙 |\n2 |\n3 |\n") == []
