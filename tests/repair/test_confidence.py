"""Confidence rises with each of its arguments and stays between 0 and 1."""

from fractions import Fraction
from itertools import pairwise

from jixiao.repair.confidence import confidence, print_confidence

ONE = Fraction(1)


def test_each_support_makes_a_change_surer() -> None:
    sure = [confidence(share=ONE, supports=n, is_exact=True) for n in (1, 2, 3, 4)]
    assert all(lower < higher for lower, higher in pairwise(sure))
    assert sure[0] > 0
    assert sure[-1] < 1
    assert confidence(share=ONE, supports=5, is_exact=True) == sure[-1]


def test_a_greater_share_and_exactness_make_a_change_surer() -> None:
    half, exact = confidence(share=ONE / 2, supports=2, is_exact=True), confidence(share=ONE, supports=2, is_exact=True)
    assert half == exact / 2
    assert confidence(share=ONE, supports=2, is_exact=False) < exact


def test_a_confidence_is_printed_with_two_decimals_and_never_rounded_up() -> None:
    assert [print_confidence(it) for it in (Fraction(9, 10), Fraction(97, 101), Fraction(2, 3))] == [
        "0.90",
        "0.96",  # 97 ÷ 101 = 0.9603…
        "0.66",
    ]
