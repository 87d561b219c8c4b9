"""A header of two rows is put together where counts leave one reading."""

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.draft import RawCell, Row, row_of
from jixiao.reading.text_table.two_level_header import join_header


def row(*texts: str) -> Row:
    return row_of([RawCell((Line(1, text),)) for text in texts])


NUMBERS = row("1", "2", "3", "4")


def test_the_head_that_shares_most_characters_is_divided() -> None:
    header = join_header([row("合计", "用车费", "接待费", ""), row("用车购置", "用车运行", "", ""), NUMBERS], width=4)
    assert header.spans == {(1, 1): (2, 1), (1, 2): (1, 2), (1, 4): (2, 1)}
    assert [sorted(cells) for cells in header.rows] == [[1, 2, 4], [2, 3], [1, 2, 3, 4]]


def test_other_rows_stay_as_they_are() -> None:
    for rows in (
        [row("合计", "用车费"), row("甲", "乙")],  # two rows
        [row("甲", "乙", "丙", "丁"), NUMBERS, NUMBERS],  # a plain header
        [row("甲", "乙", "", ""), row("丙", "丁", "", ""), NUMBERS],  # 1 + 2 are not 4
        [row("甲", "乙", "丙", ""), row("1", "2", "", ""), NUMBERS],  # no heads
    ):
        assert join_header(rows, width=4).spans is None


MANY = row("预算科目", "年度预算", "累计", "当月", "占预算%", "", "")
BELOW = row("本期", "增减率%", "本期", "增减率%", "", "", "")


def test_heads_with_the_same_below_stand_where_the_numbers_fit() -> None:
    rows = [MANY, BELOW, row("税收", "900", "500", "3.5", "60", "-1.0", "55.6"), row("非税", "90", "50", "1.5")]
    header = join_header(rows, width=7)
    assert header.spans == {(1, 1): (2, 1), (1, 2): (2, 1), (1, 3): (1, 2), (1, 5): (1, 2), (1, 7): (2, 1)}
    assert [sorted(cells) for cells in header.rows[:2]] == [[1, 2, 3, 5, 7], [3, 4, 5, 6]]


def test_heads_under_which_nothing_fits_better_stay() -> None:
    assert join_header([MANY, BELOW, row("税收", "九", "五", "三", "六", "一", "五")], width=7).spans is None
    other = row("本期", "增减率%", "本期", "同期", "", "", "")
    assert join_header([MANY, other, row("税收", "900", "500", "3.5", "60", "-1.0", "55.6")], width=7).spans is None
