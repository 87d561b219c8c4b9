"""A figure is found by its size."""

from fractions import Fraction

from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.amounts import AmountIndex
from tests.proofreading.spoken import said

LEVELS = said("甲1万元，乙3万元，丙3.01万元，丁3人。").levels


def near(amount: int, *, envelope: int) -> list[str]:
    index = AmountIndex(LEVELS)
    found = index.of(Quantity.MONEY).near(Fraction(amount * 10_000), envelope=Fraction(envelope * 10_000))
    return [named.label for named in found]


def test_both_ends_of_the_envelope_are_in() -> None:
    assert near(300, envelope=0) == ["乙"]
    assert near(300, envelope=1) == ["乙", "丙"]
    assert near(200, envelope=50) == []
