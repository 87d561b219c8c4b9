"""Which number of a line became which."""

from jixiao.writing.comparison.pair_numbers import pair_numbers
from tests.writing.comparison.lines import line


def paired(old: str, new: str, *, known: dict[int, int] | None = None) -> list[tuple[str, str]]:
    """Return the texts of the numbers that belong together."""
    left, right = line(old), line(new)
    pairs = pair_numbers(left, returned=right, known=known or {})
    return [(left.numbers[at].text, right.numbers[to].text) for at, to in sorted(pairs.items())]


def test_a_line_that_stayed_the_same() -> None:
    assert paired("收入1，支出2。", "收入1，支出2。") == [("1", "1"), ("2", "2")]


def test_the_words_around_find_a_number_that_was_changed() -> None:
    assert paired("收入1，支出2。", "支出5，收入1。") == [("1", "1")]
    assert paired("收入1，支出2，结余3。", "收入1，结余4。") == [("1", "1"), ("3", "4")]


def test_a_number_typed_between_moves_no_other() -> None:
    assert paired("行政20人，事业7人", "行政20人，参公9人，事业8人") == [("20", "20"), ("7", "8")]


def test_as_many_numbers_between_two_that_are_known_keep_their_order() -> None:
    assert paired("甲1乙2丙", "一8二9三") == [("1", "8"), ("2", "9")]
    assert paired("甲1乙2丙3丁", "甲1，8，9，3丁") == [("1", "1"), ("2", "8"), ("3", "3")]


def test_what_is_known_by_its_control_is_an_anchor() -> None:
    assert paired("甲5、5", "甲5、5、5", known={1: 2}) == [("5", "5"), ("5", "5")]
    pairs = pair_numbers(line("甲5、6"), returned=line("甲7、8、9"), known={1: 2})
    assert pairs == {1: 2, 0: 0}
