"""Cells of lines that were a table."""

import pytest

from jixiao.proofreading.tables.flat_cells import cells_of
from tests.proofreading.spoken import line


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("合 计 |", [("合计", "")]),
        ("246 |", [("246", "246")]),
        ("|", [("|", "")]),
        ("1 甲街道 8 95.5%", [("", ""), ("甲街道", ""), ("8", "8"), ("95.5%", "95.5")]),
        ("甲街道 8 （追减1万元）", [("甲街道", ""), ("8", "8"), ("（追减1万元）", "")]),
        ("合  计 5 8", [("合计", ""), ("5", "5"), ("8", "8")]),
        ("乡 镇 补助 5", [("乡", ""), ("镇", ""), ("补助", ""), ("5", "5")]),
    ],
)
def test_cells(text: str, cells: list[tuple[str, str]]) -> None:
    assert [(word, "" if it is None else it.printed) for word, it in cells_of(line(text))] == cells


@pytest.mark.parametrize("word", [">=21933人", "<=5300元/户", "530元/人*月", "＜＝8%"])
def test_bounds_and_prices_are_cells(word: str) -> None:
    assert [it is not None for _, it in cells_of(line(f"甲 {word} 9"))] == [False, True, True]
