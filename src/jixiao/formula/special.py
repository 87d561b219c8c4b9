"""Values that are no number: what is missing, what is blank, what does not apply; and the logic over them."""

from enum import Enum
from typing import Any


class Special(Enum):
    """A cell or a condition without a plain value.

    UNKNOWN is the third truth value and the value of what cannot be computed. BLANK counts 0 as an addend.
    """

    UNKNOWN = "unknown"
    BLANK = "blank"
    NOT_APPLICABLE = "not_applicable"


Value = Any  # an exact number, a text, a truth value or a Special
UNKNOWN = Special.UNKNOWN
BLANK = Special.BLANK
NOT_APPLICABLE = Special.NOT_APPLICABLE


def add(left: Value, *, right: Value) -> Value:
    """Return the sum; a blank or a not applicable addend counts 0 beside a number."""
    if left.__class__ is not Special and right.__class__ is not Special:
        return left + right
    if left is UNKNOWN or right is UNKNOWN:
        return UNKNOWN
    if left.__class__ is not Special:
        return left
    if right.__class__ is not Special:
        return right
    return left if left is right else BLANK


def negate(value: Value) -> Value:
    """Return the negative of a number, a Special as it is."""
    return value if value.__class__ is Special else -value


def blocks(left: Value, *, right: Value) -> Special | None:
    """Return what a relation between two values comes to if one of them is no plain value, else None."""
    if left is NOT_APPLICABLE or right is NOT_APPLICABLE:
        return Special.NOT_APPLICABLE
    return Special.UNKNOWN if left.__class__ is Special or right.__class__ is Special else None


def every(values: list[Value]) -> Value:
    """Return 且 over three truth values; what does not apply has no say."""
    if False in values:
        return False
    if UNKNOWN in values:
        return UNKNOWN
    return True if True in values else NOT_APPLICABLE


def some(values: list[Value]) -> Value:
    """Return 或 over three truth values; what does not apply has no say."""
    if True in values:
        return True
    if UNKNOWN in values:
        return UNKNOWN
    return False if False in values else NOT_APPLICABLE


def inverse(value: Value) -> Value:
    """Return 非 of a truth value."""
    return (not value) if isinstance(value, bool) else value
