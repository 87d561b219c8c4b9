"""Rows that begin with 其中 give the row above them."""

from tests.proofreading.spoken import brief

ROWS = (
    "种植面积 20 29.5亩 29.5亩 20\n其中桃树 1.5亩 1.5亩\n其中苹果 {}亩 {}亩\n鱼塘面积 10 3亩 3亩 10\n其中养殖 3亩 3亩"
)


def test_parts_on_rows_of_their_own() -> None:
    assert (("1.5", "28"), "29.5", True) in brief(ROWS.format(28, 28), kind="sum")
    assert brief(ROWS.format(27, 27), kind="sum") == []


def test_the_only_part_is_as_much() -> None:
    assert [it[1] for it in brief(ROWS.format(28, 28), kind="same")].count("3") == 1
