"""Cells, their names and merged ranges."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.reading.spreadsheet.sheet import CellKind, Range, Sheet, SheetCell, cell_name, column_of, position_of


def text(content: str) -> SheetCell:
    return SheetCell(CellKind.TEXT, content)


@given(st.integers(1, 1_048_576), st.integers(1, 16_384))
def test_the_name_of_a_cell_is_read_back(row: int, column: int) -> None:
    assert position_of(cell_name((row, column))) == (row, column)


def test_names_at_the_turn_of_letters() -> None:
    assert [cell_name((1, column)) for column in (1, 26, 27, 52, 53, 702, 703, 16_384)] == [
        "A1",
        "Z1",
        "AA1",
        "AZ1",
        "BA1",
        "ZZ1",
        "AAA1",
        "XFD1",
    ]


@pytest.mark.parametrize("name", ["7", "a1", "$A$1", "A", "", "A1B", "项1"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(name)}$"):
        position_of(name)


def test_the_column_alone_is_read_from_the_letters() -> None:
    assert [column_of(name) for name in ("A1", "AB7", "XFD12")] == [1, 28, 16_384]
    for name in ("7", "1A", "a1", ""):
        with pytest.raises(ValueError, match=r"substring not found|^$"):
            column_of(name)


def test_a_merged_range_spreads_its_content() -> None:
    area = Range((1, 1), (2, 2))
    sheet = Sheet("表", {(1, 1): text("口径"), (3, 1): text("数")}, (area,))
    assert [sheet.spread[spot].text for spot in area.positions()] == ["口径"] * 4
    assert sheet.spread[3, 1].text == "数"
    assert sheet.merged_at((2, 2)) == area
    assert sheet.merged_at((3, 1)) is None


def test_an_empty_merged_range_spreads_nothing() -> None:
    sheet = Sheet("表", {(3, 1): text("数")}, (Range((1, 1), (2, 2)),))
    assert list(sheet.spread) == [(3, 1)]


def test_rows_come_in_their_order() -> None:
    sheet = Sheet("表", {(3, 2): text("c"), (1, 1): text("a"), (3, 4): text("d")})
    assert {row: list(cells) for row, cells in sheet.rows.items()} == {1: [1], 3: [2, 4]}
    assert list(sheet.rows) == [1, 3]


def test_a_range_ends_where_the_sheet_ends() -> None:
    area = Range((2, 2), (1_048_576, 16_384)).within((3, 4))
    assert (area, area.size) == (Range((2, 2), (3, 4)), 6)
    assert Range((5, 1), (9, 9)).within((3, 4)).size == 0
