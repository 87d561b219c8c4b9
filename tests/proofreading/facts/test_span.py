"""The part of a year that words name."""

import pytest

from jixiao.proofreading.facts.span import Span, is_within_span, span_of


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("上半年", (1, 6)),
        ("下半年完成", (7, 12)),
        ("前三季度", (1, 9)),
        ("第四季度支出", (10, 12)),
        ("1—8月执行", (1, 8)),
        ("预计9-12月支出", (9, 12)),
        ("截至8月底，已支付", (1, 8)),
        ("截止到2024年8月，累计支出", (1, 8)),
        ("前8个月", (1, 8)),
        ("后四个月", (9, 12)),
        ("全年预计", (1, 12)),
        ("2024年8月支出", None),
        ("年初预算", None),
    ],
)
def test_words_name_months(words: str, span: Span | None) -> None:
    assert span_of(words) == span


@pytest.mark.parametrize(
    ("words", "whole", "is_within"),
    [("一季度", "上半年", True), ("全年", "1-8月", False), ("7月支出", "1-8月", True), ("9—12月", "全年", True)],
)
def test_a_period_is_part_of_another(words: str, whole: str, *, is_within: bool) -> None:
    assert is_within_span(words, whole=whole) is is_within
