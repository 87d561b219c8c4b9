"""Characters become lines; gaps become blanks only where words are apart."""

import pytest

from jixiao.reading.pdf.geometry import Box, Glyph
from jixiao.reading.pdf.text_line import is_wide, text_lines
from tests.reading.pdf.sample import glyphs


def texts(*found: Glyph) -> list[str]:
    return [line.text for line in text_lines(found, page=1)]


def letter(sign: str, *, left: float) -> Glyph:
    return Glyph(sign, Box(left, 0, left + 5, 10))


def test_lines_come_from_the_top_whatever_order_the_file_has() -> None:
    assert texts(*glyphs("下行", top=20), *reversed(glyphs("上行"))) == ["上行", "下行"]


def test_characters_of_other_fonts_stand_a_little_higher_in_the_same_line() -> None:
    assert texts(*glyphs("共"), *glyphs("5", left=10, top=3), *glyphs("页", left=20, top=-1)) == ["共5页"]


@pytest.mark.parametrize(("gap", "text"), [(1.7, "ab"), (1.9, "a b")])
def test_letters_a_word_gap_apart_are_two_words(gap: float, text: str) -> None:
    assert texts(letter("a", left=0), letter("b", left=5 + gap)) == [text]  # 0.18 em of 10 points


@pytest.mark.parametrize(("gap", "text"), [(8, "信息"), (10, "信 息"), (31, "信 息")])
def test_justified_chinese_has_no_blanks(gap: float, text: str) -> None:
    assert texts(*glyphs("信"), *glyphs("息", left=10 + gap)) == [text]


def test_a_very_wide_gap_parts_two_runs() -> None:
    (line,) = text_lines([*glyphs("部门"), *glyphs("单位", left=51)], page=1)
    assert [run.text for run in line.runs] == ["部门", "单位"]
    assert (line.box, line.em) == (Box(0, 0, 71, 10), 10)


def test_a_blank_of_the_file_stays_and_those_at_the_ends_go() -> None:
    assert texts(*glyphs(" 张三 李四 ")) == ["张三 李四"]
    assert texts(*glyphs("   ")) == []


def test_chinese_characters_and_marks_are_wide() -> None:
    assert [is_wide(sign) for sign in "支。（a1%"] == [True, True, True, False, False, False]
