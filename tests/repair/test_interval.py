"""Intervals add up, scale and meet; an end that is None is no end."""

from fractions import Fraction

from jixiao.repair.interval import Interval

EVERYTHING = Interval()


def test_sums_of_intervals_are_open_where_one_is() -> None:
    assert Interval(0, 5).plus(Interval(1, 10)) == Interval(1, 15)
    assert Interval(0, 5).plus(Interval(1, None)) == Interval(1, None)
    assert Interval(0, 5).plus(EVERYTHING) == EVERYTHING


def test_a_negative_multiple_turns_an_interval_round() -> None:
    assert Interval(1, 4).times(2) == Interval(2, 8)
    assert Interval(1, 4).times(-2) == Interval(-8, -2)
    assert Interval(1, None).times(Fraction(-1, 2)) == Interval(None, Fraction(-1, 2))


def test_intervals_meet_in_what_they_have_in_common() -> None:
    assert Interval(0, 5).meet(Interval(3, 9)) == Interval(3, 5)
    assert Interval(0, 5).meet(EVERYTHING) == Interval(0, 5)
    assert Interval(0, 5).meet(Interval(5, 9)).point == 5


def test_an_interval_may_hold_one_number_or_none() -> None:
    assert [Interval(0, 1).is_empty, Interval(1, 1).is_empty, Interval(2, 1).is_empty] == [False, False, True]
    assert [Interval(0, 1).point, Interval(1, 1).point, EVERYTHING.point] == [None, 1, None]
    assert not EVERYTHING.is_empty
