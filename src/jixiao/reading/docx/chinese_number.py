"""Whole numbers in Chinese characters, in the ways in which Word writes them before a heading."""

_DIGITS = "〇一二三四五六七八九"
_WORDS = "零一二三四五六七八九"
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "十", "百", "千")
_CAPITAL_UNITS = ("", "拾", "佰", "仟")
_TEN_THOUSAND = 10_000
_HUNDRED = 100
_TWENTY = 20


def digit_by_digit(number: int) -> str:
    """Return each digit as a character.

    Example:
        >>> digit_by_digit(105)
        '一〇五'
    """
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def counted(number: int) -> str:
    """Return words below 100 and single digits from there on, as `chineseCounting` does.

    Example:
        >>> counted(10), counted(21), counted(101)
        ('十', '二十一', '一〇一')
    """
    return in_words(number) if number < _HUNDRED else digit_by_digit(number)


def in_words(number: int) -> str:
    """Return a number as it is spoken, as `chineseCountingThousand` does.

    Example:
        >>> in_words(0), in_words(11), in_words(110), in_words(10203)
        ('零', '十一', '一百一十', '一万零二百零三')
    """
    written = _spoken(number, digits=_WORDS, units=_UNITS)
    return written[1:] if written.startswith("一十") and number < _TWENTY else written


def in_capitals(number: int) -> str:
    """Return a number in the characters for amounts, as `chineseLegalSimplified` does.

    Example:
        >>> in_capitals(10), in_capitals(305)
        ('壹拾', '叁佰零伍')
    """
    return _spoken(number, digits=_CAPITALS, units=_CAPITAL_UNITS)


def in_japanese(number: int) -> str:
    """Return a number without 一 before a unit and without zeros between, as `japaneseCounting` does.

    Example:
        >>> in_japanese(12), in_japanese(101), in_japanese(230)
        ('十二', '百一', '二百三十')
    """
    if number >= _TEN_THOUSAND:
        return in_words(number)
    powers = range(len(_UNITS) - 1, -1, -1)
    digits = ((number // 10**power % 10, _UNITS[power]) for power in powers)
    return "".join(("" if digit == 1 and unit else _WORDS[digit]) + unit for digit, unit in digits if digit)


def _spoken(number: int, *, digits: str, units: tuple[str, ...]) -> str:
    high, low = divmod(number, _TEN_THOUSAND)
    if not high:
        return _below_ten_thousand(low, digits=digits, units=units) or digits[0]
    rest = _below_ten_thousand(low, digits=digits, units=units)
    gap = digits[0] if rest and low * 10 < _TEN_THOUSAND else ""
    return f"{_spoken(high, digits=digits, units=units)}万{gap}{rest}"


def _below_ten_thousand(number: int, *, digits: str, units: tuple[str, ...]) -> str:
    written, is_gap = "", False
    for power in range(len(units) - 1, -1, -1):
        digit = number // 10**power % 10
        if digit:
            gap = digits[0] if is_gap and written else ""
            written += f"{gap}{digits[digit]}{units[power]}"
        is_gap = not digit
    return written
