"""Cells find their columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.alignment import align
from jixiao.reading.text_table.column_kind import column_kinds
from jixiao.reading.text_table.draft import RawCell

ROWS = [["甲", "≥", "1", "人", "5"], ["乙", "定性", "优", "", "9"], ["丙", "≥", "3", "次", "7"]]


def cells(*texts: str) -> list[RawCell]:
    return [RawCell((Line(1, text),)) for text in texts]


KINDS = column_kinds([cells(*row) for row in ROWS])


@pytest.mark.parametrize(
    ("texts", "columns"),
    [
        (("丁", "≥", "2", "人", "8"), [0, 1, 2, 3, 4]),
        (("丁", "≥", "2", "人"), [0, 1, 2, 3]),
        (("丁", "定性", "优", "8"), [0, 1, 2, 4]),
        (("≥", "2", "人", "8"), [1, 2, 3, 4]),
        ((), []),
    ],
)
def test_a_cell_that_is_missing_shifts_nothing(texts: tuple[str, ...], columns: list[int]) -> None:
    assert align(cells(*texts), kinds=KINDS) == columns


def test_two_rows_glued_together_are_told_apart() -> None:
    glued = cells("丁", "≥", "2", "人", "戊", "定性", "优", "", "8")
    assert align(glued, kinds=KINDS, rows=2) == [0, 1, 2, 3, 5, 6, 7, 8, 9]


@given(st.lists(st.sampled_from(["", "1", "≥", "优"]), max_size=10))
def test_order_is_kept_and_no_two_cells_meet(texts: list[str]) -> None:
    columns = align(cells(*texts), kinds=KINDS, rows=2)
    assert columns == sorted(set(columns))
    assert len(columns) == len(texts)


def test_more_cells_than_columns_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^6$"):
        align(cells(*"123456"), kinds=KINDS)
