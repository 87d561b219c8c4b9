"""Formats of automatic numbers: the last number of each, and the one after it."""

import pytest

from jixiao.reading.docx.number_format import formatted


@pytest.mark.parametrize(
    ("kind", "number", "text"),
    [
        ("decimal", 12, "12"), ("decimalZero", 9, "09"), ("decimalZero", 10, "10"), ("decimalFullWidth", 12, "１２"),
        ("chineseCounting", 12, "十二"), ("chineseCountingThousand", 101, "一百零一"),
        ("japaneseCounting", 101, "百一"),
        ("ideographDigital", 12, "一二"), ("chineseLegalSimplified", 12, "壹拾贰"),
        ("decimalEnclosedCircle", 1, "①"), ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 36, "㊱"), ("decimalEnclosedCircle", 50, "㊿"), ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedCircleChinese", 3, "③"), ("decimalEnclosedParen", 20, "⒇"), ("decimalEnclosedParen", 21, "21"),
        ("decimalEnclosedFullstop", 1, "⒈"), ("ideographEnclosedCircle", 10, "㊉"),
        ("ideographEnclosedCircle", 11, "11"),
        ("ideographTraditional", 10, "癸"), ("ideographTraditional", 11, "11"), ("ideographZodiac", 12, "亥"),
        ("upperLetter", 26, "Z"), ("upperLetter", 27, "AA"), ("lowerLetter", 28, "bb"), ("lowerLetter", 780, "z" * 30),
        ("lowerLetter", 781, "781"), ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv"),
        ("numberInDash", 3, "- 3 -"), ("unheardOf", 7, "7"), ("", 7, "7"), ("chineseCounting", 0, "0"),
    ],
)  # fmt: skip
def test_numbers_look_as_word_prints_them(kind: str, number: int, text: str) -> None:
    assert formatted(number, kind=kind) == text
