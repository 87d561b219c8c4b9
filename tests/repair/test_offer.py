"""A change is offered where its value is fixed twice, and not otherwise."""

from fractions import Fraction

from jixiao.repair.offer import Offer, offers
from jixiao.repair.system import Bound, Equation
from tests.repair.planted import table
from tests.repair.sample import FEN, WAN, forecast, posts, system, total

PAIR = {"x": "1213.45", "a": "800.55", "sum": "2041.00"}  # 1240.45 is right


def test_a_value_that_two_identities_fix_needs_no_shape() -> None:
    printed = {"x": "9", "a": "2", "b": "3", "first": "7", "second": "8"}
    made = offers(system(printed, total("first", "x", "a"), total("second", "x", "b"), unit="个"))
    assert made == (Offer("x", 5, Fraction(90, 100), is_unique=True, shape="一位数字有误"),)


def test_a_telling_shape_speaks_for_a_value_where_no_other_figure_shows_one() -> None:
    swapped = {**PAIR, "x": "1420.45", "sum": "2041.00"}  # 1240.45 + 800.55
    (only,) = offers(system(swapped, total("sum", "x", "a")))
    assert (only.cell, only.value, only.is_unique, only.shape) == ("x", 124045 * FEN, True, "相邻两位数字颠倒")
    assert only.confidence < Fraction(9, 10)
    # 800.55 would be 620.55, 2041.00 would be 2221.00


def test_two_figures_that_show_a_shape_are_told_apart_by_nothing() -> None:
    printed = {"x": "1240.45", "a": "800.55", "sum": "2040.00"}  # 1239.45, 799.55 or 2041.00
    assert offers(system(printed, total("sum", "x", "a"))) != ()  # the others take a carry
    both = {"x": "1241.45", "a": "801.55", "sum": "2042.00"}  # each could be 1.00 less or more
    assert offers(system(both, total("sum", "x", "a"))) == ()


def test_a_long_sum_has_too_many_suspects() -> None:
    parts = {f"p{n}": "35.97" for n in range(9)}
    right = {"x": "1340.45", "sum": "1664.18"}  # 1340.45 + 9 × 35.97 = 1664.18
    assert offers(system({**right, **parts, "x": "1340.15"}, total("sum", "x", *parts))) == ()


def test_a_short_number_shows_no_telling_shape() -> None:
    assert offers(posts()) == ()


def test_a_blank_is_filled_where_a_bound_speaks_for_it_and_left_where_none_does() -> None:
    printed = {"x": "10", "y": "", "sum": "18"}
    bounds = [Bound("x", 0, 10), Bound("y", 0, 10)]
    same = [Equation({"sum": 1, "again": -1})]
    made = system({**printed, "again": "18"}, total("sum", "x", "y"), *same, unit="分", bounds=bounds)
    assert [(it.cell, it.value, it.shape) for it in offers(made)] == [("y", 8, "漏填")]
    assert offers(system({**printed, "again": "18"}, total("sum", "x", "y"), *same, unit="分")) == ()


def test_several_answers_are_ranked() -> None:
    printed, equations = table([["10.00", "20.00"], ["30.00", "40.00"]])
    made = offers(system({**printed, "0,0": "11.00", "1,1": "41.00"}, *equations))
    assert {it.cell: it.value for it in made} == {"0,0": 10 * WAN, "1,1": 40 * WAN}  # each a digit, not a carry
    assert [it.is_unique for it in made] == [True, True]
    even = offers(system({**printed, "0,0": "12.00", "1,1": "42.00", "0,1": "24.00", "1,0": "34.00"}, *equations))
    assert all(it.confidence < 1 for it in even)


def test_two_equally_good_answers_are_candidates() -> None:
    printed, equations = table([["14.00", "24.00"], ["34.00", "44.00"]])
    made = offers(system({**printed, "0,0": "15.00", "1,1": "45.00"}, *equations))
    assert {(it.cell, it.value // WAN) for it in made} == {("0,0", 14), ("1,1", 44), ("0,1", 23), ("1,0", 33)}
    assert [it.is_unique for it in made] == [False] * 4
    assert {it.confidence for it in made} == {Fraction(90, 200)}  # half of the odds each


def test_within_rounding_an_offer_is_less_sure() -> None:
    printed = {"x": "9.00", "a": "2.00", "b": "3.00", "first": "7.00", "second": "8.01"}
    equations = [total("first", "x", "a", tolerance=FEN), total("second", "x", "b", tolerance=FEN)]
    (only,) = offers(system(printed, *equations))
    assert only.cell == "x"
    assert only.confidence < Fraction(90, 100)


def test_what_is_part_of_every_answer_is_the_culprit_although_the_rest_is_open() -> None:
    printed = {"x": "9", "y": "1", "sum": "12", "p": "1", "q": "2", "r": "7"}  # x is at most 5, so that y is 7
    equations = [total("sum", "x", "y"), total("r", "p", "q", "y")]  # 1 + 2 + 7 is 10
    made = system(printed, *equations, unit="分", bounds=[Bound("x", 5, 5)])
    assert {it.cell for it in offers(made)} <= {"x", "y"}
    lone = system({**printed, "y": "7", "r": "13"}, *equations, unit="分", bounds=[Bound("x", 5, 5)])
    assert [(it.cell, it.value, it.is_unique) for it in offers(lone)] == [("x", 5, True)]  # 1 + 2 + 7 and 13 stay open


def test_where_the_search_gives_up_nothing_is_offered() -> None:
    swapped = system({**PAIR, "x": "1420.45"}, total("sum", "x", "a"))
    assert offers(swapped) != ()
    assert offers(swapped, most_nodes=2) == ()


def test_what_is_evident_needs_no_search_and_is_not_changed_again() -> None:
    made = offers(forecast(has_fund_identity=False), most_nodes=0)
    assert [it.cell for it in made] == ["general"]
