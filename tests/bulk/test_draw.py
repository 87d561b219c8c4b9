"""A draw depends on nothing but its seed and the name."""

from jixiao.bulk.draw import Draw

NAMES = [str(number) for number in range(300)]


def test_the_same_seed_and_name_give_the_same_number() -> None:
    assert [Draw("a").whole(name, low=0, high=9) for name in NAMES] == [
        Draw("a").whole(name, low=0, high=9) for name in NAMES
    ]
    assert Draw("示例县").whole("opening", low=0, high=10**9) == 528_791_412


def test_both_ends_are_drawn_and_nothing_beyond() -> None:
    assert {Draw("a").whole(name, low=-1, high=1) for name in NAMES} == {-1, 0, 1}
    assert {Draw("a").whole(name, low=5, high=5) for name in NAMES} == {5}


def test_another_seed_gives_other_numbers() -> None:
    first, second = ([Draw(seed).whole(name, low=0, high=999) for name in NAMES] for seed in "ab")
    assert first != second


def test_around_stays_within_its_range() -> None:
    drawn = {Draw("a").around(name, middle=1000, permille=20) for name in NAMES}
    assert min(drawn) >= 980
    assert max(drawn) <= 1020
    assert len(drawn) > 30
