"""Exact arithmetic stays exact, and whole numbers stay ints."""

from fractions import Fraction

from jixiao.repair.arithmetic import divide, size


def test_a_quotient_is_an_int_where_it_is_whole() -> None:
    found = [divide(6, by=3), divide(6, by=-1), divide(Fraction(3, 2), by=Fraction(1, 2))]
    assert found == [2, -6, 3]
    assert all(isinstance(it, int) for it in found)
    assert divide(1, by=3) == Fraction(1, 3)


def test_a_size_has_no_sign() -> None:
    assert [size(it) for it in (-2, 0, 2, Fraction(-1, 3))] == [2, 0, 2, Fraction(1, 3)]
