"""Punctuation is right whatever was left out, and a figure keeps its own span."""

import pytest

from jixiao.writing.publication import Span
from jixiao.writing.reports.tidy import has_words, one_line, tidy_spans


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (["，比上年增加", "。"], "比上年增加。"),
        (["收入减少，原因是经费减少。", "。"], "收入减少，原因是经费减少。"),
        (["原因是经费减少。", "；另有结转"], "原因是经费减少；另有结转"),
        (["针对“应用不够。", "”，", "改进"], "针对“应用不够”，改进"),
        (["甲局是行政单位", "", "。"], "甲局是行政单位。"),
        (["其中：", "。"], "其中。"),
        (["真的吗？", "。"], "真的吗？"),
        (["一。", "二。"], "一。二。"),
        ([], ""),
        (["。"], ""),
    ],
)
def test_marks_do_not_pile_up(parts: list[str], text: str) -> None:
    assert "".join(span.text for span in tidy_spans(Span(part) for part in parts)) == text


def test_words_join_to_one_span_and_figures_stay_apart() -> None:
    spans = tidy_spans(
        [Span("收"), Span("入"), Span("2.00", "a/b/c"), Span("，"), Span("万元"), Span("粗", is_bold=True)]
    )
    assert spans == (Span("收入"), Span("2.00", "a/b/c"), Span("，万元"), Span("粗", is_bold=True))


def test_a_mark_before_a_figure_stays_and_one_after_it_too() -> None:
    assert tidy_spans([Span("，"), Span("1", "a"), Span("。")]) == (Span("1", "a"), Span("。"))
    assert tidy_spans([Span("1", "a"), Span("。"), Span("2", "b")]) == (Span("1", "a"), Span("。"), Span("2", "b"))


def test_lines_of_a_reason_become_one() -> None:
    assert one_line(" 一季度停产，\n 二季度恢复。\n") == "一季度停产，二季度恢复。"


def test_punctuation_alone_says_nothing() -> None:
    assert not has_words([Span("。"), Span("”　")])
    assert has_words([Span("。"), Span("无")])
    assert not has_words([])
