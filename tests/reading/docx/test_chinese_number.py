"""Numbers in Chinese characters, with the boundaries where a way of writing changes."""

import pytest

from jixiao.reading.docx.chinese_number import counted, digit_by_digit, in_capitals, in_japanese, in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "零"), (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (19, "十九"), (20, "二十"), (21, "二十一"),
        (99, "九十九"), (100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"), (200, "二百"),
        (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"), (1100, "一千一百"), (9999, "九千九百九十九"),
        (10_000, "一万"), (10_001, "一万零一"), (10_999, "一万零九百九十九"), (11_000, "一万一千"),
        (32_767, "三万二千七百六十七"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_they_are_spoken(number: int, words: str) -> None:
    assert in_words(number) == words


def test_from_a_hundred_on_digits_are_counted_one_by_one() -> None:
    assert [counted(number) for number in (10, 99, 100, 110)] == ["十", "九十九", "一〇〇", "一一〇"]
    assert digit_by_digit(10) == "一〇"


def test_capitals_keep_the_one_before_ten() -> None:
    assert [in_capitals(number) for number in (1, 10, 11, 20, 101)] == ["壹", "壹拾", "壹拾壹", "贰拾", "壹佰零壹"]


def test_the_japanese_way_has_no_one_before_a_unit_and_no_zero() -> None:
    written = ["一", "十", "十一", "二十", "百", "百一", "百十", "千百", "一万"]
    assert [in_japanese(number) for number in (1, 10, 11, 20, 100, 101, 110, 1100, 10_000)] == written
