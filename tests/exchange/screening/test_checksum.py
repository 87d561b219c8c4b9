"""Check digits: one digit off is another number."""

import pytest

from jixiao.exchange.screening.checksum import has_birthday, has_luhn_digit, is_identity_number

IDENTITY = "11010519491231002X"


def test_every_single_wrong_digit_is_seen() -> None:
    for place in range(17):
        for digit in "0123456789":
            changed = f"{IDENTITY[:place]}{digit}{IDENTITY[place + 1 :]}"
            assert is_identity_number(changed) is (changed == IDENTITY)


@pytest.mark.parametrize(
    "number", ["11010519491231002", "11010519490231002X", "9101051949123100X2", "1101051949123100ⅡX"]
)
def test_no_day_no_region_no_number(number: str) -> None:
    assert not is_identity_number(number)


def test_the_check_character_may_be_small() -> None:
    assert is_identity_number(IDENTITY.lower())


@pytest.mark.parametrize(
    ("number", "is_one"),
    [("510521850101001", True), ("510521850229001", False), ("510521840229001", True), ("990521850101001", False)],
)
def test_an_old_number_has_a_birthday(number: str, *, is_one: bool) -> None:
    assert has_birthday(number) is is_one  # 1985 is no leap year, 1984 is one


def test_every_single_wrong_digit_of_a_card_is_seen() -> None:
    card = "6222021234567894"
    for place in range(len(card)):
        for digit in "0123456789":
            changed = f"{card[:place]}{digit}{card[place + 1 :]}"
            assert has_luhn_digit(changed) is (changed == card)


def test_blanks_in_a_card_do_not_count() -> None:
    assert has_luhn_digit("6222 0212-3456 7894")
