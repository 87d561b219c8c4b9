"""Lines that a converter broke are read as one, and each character keeps its place."""

import pytest

from jixiao.book.place import Place
from jixiao.proofreading.passage import Passage, passages_of
from jixiao.reading.document import Paragraph


def texts(*lines: str) -> list[str]:
    paragraphs = [Paragraph(text, Place(line=number)) for number, text in enumerate(lines, start=1)]
    return [passage.text for passage in passages_of(paragraphs)]


def test_a_sentence_broken_over_lines_is_one_passage() -> None:
    assert texts("决算总额5.48万元，比预算增加0万元，比去年增加", "1.55万元。") == [
        "决算总额5.48万元，比预算增加0万元，比去年增加1.55万元。"
    ]


@pytest.mark.parametrize(
    "second",
    ["（二）支出情况。", "2.公务接待费1万元。", "一、概况", "二是培训费2万元。", "①甲", "单位：万元", ""],
)
def test_a_heading_or_an_item_begins_anew(second: str) -> None:
    assert len(texts("比上年增加10万元，主要原因是人员增加", second)) == (2 if second else 1 + 1)


def test_a_short_line_is_a_heading_and_a_full_stop_ends_a_line() -> None:
    assert len(texts("三、支出情况", "本年支出1万元。")) == 2
    assert len(texts("本年支出合计10万元，比上年多。", "项目支出1万元。")) == 2


def test_a_place_is_that_of_the_line() -> None:
    passage = Passage.of(Paragraph("支出１０", Place(line=7)), Paragraph("万元", Place(line=8)))
    assert passage.text == "支出10万元"  # full-width digits are narrow, offsets stay
    assert passage.place(2, end=6) == Place(line=7, start=2, end=4, quote="１０")
    assert passage.place(4, end=6) == Place(line=8, start=0, end=2, quote="万元")


def test_an_item_is_told_by_its_number() -> None:
    assert Passage.of(Paragraph("（1）设备购置费", Place())).is_list_item
    assert not Passage.of(Paragraph("设备购置费", Place())).is_list_item
