"""Spending within its budget is said; beyond it is left to the rules."""

from tests.proofreading.spoken import brief


def test_what_was_done_stays_within_the_plan() -> None:
    assert (("54.6", "56"), "56", True) in brief("下达补助56万元，实际完成投资54.6万元。", kind="order")


def test_more_than_the_plan_is_nothing_to_tell_here() -> None:
    assert brief("下达补助56万元，实际完成投资57万元。", kind="order") == []


def test_income_is_no_plan() -> None:
    assert brief("一般公共预算收入9万元，民生支出5万元。", kind="order") == []


def test_an_increase_is_no_more_than_what_it_led_to() -> None:
    assert (("6", "5"), "6", False) in brief("教育支出5万元，同比增加6万元，增长20%。", kind="order")
    assert brief("教育支出5万元，同比增加5万元。", kind="order") == []
    assert brief("教育支出5万元，同比减少6万元。", kind="order") == []
    assert brief("年末结余5万元，比上年增加6万元。", kind="order") == []  # it may have been below 0
