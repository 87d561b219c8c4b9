"""What is no amount is passed over, and no text makes the search slow."""

import time

import pytest

from jixiao.proofreading.figures.pattern import SCAN, SEPARATORS

HOSTILE = [
    "1" * 50_000,
    "1," * 25_000,
    "a" * 50_000,
    "一" * 50_000,
    "（1" * 25_000,
    " " * 50_000,
    "1.1" * 17_000,
    "2024年" * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:4])
def test_hostile_text_is_searched_in_linear_time(text: str) -> None:
    """50 KB take well below the 100 ms that are allowed; the bound here is wide, for a busy machine."""
    start = time.process_time()
    assert sum(1 for _ in SCAN.finditer(text)) >= 0
    assert time.process_time() - start < 1


@pytest.mark.parametrize("text", ["、", "，", ",", "和", " 及 "])
def test_separators_of_a_list(text: str) -> None:
    assert SEPARATORS.fullmatch(text)


def test_a_word_is_no_separator() -> None:
    assert not SEPARATORS.fullmatch("，占")
