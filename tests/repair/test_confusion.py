"""A part is not its own total, even where both print the same."""

from jixiao.repair.confusion import without_confusions
from jixiao.repair.system import Equation
from tests.repair.sample import total

SUM = total("sum", "a", "b")


def same(one: str, other: str) -> Equation:
    return Equation({one: 1, other: -1})


def test_a_part_that_is_taken_for_its_total_is_left_out() -> None:
    assert without_confusions([same("sum", "a"), SUM, same("b", "sum")]) == [SUM]


def test_other_pairs_stay() -> None:
    pairs = [same("a", "b"), same("sum", "again"), same("c", "d")]
    assert without_confusions([*pairs, SUM]) == [*pairs, SUM]
    rate = Equation({"sum": 1, "a": -2}, is_rate=True)
    assert without_confusions([SUM, rate]) == [SUM, rate]


def test_a_total_of_one_part_is_the_part() -> None:
    one = total("sum", "a")
    assert without_confusions([one, same("sum", "a")]) == [one, same("sum", "a")]


def test_a_rate_has_no_parts() -> None:
    rate = Equation({"n": 1, "base": -2, "rate": -10}, is_rate=True)
    assert without_confusions([same("n", "base"), rate]) == [same("n", "base"), rate]


def test_a_difference_has_its_minuend_for_a_total() -> None:
    difference = Equation({"all": 1, "used": -1, "left": -1})
    assert without_confusions([difference, same("all", "used"), same("used", "left")]) == [
        difference,
        same("used", "left"),
    ]
