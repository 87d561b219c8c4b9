"""Automatic numbers in the formats of Word (ST_NumberFormat)."""

from collections.abc import Callable, Mapping

from jixiao.reading.docx.chinese_number import counted, digit_by_digit, in_capitals, in_japanese, in_words

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLES = ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱"))
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_MOST_LETTERS = 780  # 30 times Z, where Word ends


def formatted(number: int, *, kind: str) -> str:
    """Return a number as Word prints it; what a format cannot say, and a format that is not known, is decimal.

    Example:
        >>> formatted(12, kind="chineseCounting"), formatted(12, kind="upperRoman"), formatted(12, kind="lowerLetter")
        ('十二', 'XII', 'l')
    """
    write = _FORMATS.get(kind)
    return (write(number) if write is not None and number > 0 else "") or str(number)


def _letters(number: int) -> str:
    """Write a … z, aa … zz, aaa: the letter is repeated."""
    if number > _MOST_LETTERS:
        return ""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _circled(number: int) -> str:
    for low, high, first in _CIRCLES:
        if low <= number <= high:
            return chr(ord(first) + number - low)
    return ""


def _full_width(number: int) -> str:
    return "".join(chr(ord("０") + int(digit)) for digit in str(number))


def _row(first: str, *, count: int) -> Callable[[int], str]:
    """Return a format whose signs follow each other in Unicode from `first` on."""
    return lambda number: chr(ord(first) + number - 1) if number <= count else ""


def _listed(signs: str) -> Callable[[int], str]:
    """Return a format with a sign for each number; after the last one Word goes on in decimal."""
    return lambda number: signs[number - 1 : number]


_FORMATS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(("chineseCounting", "taiwaneseCounting"), counted),
    **dict.fromkeys(("chineseCountingThousand", "taiwaneseCountingThousand"), in_words),
    **dict.fromkeys(("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"), digit_by_digit),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), _full_width),
    "japaneseCounting": in_japanese,
    "chineseLegalSimplified": in_capitals,
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "ideographEnclosedCircle": _row("㊀", count=10),
    "decimalEnclosedFullstop": _row("⒈", count=20),
    "decimalEnclosedParen": _row("⑴", count=20),
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
}
