"""Rows get their columns back, and what they lack is told."""

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.draft import RawCell
from jixiao.reading.text_table.repair_rows import Cells, RepairedRows, repair_rows
from tests.reading.text_forms import GLUED, HEAD, LAST, ROWS


def row(*texts: str, line: int = 1) -> Cells:
    return tuple(RawCell((Line(line, text.strip()),), is_marked=text.startswith(" ")) for text in texts)


def repaired(*rows: tuple[str, ...]) -> RepairedRows:
    return repair_rows([row(*texts, line=10 * number) for number, texts in enumerate(rows, start=1)])


def texts(made: RepairedRows, *, number: int) -> list[str]:
    return [cell.text for _, cell in sorted(made.rows[number - 1].items())]


def test_whole_rows_stay_as_they_are() -> None:
    made = repaired(("部门", "局"), HEAD, *ROWS)
    assert [len(cells) for cells in made.rows] == [2, 10, 10, 10, 10, 10]
    assert made.heads == {0, 1}
    assert made.notes == ()


def test_a_row_that_lost_its_score_keeps_its_columns() -> None:
    """A31."""
    made = repaired(HEAD, *ROWS, LAST[:-1], LAST)
    assert texts(made, number=6) == [*LAST[:-1], ""]
    assert [note.message for note in made.notes] == [
        "第 60—60 行少了单元格，已按列对齐，请核对。",
        "第 60 行起的一行没有「得分」栏，按空白处理，没有补数。",
    ]


def test_a_row_that_lost_a_cell_inside_keeps_the_others_in_their_columns() -> None:
    """A31: the unit of measurement is gone."""
    lost = (*LAST[:6], *LAST[7:])
    assert texts(repaired(HEAD, *ROWS, lost, LAST), number=6) == [*LAST[:6], "", *LAST[7:]]


def test_glued_rows_are_told_apart_with_and_without_the_mark() -> None:
    """A33."""
    for glued in (GLUED, tuple(text.strip() for text in GLUED)):
        made = repaired(HEAD, *ROWS, glued, LAST)
        assert texts(made, number=6) == [*GLUED[:9], ""]
        assert texts(made, number=7) == ["", "", "可持续", *GLUED[10:]]
        assert texts(made, number=8) == list(LAST)


def test_two_whole_rows_without_a_blank_line_between_become_two() -> None:
    made = repaired(HEAD, *ROWS, LAST + LAST, LAST)
    assert [texts(made, number=number) for number in (6, 7)] == [list(LAST)] * 2


def test_a_glued_row_at_the_end_is_split_too() -> None:
    made = repaired(HEAD, *ROWS, GLUED)
    assert len(made.rows) == 7


def test_a_short_row_of_its_own_is_no_broken_row() -> None:
    made = repaired(HEAD, *ROWS, ("说明", "无"))
    assert texts(made, number=6) == ["说明", "无"]
    assert made.notes == ()


def test_more_rows_than_anybody_glues_together_stay_as_they_are() -> None:
    made = repaired(HEAD, *ROWS, LAST * 9, LAST)
    assert len(made.rows[5]) == 90
    assert made.notes == ()
