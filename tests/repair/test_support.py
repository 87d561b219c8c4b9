"""A value is fixed twice, once, or by its bound."""

from jixiao.repair.search import smallest_changes
from jixiao.repair.support import breaks_bound, is_fixed_twice
from jixiao.repair.system import Bound, Equation, System
from tests.repair.planted import table
from tests.repair.sample import forecast, posts, score_table, system, total

SUMS = {"x": "9", "a": "2", "b": "3", "first": "7", "second": "8"}  # x should be 5


def fixed(made: System) -> set[str]:
    """Return the cells that two identities fix in some smallest change."""
    solutions = smallest_changes(made)
    changes = {(cell, value) for it in solutions for cell, value in it.values.items() if value is not None}
    return {cell for cell, value in changes if is_fixed_twice(cell, value=value, solutions=solutions, system=made)}


def test_two_identities_that_share_no_other_figure_fix_a_value() -> None:
    assert fixed(system(SUMS, total("first", "x", "a"), total("second", "x", "b"))) == {"x"}
    assert fixed(forecast()) == {"general", "projects"}


def test_one_identity_fixes_nothing() -> None:
    assert fixed(posts()) == set()


def test_two_identities_with_another_suspect_in_common_fix_nothing() -> None:
    twins = [total("first", "x", "y", "a"), total("second", "x", "y", "b")]
    made = system({**SUMS, "y": "6", "first": "13", "second": "14"}, *twins)
    assert [set(it.values) for it in smallest_changes(made)] == [{"x"}, {"y"}]
    assert fixed(made) == set()


def test_an_identity_that_another_change_makes_up_for_fixes_nothing() -> None:
    confirmed = [total("a", "c", "d"), total("first", "e", "f")]
    more = {"c": "1", "d": "1", "e": "3", "f": "4", "again": "9"}
    made = system({**SUMS, **more}, total("first", "x", "a"), Equation({"x": 1, "again": -1}), *confirmed)
    assert {"x", "again"} in [set(it.values) for it in smallest_changes(made)]
    assert fixed(made) == set()


def test_two_errors_in_one_row_are_fixed_by_their_columns_and_the_row() -> None:
    printed, equations = table([["10.00", "20.00", "30.00"], ["40.00", "50.00", "60.00"]])
    made = system({**printed, "0,0": "11.00", "0,1": "23.00"}, *equations)
    assert fixed(made) == {"0,0", "0,1"}


def test_a_bound_speaks_where_the_printed_figure_breaks_it_or_is_blank() -> None:
    made = score_table()
    assert [breaks_bound(name, system=made) for name in ("s3", "s8", "s4", "total")] == [True, True, False, False]
    assert not breaks_bound("x", system=system(SUMS, bounds=[Bound("x", 0, None)]))
