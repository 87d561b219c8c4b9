"""The smallest changes after which everything holds."""

import pytest

from jixiao.repair.search import Solution, smallest_changes
from jixiao.repair.system import Bound, Equation, System
from tests.repair.planted import mistype, table
from tests.repair.sample import FEN, WAN, closing, forecast, posts, score_table, system, total, worth

TWO_SUMS = [total("first", "x", "a"), total("second", "x", "b")]
PRINTED = {"x": "9", "a": "2", "b": "3", "first": "7", "second": "8"}  # x should be 5


def changes(made: System) -> list[dict[str, object]]:
    """Return the smallest changes as plain mappings."""
    return [dict(it.values) for it in smallest_changes(made)]


def test_where_everything_holds_nothing_changes() -> None:
    assert changes(system({**PRINTED, "x": "5"}, *TWO_SUMS)) == []


def test_one_figure_that_mends_two_equations_is_the_smallest_change() -> None:
    assert changes(system(PRINTED, *TWO_SUMS)) == [{"x": 5 * WAN}]


def test_each_figure_of_a_lone_sum_could_be_the_wrong_one() -> None:
    found = changes(posts())  # but nobody types a 1 for a 0
    assert found == [{"posts": 41}, {"civil": 22}, {"managed": 6}, {"institution": 9}]


def test_a_value_never_becomes_negative() -> None:
    assert {"closing": -104050 * FEN} not in changes(closing())
    assert {"opening": 104050 * FEN} in changes(closing())  # possible, but not offered


def test_a_figure_that_other_identities_confirm_does_not_change() -> None:
    printed = {**PRINTED, "a": "1", "second": "12"}  # 9 + 1 and 7, but 9 + 3 = 12
    assert changes(system(printed, *TWO_SUMS)) == [{"first": 10 * WAN}]  # neither 9 − 3, nor 1 − 3
    again = system({**printed, "again": "7"}, *TWO_SUMS, Equation({"first": 1, "again": -1}))
    assert {"first": 10 * WAN} not in changes(again)


def test_a_fixed_cell_does_not_change() -> None:
    assert [set(it.values) for it in smallest_changes(posts(), fixed=["posts", "civil"])] == [
        {"managed"},
        {"institution"},
    ]


def test_bounds_fix_what_an_equation_leaves_open() -> None:
    assert changes(score_table()) == [{"s3": 5, "s8": 10}]


def test_a_value_that_stays_open_is_told_as_open() -> None:
    made = system({"x": "9", "y": "1", "sum": "10"}, total("sum", "x", "y"), unit="分", bounds=[Bound("x", 0, 5)])
    assert {"x": None, "sum": None} in changes(made)  # 0 + 1 to 5 + 1


def test_several_errors_are_found_together() -> None:
    assert changes(forecast()) == [{"general": 126198 * FEN, "projects": 74689 * FEN}]


def test_exactness_goes_before_rounding_and_rounding_before_another_figure() -> None:
    rounded = [total("first", "x", "a", tolerance=FEN), total("second", "x", "b", tolerance=FEN)]
    exact = smallest_changes(system(PRINTED, *rounded))
    assert exact == (Solution({"x": 5 * WAN}),)
    off = smallest_changes(system({**PRINTED, "second": "8.01"}, *rounded))  # x is 5.00 or 5.01
    assert [(set(it.values), it.is_exact) for it in off] == [({"x"}, False)]
    beyond = smallest_changes(system({**PRINTED, "second": "8.03"}, *rounded))
    assert all(len(it.values) == 2 for it in beyond)


def test_what_was_rounded_before_needs_no_repair() -> None:
    rounding = total("first", "c", "d", tolerance=FEN)
    made = system({**PRINTED, "c": "3", "d": "3.99"}, *TWO_SUMS, rounding)  # 3 + 3.99 and 7 differ by 0.01
    assert changes(made) == [{"x": 5 * WAN}]


def test_without_an_answer_of_some_size_there_is_none() -> None:
    assert smallest_changes(posts(), fixed=["posts", "civil", "managed", "institution", "support"]) == ()


def test_too_many_answers_are_none() -> None:
    parts = [[f"{n},{part}" for part in range(22)] for n in range(2)]
    printed = {name: "100.13" for names in parts for name in names}
    made = system({**printed, "t0": "9000", "t1": "9000"}, total("t0", *parts[0]), total("t1", *parts[1]))
    assert smallest_changes(made) == ()  # 23 × 23 answers in fewer steps than the cap


def test_a_cap_ends_the_search_without_an_answer() -> None:
    assert smallest_changes(posts(), most_nodes=3) == ()
    assert smallest_changes(posts(), most_nodes=100) != ()


@pytest.mark.parametrize("wrong", [["3,2", "17,9", "38,11"], ["5,1", "5,4", "20,7"], ["0,0", "39,+", "+,7"]])
def test_three_errors_in_a_table_of_40_rows_and_12_columns_take_few_steps(wrong: list[str]) -> None:
    printed, equations = table([[f"{100 + 37 * r + 11 * c}.{(r * c) % 90 + 10}" for c in range(12)] for r in range(40)])
    typed = {name: mistype(printed[name], shape="digit", at=at) for name, at in zip(wrong, (0, 1, -1), strict=True)}
    found = smallest_changes(system({**printed, **typed}, *equations), most_nodes=400)
    assert [dict(it.values) for it in found] == [{name: worth(printed[name]) for name in wrong}]


def test_errors_in_the_corners_of_a_rectangle_have_several_answers() -> None:
    printed, equations = table([["10.00", "20.00"], ["30.00", "40.00"]])
    made = system({**printed, "0,0": "11.00", "1,1": "41.00"}, *equations)  # each row and column is off by 1
    assert changes(made) == [{"0,0": 10 * WAN, "1,1": 40 * WAN}, {"0,1": 19 * WAN, "1,0": 29 * WAN}]
