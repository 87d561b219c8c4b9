"""Rows are eliminated exactly."""

from fractions import Fraction

import pytest

from jixiao.repair.row import Row


@pytest.mark.parametrize(("residual", "is_broken"), [(0, False), (2, False), (-2, False), (3, True), (-3, True)])
def test_a_row_is_broken_beyond_its_tolerance(residual: int, *, is_broken: bool) -> None:
    assert Row({}, residual, 2).is_broken is is_broken


def test_a_row_is_solved_for_a_cell() -> None:
    assert Row({"a": -2, "b": 4}, 6, 1).solved_for("a") == Row({"a": 1, "b": -2}, -3, Fraction(1, 2))
    assert Row({"a": -1, "b": 4}, 6).solved_for("a") == Row({"a": 1, "b": -4}, -6)
    kept = Row({"a": 1}, 6)
    assert kept.solved_for("a") is kept


def test_a_cell_is_eliminated_by_another_row() -> None:
    by = Row({"a": 1, "b": -2, "c": 1}, -3, 1)
    # 2a + b + 5 and a = 2b − c + 3: 2(2b − c + 3) + b + 5 = 5b − 2c + 11
    assert Row({"a": 2, "b": 1}, 5).without("a", by=by) == Row({"b": 5, "c": -2}, 11, 2)
    assert Row({"a": 1, "b": -2}, 5).without("a", by=by) == Row({"c": -1}, 8, 1)  # b is gone too
