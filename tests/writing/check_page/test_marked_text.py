"""A line with its marks: escaped, in order, none lost where they overlap."""

import re

from jixiao.writing.check_page.marked_text import badge_html, marked_html
from jixiao.writing.check_page.place_marks import Mark

HOSTILE = '<script>alert(1)</script> & "引号" \' ]]> \x00零'


def shown(page: str) -> str:
    """Return the text between the marks, badges left out."""
    return re.sub(r"<[^>]+>", "", re.sub(r"<a .*?</a>", "", page))


def test_a_line_without_marks_is_escaped() -> None:
    assert marked_html("a<b", marks=()) == "a&lt;b"


def test_a_mark_carries_its_number_and_its_badge_stands_before_it() -> None:
    badge = badge_html(3, severity="error")
    assert (
        marked_html("共40名", marks=[Mark(3, "error", 1, 3)]) == f'共{badge}<mark class="error" data-n="3">40</mark>名'
    )


def test_a_severity_is_told_by_shape_and_word_too() -> None:
    assert 'title="须说明 4" aria-label="须说明 4">▲4</a>' in badge_html(4, severity="warning")
    assert len({badge_html(1, severity=severity)[-6:] for severity in ("error", "warning", "note")}) == 3


def test_marks_that_overlap_share_the_piece_in_which_they_do() -> None:
    page = marked_html("一二三四五", marks=[Mark(1, "note", 0, 3), Mark(2, "error", 2, 5)])
    assert '<mark class="note" data-n="1">一二</mark>' in page
    assert '<mark class="error" data-n="1 2">三</mark>' in page
    assert '<mark class="error" data-n="2">四五</mark>' in page
    assert shown(page) == "一二三四五"


def test_the_figures_of_a_sum_are_no_marks_of_their_own() -> None:
    page = marked_html("23名", marks=[Mark(1, "error", 0, 2, is_part=True)])
    assert page == '<span data-part="1">23</span>名'
    both = marked_html("23名", marks=[Mark(1, "error", 0, 2, is_part=True), Mark(2, "note", 0, 2)])
    assert '<mark class="note" data-n="2" data-part="1">23</mark>' in both


def test_an_empty_line_keeps_its_badge() -> None:
    assert marked_html("", marks=[Mark(1, "note", 0, 0)]) == badge_html(1, severity="note")


def test_nothing_of_a_hostile_text_becomes_a_mark() -> None:
    page = marked_html(HOSTILE, marks=[Mark(1, "error", 3, len(HOSTILE))])
    assert "<script" not in page
    assert "\x00" not in page
    assert shown(page) == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;引号&quot; &#x27; ]]&gt; 零"
