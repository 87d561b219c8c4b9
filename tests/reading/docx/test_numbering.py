"""Automatic numbers as Word shows them."""

import pytest

from jixiao.reading.docx.numbering import with_gap
from tests.reading.docx.lists import abstract, in_list, instance, level, override, start
from tests.reading.docx.making import line, p, read, texts

CHAPTERS = abstract(
    1,
    level(0, "第%1章", kind="chineseCounting"),
    level(1, "%1.%2", more="<w:isLgl/>"),
    level(2, "%1.%2.%3"),
    level(3, "%4)", kind="lowerLetter"),
)


def numbers(*positions: tuple[int, int | None], lists: str) -> list[str]:
    """Return the numbers of paragraphs at these positions: the instance of a list and the level."""
    body = "".join(line("#", properties=in_list(identity, number)) for identity, number in positions)
    return [found.number for found in read(body, parts={"numbering": lists}).lines()]


def test_levels_count_by_themselves_and_begin_again_below_a_higher_one() -> None:
    found = numbers(
        *((1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 3), (1, 1), (1, 2), (1, 0), (1, 1)),
        lists=CHAPTERS + instance(1, of=1),
    )
    written = ["第一章", "1.1", "1.2", "一.2.1", "a)", "b)", "1.3", "一.3.1", "第二章", "2.1"]
    assert found == written  # level 1 is all decimal (isLgl), level 2 keeps the format of each level


def test_a_level_without_the_one_above_it_counts_it() -> None:
    assert numbers((1, 1), (1, 0), (1, 1), lists=CHAPTERS + instance(1, of=1)) == ["1.1", "第二章", "2.1"]


def test_instances_of_the_same_list_count_on_unless_they_start_anew() -> None:
    lists = (
        abstract(1, level(0, "%1、")) + instance(1, of=1) + instance(2, of=1) + instance(3, override(0, start(5)), of=1)
    )
    found = numbers((1, 0), (2, 0), (3, 0), (3, 0), (1, 0), lists=lists)
    assert found == ["1、", "2、", "5、", "6、", "7、"]


def test_different_lists_do_not_know_each_other() -> None:
    lists = abstract(1, level(0, "%1、")) + abstract(2, level(0, "（%1）")) + instance(1, of=1) + instance(2, of=2)
    assert numbers((1, 0), (2, 0), (1, 0), (2, 0), lists=lists) == ["1、", "（1）", "2、", "（2）"]


@pytest.mark.parametrize(
    ("restart", "last"), [("", "1"), ('<w:lvlRestart w:val="0"/>', "3"), ('<w:lvlRestart w:val="1"/>', "1")]
)
def test_a_level_may_never_begin_again(restart: str, last: str) -> None:
    lists = abstract(1, level(0, "%1"), level(1, "%2", more=restart)) + instance(1, of=1)
    assert numbers((1, 0), (1, 1), (1, 1), (1, 0), (1, 1), lists=lists)[-1] == last


def test_a_level_may_begin_again_only_below_a_certain_one() -> None:
    lists = abstract(1, level(0, "%1"), level(1, "%2"), level(2, "%3", more='<w:lvlRestart w:val="1"/>')) + instance(
        1, of=1
    )
    found = numbers((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2), lists=lists)
    assert found == ["1", "1", "1", "2", "2", "2", "1"]


def test_a_bullet_is_a_mark_and_no_number_for_lower_levels() -> None:
    bullet = level(0, "\uf0b7", kind="bullet", more="").replace(
        "</w:lvl>", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>'
    )
    lists = abstract(1, bullet, level(1, "%1%2.")) + instance(1, of=1)
    assert numbers((1, 0), (1, 1), (1, 1), lists=lists) == ["•", "1.", "2."]


def test_a_paragraph_may_leave_the_list_of_its_style_and_have_no_level() -> None:
    style = f'<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:pPr>{in_list(1, None)}</w:pPr></w:style>'
    lists = abstract(1, level(0, "%1、")) + instance(1, of=1)
    body = "".join(
        line("甲", properties=f'<w:pStyle w:val="a"/>{own}')
        for own in ("", in_list(0), "", in_list(1, None), in_list(7))
    )
    assert texts(read(body, parts={"numbering": lists, "styles": style})) == ["1、甲", "甲", "2、甲", "3、甲", "甲"]


def test_a_level_that_names_a_style_is_the_level_of_that_style() -> None:
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:name w:val="{name}"/><w:pPr>{in_list(1, None)}</w:pPr></w:style>'
        for name in "ab"
    )
    levels = level(0, "%1", more='<w:pStyle w:val="a"/>'), level(1, "%1.%2", more='<w:pStyle w:val="b"/>')
    body = "".join(line("#", properties=f'<w:pStyle w:val="{name}"/>') for name in "abbab")
    parts = {"numbering": abstract(1, *levels) + instance(1, of=1), "styles": styles}
    assert [found.number for found in read(body, parts=parts).lines()] == ["1", "1.1", "1.2", "2", "2.1"]


def test_a_deleted_or_hidden_paragraph_is_not_counted() -> None:
    mark = "<w:rPr>{}</w:rPr>"
    gone = [p(properties=in_list(1) + mark.format(sign)) for sign in ('<w:del w:id="1"/>', "<w:vanish/>")]
    body = line("甲", properties=in_list(1)) + "".join(gone) + line("乙", properties=in_list(1))
    assert texts(read(body, parts={"numbering": abstract(1, level(0, "%1.")) + instance(1, of=1)})) == ["1.甲", "2.乙"]


def test_the_number_stands_before_the_text_and_is_told_apart() -> None:
    lists = abstract(1, level(0, "%1.", suffix="tab")) + instance(1, of=1)
    (found,) = read(line("5万元", properties=in_list(1)), parts={"numbering": lists}).lines()
    assert (found.number, found.text) == ("1. ", "1. 5万元")  # never 1.5万元


@pytest.mark.parametrize(
    ("number", "suffix", "text"),
    [("一、", "tab", "一、"), ("（一）", "tab", "（一）"), ("1)", "tab", "1)"), ("1.", "tab", "1. "),
     ("1.1", "tab", "1.1 "),
     ("第一章", "tab", "第一章 "), ("一、", "space", "一、 "), ("1.", "nothing", "1."), ("", "tab", "")],
)  # fmt: skip
def test_a_gap_keeps_a_number_from_running_into_the_text(number: str, suffix: str, text: str) -> None:
    assert with_gap(number, suffix=suffix) == text
