"""A state frees one cell after the other."""

from jixiao.repair.row import Row
from jixiao.repair.state import state_of

EXACT, HOLDING, ROUGH = Row({"a": 1, "b": 1}, 5), Row({"b": 1, "c": 1}, 0), Row({"a": 1, "c": 1}, 5, 9)


def test_what_fails_is_kept_apart() -> None:
    made = state_of([EXACT, HOLDING, ROUGH])
    assert (made.broken, made.sound, made.changing) == ((EXACT,), (HOLDING, ROUGH), frozenset())


def test_the_most_exact_row_fixes_a_freed_cell_and_leaves_the_others() -> None:
    made = state_of([EXACT, HOLDING, ROUGH]).freed("a")
    assert made.solved == {"a": EXACT}
    assert made.sound == (HOLDING, Row({"c": 1, "b": -1}, 0, 9))
    assert made.broken == ()


def test_a_row_may_break_when_a_cell_is_freed() -> None:
    made = state_of([EXACT, HOLDING]).freed("b")
    assert made.broken == (Row({"c": 1, "a": -1}, -5),)


def test_a_cell_without_a_row_of_its_own_is_loose() -> None:
    made = state_of([EXACT]).freed("a").freed("b")
    assert made.loose == {"b"}
    assert made.changing == {"a", "b"}


def test_rows_that_fix_a_cell_are_kept_free_of_other_fixed_cells() -> None:
    made = state_of([EXACT, HOLDING]).freed("a").freed("b")
    assert made.solved == {"a": Row({"a": 1, "c": -1}, 5), "b": HOLDING}


def test_barred_and_changing_cells_are_no_choice() -> None:
    made = state_of([EXACT]).barring(["a"])
    assert made.changeable(EXACT) == ["b"]
    assert made.freed("b").changeable(EXACT) == []
