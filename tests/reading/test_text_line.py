"""Lines keep their numbers and lose what nobody sees."""

from jixiao.reading.text_line import Line, split_lines


def test_every_end_of_line_counts_once_and_no_other_sign_does() -> None:
    assert [(line.number, line.text) for line in split_lines("甲\r\n乙\n丙\r丁\u2028戊\x85己")] == [
        (1, "甲"),
        (2, "乙"),
        (3, "丙"),
        (4, "丁\u2028戊己"),
    ]


def test_residue_is_taken_out_and_kept_apart() -> None:
    """A34: what stood behind a bookmark begins the line."""
    (line,) = split_lines("3、 [bookmark: _Toc21758][bookmark: _Toc1696]绩效分析")
    assert (line.text, line.residue) == ("3、 绩效分析", ("[bookmark: _Toc21758]", "[bookmark: _Toc1696]"))
    (contents,) = split_lines('TOC \\o "1-3" \\h \\z 一、概况PAGEREF _Toc4781 \\h 3')
    assert contents.text == "一、概况3"


def test_control_and_other_unseen_characters_are_counted() -> None:
    """A24, A27: NUL, the cell mark of Word, a zero-width blank and an override of direction."""
    (line,) = split_lines("预\x00算\x07数\u200b1\u202e2\ufeff")
    assert (line.text, line.unseen) == ("预算数12", 5)


def test_a_line_of_a_tab_is_an_empty_cell_and_not_blank() -> None:
    assert [Line(1, text).is_blank for text in ("", " \u3000", "\t", "甲")] == [True, True, False, False]
