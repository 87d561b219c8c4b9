"""Full lines go on in the next, indented ones begin anew."""

import pytest

from jixiao.reading.pdf.drawn_table import PageParts
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.paragraph import Column, cell_paragraphs, is_continuation, joined_text, page_size, text_columns
from jixiao.reading.pdf.text_line import Run, TextLine
from tests.reading.pdf.sample import line

COLUMN = Column(0, 200)
FULL = line("本年收入合计三百零七点八二万元其中财政拨", left=0)  # 20 characters of 10 points


@pytest.mark.parametrize(
    ("ends", "room", "goes_on"),
    [("款", 16, True), ("款", 18, False), ("。", 6, True), ("。", 8, False)],  # 1.7 em, and 0.7 em after a sentence
)
def test_a_line_that_is_full_goes_on(ends: str, room: float, *, goes_on: bool) -> None:
    before = line(f"收入{ends}", left=170 - room)
    assert is_continuation(line("款"), after=before, column=COLUMN) is goes_on


@pytest.mark.parametrize(("left", "goes_on"), [(7, True), (9, False), (20, False)])
def test_an_indented_line_begins_anew(left: float, *, goes_on: bool) -> None:
    assert is_continuation(line("二、支出", left=left), after=FULL, column=COLUMN) is goes_on


def test_a_line_of_another_size_begins_anew() -> None:
    assert not is_continuation(line("注", size=12), after=FULL, column=COLUMN)


def test_a_title_goes_on_in_a_centred_line_but_a_sentence_does_not() -> None:
    centred = line("说明", left=90)
    assert is_continuation(centred, after=FULL, column=COLUMN)
    sentence = line("本年收入合计三百零七点八二万元其中财政。")
    assert not is_continuation(centred, after=sentence, column=COLUMN)


def test_what_is_laid_out_in_runs_is_not_written_on() -> None:
    spread = TextLine((Run("编码", Box(0, 0, 20, 10)), Run("金额", Box(180, 0, 200, 10))), 10, 1)
    assert not is_continuation(line("201"), after=spread, column=COLUMN)
    assert not is_continuation(spread, after=FULL, column=COLUMN)


def test_the_column_is_where_several_lines_keep_to() -> None:
    lines = (line("注", left=5), *(line("收入合计", left=30, top=20 * it) for it in range(3)), line("款", left=90))
    page = PageParts(1, 100.4, 300, (), lines)
    assert page_size(page) == (100, 300)
    assert text_columns([page]) == {(100, 300): Column(30, 70)}


def test_margins_are_alike_where_no_line_is_full() -> None:
    lines = (line("注甲", left=10), line("注乙", left=10, top=20))
    assert text_columns([PageParts(1, 200, 300, (), lines)]) == {(200, 300): Column(10, 190)}


def test_lines_of_a_cell_that_reach_its_border_go_on() -> None:
    wrapped = (line("机关事业单位"), line("缴费", top=12), line("说明", top=24))
    assert cell_paragraphs(wrapped, box=Box(0, 0, 80, 40)) == ["机关事业单位缴费", "说明"]  # 20 points of room, then 60
    assert cell_paragraphs((), box=Box(0, 0, 80, 40)) == []


def test_only_words_of_letters_get_a_blank() -> None:
    assert joined_text([line("net of"), line("tax"), line("为307"), line(".82万元")]) == "net of tax为307.82万元"
