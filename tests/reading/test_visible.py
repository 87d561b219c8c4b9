"""Visible characters are neither blank nor control."""

from jixiao.reading.visible import count_visible


def test_what_a_person_sees_is_counted() -> None:
    assert count_visible("预算 数\t768.15\n") == 9
    assert count_visible("\u200b\u202e\x07预\u3000\xa0") == 1
    assert count_visible("") == 0
    assert count_visible("𠮷①\ue000") == 3  # a private character shows something
