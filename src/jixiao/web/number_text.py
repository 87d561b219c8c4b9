"""Whole numbers as forms send them: a stranger's text of a million digits is not turned into a number."""

_MOST_DIGITS = 15  # more than any id, version or year has


def whole_number(text: str, *, otherwise: int = 0) -> int:
    """Return the number of a text, or another one where the text is none.

    Example:
        >>> whole_number("12"), whole_number("-1"), whole_number("9" * 5000), whole_number("", otherwise=-1)
        (12, 0, 0, -1)
    """
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else otherwise
