"""What a unit states about its figures is what they come to."""

from jixiao.book.figure import Figure
from jixiao.bulk.entries import money
from jixiao.bulk.stated_rows import change_of_budget, changes_since, stated_rates
from tests.bulk.made_up import plan_of

TEXTS = {"increase_reason": "增", "decrease_reason": "减", "addition_reason": "追加"}


def test_a_closed_year_states_shares() -> None:
    rates = {rate.key: rate for rate in stated_rates(plan_of())}
    assert rates["b1"].rate == Figure.percent("79.92")  # 37800 ÷ 47300 = 79.915 %
    assert rates["b2"].rate == Figure.percent("20.08")
    assert rates["b3"].base == "expenditure/total/amount@adjusted"
    assert rates["b3"].rate == Figure.percent("98.54")  # 47300 ÷ 48000


def test_a_year_under_way_states_rates_of_the_adjusted_budget() -> None:
    rates = {rate.key: rate for rate in stated_rates(plan_of(is_closed=False))}
    assert rates["b1"].numerator == "expenditure/total/amount@executed.m8"
    assert rates["b1"].rate == Figure.percent("66.00")  # two thirds, paid in whole percent
    assert rates["b2"].rate == Figure.percent("100.00")
    assert {rate.base for rate in rates.values()} == {"expenditure/total/amount@adjusted"}


def test_changes_are_told_with_their_direction() -> None:
    before = {"income": 50_000, "expenditure": 47_000}
    income, expenditure = changes_since(before, plan=plan_of(), texts=TEXTS)
    assert (income.direction, income.amount, income.reason) == ("减少", money(3_200), "减")  # 46800 - 50000
    assert (expenditure.direction, expenditure.amount, expenditure.reason) == ("增加", money(300), "增")
    assert income.prior == "income/total/amount@final.y-1"


def test_the_adjusted_budget_is_told_against_the_initial() -> None:
    change = change_of_budget(plan_of(), texts=TEXTS)
    assert (change.amount, change.reason) == (money(6_000), "追加")
