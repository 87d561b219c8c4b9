"""A system knows what is left of each equation and who takes part in it."""

from fractions import Fraction

import pytest

from jixiao.repair.system import Bound, Cell, Equation, System
from tests.repair.sample import FEN, cell, system, total

PRINTED = {"a": "1.50", "b": "2", "sum": "3.49"}


def test_a_residual_is_the_left_side() -> None:
    made = system(PRINTED, total("sum", "a", "b"))
    assert made.residual(made.equations[0]) == FEN  # 1.50 + 2 − 3.49 = 0.01
    assert made.residual(made.equations[0], values={"a": 1_490_000}) == 0


def test_a_blank_counts_zero() -> None:
    made = system({**PRINTED, "b": ""}, total("sum", "a", "b"))
    assert made.residual(made.equations[0]) == -199 * FEN  # 1.50 + 0 − 3.49 = −1.99


@pytest.mark.parametrize(("tolerance", "holds"), [(0, False), (FEN - 1, False), (FEN, True)])
def test_an_equation_holds_within_its_tolerance(tolerance: int, *, holds: bool) -> None:
    made = system(PRINTED, total("sum", "a", "b", tolerance=tolerance))
    assert made.holds(made.equations[0]) is holds


def test_an_equation_is_kept_once_whatever_its_sign_and_scale() -> None:
    first = Equation({"a": 1, "b": -1}, source="first")
    again = [Equation({"b": 1, "a": -1}), Equation({"a": Fraction(1, 2), "b": Fraction(-1, 2)})]
    unlike = Equation({"a": 1, "b": -1}, constant=1)
    assert system(PRINTED, first, *again, unlike).equations == (first, unlike)


def test_a_cell_knows_its_equations() -> None:
    made = system(PRINTED, total("sum", "a", "b"), Equation({"a": 1, "sum": -1}))
    assert [len(made.equations_of[name]) for name in ("a", "b", "sum")] == [2, 1, 2]


@pytest.mark.parametrize(
    ("value", "holds"), [(-1, False), (0, True), (5, True), (6, False), (Fraction(11, 2), False), (None, True)]
)
def test_a_bound_includes_its_ends(value: int | Fraction | None, *, holds: bool) -> None:
    assert Bound("a", 0, 5).holds(value) is holds
    assert Bound("a", None, None).holds(value)


def test_several_bounds_of_a_cell_hold_together() -> None:
    bounds = [Bound("a", 0, 9, "R1"), Bound("a", None, 5), Bound("a", 1, None), Bound("b", None, 3)]
    made = system(PRINTED, bounds=bounds)
    assert made.bound_of == {"a": Bound("a", 1, 5, "R1"), "b": Bound("b", None, 3)}


def test_a_system_keeps_its_cells_by_id() -> None:
    made = System.of([cell("a", "5", unit="分")], equations=())
    assert made.cells == {"a": Cell("a", 5, "5", "分", 1, 1)}
    assert made.value("a") == 5
