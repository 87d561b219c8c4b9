"""The values that changed cells must have."""

from jixiao.book.figure import Exact
from jixiao.repair.row import Row
from jixiao.repair.settle import Values, is_possible, settle
from jixiao.repair.state import State, state_of
from jixiao.repair.system import Bound, Cell, Equation, System
from tests.repair.sample import FEN, WAN, system, total


def state(made: System, *freed: str, tolerance: Exact = 0) -> State:
    """Return the state in which some cells may change."""
    rows = (Row(it.coefficients, made.residual(it), tolerance or it.tolerance) for it in made.equations)
    found = state_of(rows)
    for name in freed:
        found = found.freed(name)
    return found


def settled(made: System, *freed: str) -> Values | None:
    return settle(state(made, *freed), system=made, tolerance=lambda it: it.tolerance)


SUM = {"x": "9", "y": "1", "sum": "6"}


def test_a_value_is_what_its_row_says() -> None:
    made = system(SUM, total("sum", "x", "y"))
    assert settled(made, "x") == {"x": 5 * WAN}
    assert settled(made, "sum") == {"sum": 10 * WAN}


def test_a_value_makes_sense() -> None:
    made = system({**SUM, "sum": "0.5"}, total("sum", "x", "y"))
    assert settled(made, "x") is None  # −0.5
    assert settled(system({**SUM, "sum": "1"}, total("sum", "x", "y")), "x") is None  # 0
    thirds = system(SUM, Equation({"x": 3, "sum": -1}))
    assert settled(thirds, "x") == {"x": 2 * WAN}
    assert settled(system({**SUM, "sum": "1"}, Equation({"x": 3, "sum": -1})), "x") is None  # no multiple of 0.01
    assert settled(system({**SUM, "sum": "10"}, total("sum", "x", "y")), "x") is None  # no change


def test_a_sign_may_turn_where_nothing_else_does() -> None:
    made = system({"x": "9", "y": "18", "sum": "9"}, total("sum", "x", "y"))
    assert settled(made, "x") == {"x": -9 * WAN}


def test_a_difference_to_explain_may_have_any_value() -> None:
    cells = {"x": Cell("x", 9), "差额": Cell("差额", 0, is_difference=True)}
    made = System(cells, (Equation({"x": 1, "差额": 1}),))
    assert settled(made, "差额") == {"差额": -9}


def test_bounds_fix_two_cells_of_one_row() -> None:
    made = system(SUM, total("sum", "x", "y"), unit="分", bounds=[Bound("x", 0, 4), Bound("y", 0, 2)])
    assert settled(made, "x", "y") == {"x": 4, "y": 2}
    tight = system(SUM, total("sum", "x", "y"), unit="分", bounds=[Bound("x", 0, 3), Bound("y", 0, 2)])
    assert settled(tight, "x", "y") is None
    wide = system(SUM, total("sum", "x", "y"), unit="分", bounds=[Bound("x", 0, 5), Bound("y", 0, 2)])
    assert settled(wide, "x", "y") == {"x": None, "y": None}


def test_a_rate_alone_leaves_a_value_open() -> None:
    rate = Equation({"x": 3, "sum": -1}, tolerance=WAN, is_rate=True)
    assert settled(system({**SUM, "sum": "20.11"}, rate), "x") == {"x": None}


def test_within_rounding_the_value_that_fits_most_is_taken() -> None:
    equations = [total("sum", "x", "y", tolerance=FEN), total("more", "x", "z", tolerance=FEN)]
    made = system({**SUM, "more": "7.02", "z": "2"}, *equations)  # 5 and 5.02 are each 0.01 from 5.01
    found = settled(made, "x")
    assert found is None or found["x"] in (5 * WAN, 501 * FEN, 502 * FEN)


def test_a_bound_may_leave_a_row_no_room() -> None:
    bounds = [Bound("x", 0, 5), Bound("y", 0, 2)]
    made = system({**SUM, "sum": "12"}, total("sum", "x", "y"), unit="分", bounds=bounds)
    assert not is_possible("x", state=state(made, "x"), system=made)  # 11
    assert is_possible("sum", state=state(made, "sum"), system=made)
    assert not is_possible("x", state=state(made, "x", "y"), system=made)  # 12 − 2
    near = system(SUM, total("sum", "x", "y"), unit="分", bounds=bounds)
    assert is_possible("x", state=state(near, "x"), system=near)
