"""Amounts on the lines below a figure are no more than it, where they do not make it up."""

from tests.proofreading.spoken import brief


def test_parts_of_which_some_are_left_out() -> None:
    text = "税收收入112446万元，完成预算207380万元的54.22%。其中：\n增值税31636万元；\n契税2000万元。"
    found = brief(text, kind="order")
    assert (("31636", "112446"), "112446", True) in found
    assert (("2000", "112446"), "112446", True) in found


def test_what_comes_to_more_is_no_part() -> None:
    assert brief("支出9万元。具体如下：\n1.甲6万元。\n2.乙5万元。", kind="order") == []


def test_the_only_part_of_the_line_above() -> None:
    text = "（三）其他类支出15.5万元，占总数的11%。\n其中：体育器材{}万元。"
    assert brief(text.format("15.5"), kind="same") == [(("15.5", "15.5"), "15.5", True)]
    assert (("12.5", "15.5"), "15.5", True) in brief(text.format("12.5"), kind="order")
    assert brief(text.format("16.5"), kind="order") == []
