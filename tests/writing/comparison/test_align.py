"""What stayed, what was moved, what was changed."""

from jixiao.writing.comparison.align import Pair, align, equal_pairs, gaps


def aligned(left: str, right: str) -> list[tuple[str, str]]:
    """Return the pairs of words; words of one letter with other digits are the same word."""
    old, new = left.split(), right.split()
    pairs = align(old, right=new, keys=(str, lambda word: word[0]), likeness=_likeness)
    return [(old[at], new[to]) for at, to in pairs]


def _likeness(one: str, other: str) -> float:
    return len(set(one) & set(other)) / max(len(one), len(other))


def test_equal_items_in_order_come_first() -> None:
    assert aligned("a1 b1 c1", "a1 x9 b1 c1") == [("a1", "a1"), ("b1", "b1"), ("c1", "c1")]


def test_between_them_the_looser_key_decides() -> None:
    assert aligned("a1 b1 c1", "a1 b7 c1") == [("a1", "a1"), ("b1", "b7"), ("c1", "c1")]


def test_what_was_moved_is_found() -> None:
    assert aligned("a1 b1 c1 d1", "d1 a1 b1 c1") == [("a1", "a1"), ("b1", "b1"), ("c1", "c1"), ("d1", "d1")]


def test_of_the_rest_the_most_alike_belong_together() -> None:
    assert aligned("pqrs tuvw", "xuvw") == [("tuvw", "xuvw")]
    assert aligned("pq", "xy") == []


def test_of_equally_alike_ones_the_nearer_is_taken() -> None:
    pairs = align(["pq", "pq"], right=["qp", "qp"], keys=(str,), likeness=lambda _one, _other: 1)
    assert pairs == [(0, 0), (1, 1)]


def test_too_many_guesses_are_not_made() -> None:
    assert align(range(600), right=range(600, 1200), keys=(int,), likeness=lambda _one, _other: 1) == []


def test_gaps_lie_between_pairs() -> None:
    pairs: list[Pair] = [(1, 0)]
    assert gaps(pairs, ends=(3, 2)) == [(range(1), range(0)), (range(2, 3), range(1, 2))]
    assert equal_pairs("abc", right="xbc") == [(1, 1), (2, 2)]
