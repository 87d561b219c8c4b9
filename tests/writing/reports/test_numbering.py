"""Headings are numbered after it is known which are there: no gap, no level skipped."""

import pytest

from jixiao.writing.publication import AnnexStart, Block, Chart, Heading, Paragraph, Signature, Span
from jixiao.writing.reports.numbering import Draft, chinese_number, number_blocks, printed_number


def heading(level: int, text: str = "标题", *, is_optional: bool = False) -> Draft:
    """Return a heading without its number."""
    return Draft(Heading(level, "", text), level, is_optional)


def lead(level: int, text: str = "小标题。") -> Draft:
    """Return a paragraph that begins with a heading."""
    return Draft(Paragraph((Span("正文"),), text), level)


BODY = Draft(Paragraph((Span("正文"),)))
CHART = Draft(Chart("pie", "构成", ("甲",), ()))


def numbers(*drafts: Draft) -> list[str]:
    """Return the numbers of the headings and leads in their order."""
    return [_number(block) for block in number_blocks(drafts) if _number(block)]


def _number(block: Block) -> str:
    if isinstance(block, Heading):
        return block.number
    return block.lead.removesuffix("小标题。") if isinstance(block, Paragraph) else ""


def test_each_level_counts_below_the_heading_above() -> None:
    found = numbers(heading(1), heading(2), lead(3), lead(4), lead(4), lead(3), heading(2), heading(1), heading(2))
    assert found == ["一、", "（一）", "1.", "（1）", "（2）", "2.", "（二）", "二、", "（一）"]


def test_what_stands_below_a_heading_that_is_not_there_moves_up_and_does_not_nest() -> None:
    assert numbers(heading(1), heading(2), lead(4), lead(4), lead(3)) == ["一、", "（一）", "1.", "2.", "3."]
    levels = [block.level for block in number_blocks([heading(1), heading(3)]) if isinstance(block, Heading)]
    assert levels == [1, 2]


def test_a_number_does_not_run_into_a_text_that_begins_with_a_digit() -> None:
    found = number_blocks([heading(1), heading(2), lead(3, "12月支付。"), lead(3, "支付。")])
    assert [block.lead for block in found if isinstance(block, Paragraph)] == ["1. 12月支付。", "2.支付。"]
    assert numbers(heading(1, "12月")) == ["一、"]


def test_an_optional_heading_without_anything_below_it_is_dropped() -> None:
    optional = heading(2, is_optional=True)
    assert numbers(heading(1), optional, heading(2), BODY) == ["一、", "（一）"]
    assert numbers(heading(1), heading(2), BODY, optional) == ["一、", "（一）"]
    assert numbers(heading(1), BODY, optional, Draft(Signature("甲局", ""))) == ["一、"]
    assert numbers(heading(1), BODY, optional, Draft(AnnexStart("附表"))) == ["一、"]
    assert numbers(heading(1), optional, BODY) == ["一、", "（一）"]
    assert numbers(heading(1), optional, heading(3), BODY) == ["一、", "（一）", "1."]
    assert numbers(heading(1), optional, heading(3, is_optional=True), heading(1), BODY) == ["一、", "二、"]


def test_annexes_are_numbered_where_there_are_several_and_headings_begin_anew() -> None:
    one = number_blocks([heading(1), Draft(AnnexStart("附表"))])
    assert [block.mark for block in one if isinstance(block, AnnexStart)] == ["附表"]
    two = number_blocks(
        [heading(1), Draft(AnnexStart("附表")), heading(1), Draft(AnnexStart("附表", is_landscape=True))]
    )
    assert [block.mark for block in two if isinstance(block, AnnexStart)] == ["附表1", "附表2"]
    assert [block.number for block in two if isinstance(block, Heading)] == ["一、", "一、"]


def test_charts_are_counted_through_the_document() -> None:
    found = number_blocks([heading(1), CHART, heading(1), CHART])
    assert [block.title for block in found if isinstance(block, Chart)] == ["图1　构成", "图2　构成"]


def test_other_blocks_stay_as_they_are() -> None:
    assert number_blocks([BODY]) == (BODY.block,)


@pytest.mark.parametrize(("number", "words"), [(1, "一"), (9, "九"), (11, "十一"), (20, "二十"), (99, "九十九")])
def test_numbers_are_written_in_chinese(number: int, words: str) -> None:
    assert chinese_number(number) == words
    assert printed_number(number, level=2) == f"（{words}）"
