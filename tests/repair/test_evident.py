"""What one figure mends alone needs no search."""

from jixiao.repair.evident import evident_changes, mended
from jixiao.repair.system import Bound, Equation, System
from tests.repair.planted import table
from tests.repair.sample import FEN, WAN, forecast, posts, score_table, system, total

SUMS = [total("first", "x", "a"), total("second", "x", "b")]
PRINTED = {"x": "9", "a": "2", "b": "3", "first": "7", "second": "8"}  # x should be 5


def test_a_figure_that_mends_two_equations_is_evident() -> None:
    assert evident_changes(system(PRINTED, *SUMS)) == {"x": 5 * WAN}
    assert evident_changes(forecast()) == {"general": 126198 * FEN, "projects": 74689 * FEN}


def test_one_equation_makes_nothing_evident() -> None:
    assert evident_changes(posts()) == {}
    assert evident_changes(score_table()) == {}


def test_a_figure_that_would_break_another_equation_is_not_evident() -> None:
    made = system({**PRINTED, "again": "9"}, *SUMS, Equation({"x": 1, "again": -1}))
    assert evident_changes(made) == {}


def test_two_equations_have_to_agree() -> None:
    assert evident_changes(system({**PRINTED, "second": "9"}, *SUMS)) == {}


def test_of_two_figures_that_compete_neither_is_evident() -> None:
    twins = [total("first", "x", "y", "a"), total("second", "x", "y", "b")]
    assert evident_changes(system({**PRINTED, "y": "6", "first": "13", "second": "14"}, *twins)) == {}
    printed, equations = table([["10.00", "20.00"], ["30.00", "40.00"]])
    assert evident_changes(system({**printed, "0,0": "11.00", "1,1": "41.00"}, *equations)) == {}


def test_an_evident_value_keeps_to_its_bound() -> None:
    assert evident_changes(system(PRINTED, *SUMS, bounds=[Bound("x", 6 * WAN, None)])) == {}


def test_a_rate_confirms_a_value_and_states_none() -> None:
    rate = Equation({"x": 1, "b": -2}, tolerance=2 * WAN, is_rate=True)  # 9 and 6, 5 and 6
    assert evident_changes(system(PRINTED, SUMS[0], rate)) == {"x": 5 * WAN}
    rates = [rate, Equation({"x": 1, "c": -7}, is_rate=True)]
    assert evident_changes(system({"x": "9", "b": "3", "c": "1"}, *rates)) == {}


def test_after_an_evident_change_its_equations_hold() -> None:
    made: System = system(PRINTED, *SUMS)
    found = mended(made, changes={"x": 5 * WAN})
    assert all(found.holds(it) for it in found.equations)
    assert not any(made.holds(it) for it in made.equations)
