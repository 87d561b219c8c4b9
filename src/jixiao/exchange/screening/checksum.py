"""Check digits that tell a number of a kind from any other number of the same length."""

import datetime as dt
from collections.abc import Callable, Mapping

_PROVINCES = (
    *range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82,
)  # fmt: skip
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_LONG = 18
_CENTURY = "19"  # the numbers of 15 digits were given until 1999


def is_identity_number(number: str) -> bool:
    """Return whether 18 characters are a citizen's identity number: region, day of birth and check character.

    Source:
        GB 11643-1999.

    Example:
        >>> is_identity_number("11010519491231002X"), is_identity_number("110105194912310020")
        (True, False)
    """
    if len(number) != _LONG or not number[:-1].isdecimal():
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    is_checked = _CHECK_CHARACTERS[total % len(_CHECK_CHARACTERS)] == number[-1].upper()
    return is_checked and _is_born(number[:6], day=number[6:14])


def has_birthday(number: str) -> bool:
    """Return whether 15 digits can be an identity number of the old form: region and day of birth.

    Example:
        >>> has_birthday("510521850101001"), has_birthday("510521850231001")
        (True, False)
    """
    return _is_born(number[:6], day=f"{_CENTURY}{number[6:12]}")


def has_luhn_digit(number: str) -> bool:
    """Return whether the last digit is the check digit of a bank card; blanks and hyphens do not count.

    Example:
        >>> has_luhn_digit("4111 1111 1111 1111"), has_luhn_digit("4111 1111 1111 1112")
        (True, False)
    """
    digits = [int(char) for char in number if char.isdecimal()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[-2::-2])
    return (sum(digits[-1::-2]) + sum(doubled)) % 10 == 0


def _is_born(region: str, *, day: str) -> bool:
    if int(region[:2]) not in _PROVINCES:
        return False
    try:
        dt.date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return False
    return True


def _is_any(_number: str) -> bool:
    return True


CHECKS: Mapping[str, Callable[[str], bool]] = {
    "identity": is_identity_number,
    "birthday": has_birthday,
    "luhn": has_luhn_digit,
    "none": _is_any,
}
