"""A head is a paragraph that begins with a number."""

import pytest

from jixiao.book.place import Place
from jixiao.proofreading.outline import Numeral, read_head, read_heads
from jixiao.reading.document import Paragraph, Part


def line(text: str, *, part: Part = Part.BODY) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(text, Place(), part=part)


@pytest.mark.parametrize(
    ("text", "numeral", "number", "title"),
    [
        ("第二部分 说明", Numeral.PART, 2, "说明"),
        ("第三章 总则", Numeral.PART, 3, "总则"),
        ("一、概况", Numeral.CHAPTER, 1, "概况"),
        (" 二十一、概况：", Numeral.CHAPTER, 21, "概况"),
        ("（十二）人员。情况", Numeral.SECTION, 12, "人员"),
        ("(三)人员", Numeral.SECTION, 3, "人员"),
        ("10.科技股", Numeral.DOTTED, 10, "科技股"),
        ("1．收入", Numeral.DOTTED, 1, "收入"),
        ("1.2024年收入", Numeral.DOTTED, 1, "2024年收入"),
        ("3、 绩效分析", Numeral.COMMA, 3, "绩效分析"),
        ("（3） 重点领域", Numeral.BRACKETED, 3, "重点领域"),
        ("1）甲", Numeral.HALF_BRACKETED, 1, "甲"),
        ("⑳甲", Numeral.CIRCLED, 20, "甲"),
    ],
)
def test_numerals(text: str, numeral: Numeral, number: int, title: str) -> None:
    head = read_head(line(text))
    assert head is not None
    assert (head.numeral, head.number, head.title) == (numeral, number, title)


@pytest.mark.parametrize(
    "text", ["2023年收入", "1.5万元", "1-8月", "一是", "0.甲", "100.甲", "（2023）", "", "第一、甲", "第一项", "1."]
)
def test_other_beginnings(text: str) -> None:
    assert read_head(line(text)) is None


def test_a_number_is_printed_in_each_kind() -> None:
    assert [numeral.print(12) for numeral in Numeral] == [
        "第十二部分",
        "十二、",
        "（十二）",
        "12.",
        "12、",
        "（12）",
        "12）",
        "⑫",
    ]
    assert Numeral.CIRCLED.print(21) == "21"


def test_the_span_of_the_number_and_a_long_title() -> None:
    head = read_head(line(f"  （一） {'长' * 41}"))
    assert head is not None
    assert (head.start, head.end, head.title) == (2, 6, "")


def test_only_the_body_has_heads() -> None:
    lines = [line("一、甲"), line("1、注", part=Part.FOOTNOTE), line("二、乙")]
    assert [head.title for head in read_heads(lines)] == ["甲", "乙"]


def test_what_a_number_stands_under_is_a_cell() -> None:
    lines = [
        line("一、总收入"),
        line("1,440.55"),
        line("一、总支出"),
        line("12"),
        line("二、说明"),
        line("全年12万元。"),
    ]
    assert [head.line.text for head in read_heads(lines)] == ["二、说明"]
    assert list(read_heads([])) == []
