"""A mention knows what it is worth and how exactly it was printed."""

from fractions import Fraction

from tests.proofreading.spoken import mentions


def test_amounts_of_different_units_can_be_compared() -> None:
    wan, yuan = mentions("预算1.5万元，支出15000元")
    assert wan.amount == yuan.amount == 1_500_000  # fen
    assert [wan.quantum, yuan.quantum] == [100_000, 100]  # 0.1 万元 and 1 元 in fen
    assert wan.is_like == yuan.is_like


def test_counts_of_different_counters_are_unlike() -> None:
    people, cars = mentions("人员3人，车辆3辆")
    assert people.is_like != cars.is_like
    assert people.amount == Fraction(3)


def test_the_digits_that_tell_a_number_apart() -> None:
    found = mentions("共40名，811.72万元，0.60万元，1,000元")
    assert [mention.significant for mention in found] == [1, 5, 1, 1]


def test_a_multiple_of_a_counter_is_told_and_counts() -> None:
    many, few = mentions("参保1.25万人，其中女性6300人")
    assert (many.unit, many.counter) == ("万人", "人")
    assert many.is_like == few.is_like
    assert many.amount == Fraction(12_500)
