"""Chinese numerals in running text, read to whole numbers."""

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}


def read_numeral(text: str) -> int | None:
    """Return the value of a Chinese numeral below ten thousand, None for what is none.

    Example:
        >>> [read_numeral(text) for text in ("十二", "一百二十", "两千零五", "三五")]
        [12, 120, 2005, None]
    """
    total, digit = 0, None
    for sign in text:
        if sign in _TENS:
            total += _TENS[sign] * (1 if digit is None else digit)
            digit = None
        elif sign in "零〇":
            digit = None
        elif sign in _DIGITS and digit is None:
            digit = _DIGITS[sign]
        else:
            return None
    return total + (digit or 0) if text else None
