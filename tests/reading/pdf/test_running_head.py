"""What repeats at the edges of pages, and page numbers, are set apart."""

import pytest

from jixiao.reading.pdf.drawn_table import DrawnTable, PageParts
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.running_head import without_running_heads
from jixiao.reading.pdf.text_line import TextLine
from tests.reading.pdf.sample import line


def page(number: int, *lines: TextLine, tables: tuple[DrawnTable, ...] = ()) -> PageParts:
    return PageParts(number, 600, 1000, tables, lines)


def texts(lines: tuple[TextLine, ...]) -> list[str]:
    return [it.text for it in lines]


def test_a_head_that_repeats_with_other_digits_is_set_apart() -> None:
    pages = [page(it, line(f"示例县示例局 2024 年 {it}", top=50), line("正文", top=500)) for it in (1, 2)]
    assert [(texts(it.heads), texts(it.lines)) for it in without_running_heads(pages)] == [
        (["示例县示例局 2024 年 1"], ["正文"]),
        (["示例县示例局 2024 年 2"], ["正文"]),
    ]


def test_a_head_on_too_few_pages_is_text() -> None:
    pages = [page(it, line("概况", top=50)) if it < 2 else page(it) for it in range(7)]  # 2 of 7 are fewer than a third
    assert [texts(it.heads) for it in without_running_heads(pages)] == [[]] * 7
    assert texts(without_running_heads(pages[:6])[0].heads) == ["概况"]


@pytest.mark.parametrize("text", ["7", "— 12 —", "-3-", "第 3 页", "第3页 共24页", "3/24"])
def test_a_page_number_is_set_apart_wherever_it_stands_once(text: str) -> None:
    (only,) = without_running_heads([page(1, line("正文", top=500), line(text, top=950))])
    assert (texts(only.feet), texts(only.lines)) == ([text], ["正文"])


@pytest.mark.parametrize(("text", "top"), [("307.82", 950), ("2024年", 950), ("7", 850)])
def test_other_numbers_and_numbers_in_the_text_stay(text: str, top: float) -> None:
    (only,) = without_running_heads([page(1, line(text, top=top))])
    assert texts(only.lines) == [text]


def test_the_title_of_a_table_stays_though_each_page_has_it() -> None:
    table = DrawnTable((0, 600), 1, (), Box(0, 80, 600, 200), 1, 1)
    pages = [page(it, line("单位：万元", top=60), tables=(table,)) for it in (1, 2)]
    assert [texts(it.lines) for it in without_running_heads(pages)] == [["单位：万元"]] * 2
