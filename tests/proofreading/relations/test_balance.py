"""What is left is what was there and came in, less what went out."""

from tests.proofreading.spoken import brief

TEXT = "2022年结余公益金91.6万元，2023年留成46.7万元。用于体育支出40.1万元。年末结余{}万元。"


def test_opening_income_and_spending_give_what_is_left() -> None:
    assert (("91.6", "46.7", "-40.1"), "98.2", True) in brief(TEXT.format("98.2"), kind="sum")


def test_another_remainder_is_left_alone() -> None:
    # something may have been paid back that the text does not tell
    assert brief(TEXT.format("97.2"), kind="sum") == []


def test_income_alone_is_no_balance() -> None:
    assert brief("收入91.6万元，支出40.1万元，留成46.7万元，年末结余98.2万元。", kind="sum") == []
