"""Masked excerpts."""

from jixiao.exchange.screening.mask import excerpt, masked


def test_the_length_stays_and_short_things_keep_one_character() -> None:
    assert masked("甲12345乙", spans=[(1, 6)]) == "甲1****乙"
    assert masked("甲123456乙", spans=[(1, 7)]) == "甲123*56乙"
    assert masked("甲", spans=[]) == "甲"


def test_an_excerpt_is_one_line_and_says_where_it_was_cut() -> None:
    assert excerpt("上一行\n138*00\n下一行", start=4, end=10) == "上一行 138*00 下一行"
    assert excerpt("一" * 20 + "★" + "二" * 20, start=20, end=21) == f"…{'一' * 10}★{'二' * 10}…"
