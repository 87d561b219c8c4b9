"""Terms: from the rulebook, and tried out."""

from fractions import Fraction

import pytest

from jixiao.county.result_use.terms import EXECUTION_CUTS, LIMIT, RECURRENCE_CUTS, USE_CUTS, terms_of
from jixiao.law.parameter import ParameterShapeError
from tests.county.result_use.sample import TERMS
from tests.county.round import law_of


def test_the_terms_are_those_of_the_year() -> None:
    assert dict(TERMS.uses) == {"优": "优先安排", "良": "保留", "中": "压减", "差": "取消"}
    assert terms_of(law_of(2025)).uses["良"] == "予以保障"  # the province from 2025 on


def test_bands_fall_so_that_the_first_that_fits_is_the_right_one() -> None:
    assert list(TERMS.execution_cuts) == [Fraction(4, 5), Fraction(3, 5), Fraction(3, 10), 0]
    assert list(TERMS.recurrence_cuts) == [3, 2, 1, 0]


def test_every_use_of_every_year_has_a_share() -> None:
    for year in (2023, 2025):
        terms = terms_of(law_of(year))
        assert set(terms.uses.values()) <= terms.use_cuts.keys()


def test_what_is_tried_out_says_so() -> None:
    tried = TERMS.tried(EXECUTION_CUTS, value={Fraction(0): Fraction(0), Fraction(9, 10): Fraction(1, 10)})
    assert list(tried.execution_cuts) == [Fraction(9, 10), 0]
    assert tried.provisions[EXECUTION_CUTS].printed == "试算 0% 0%、90% 10%"
    assert TERMS.provisions[EXECUTION_CUTS].printed.startswith("80% 0%")
    assert TERMS.tried(LIMIT, value=Fraction(1, 5)).limit == Fraction(1, 5)
    assert TERMS.tried(RECURRENCE_CUTS, value={1: 1}).recurrence_cuts == {1: 1}


def test_only_what_is_there_can_be_tried_out() -> None:
    for parameter in (USE_CUTS, LIMIT):
        with pytest.raises(ParameterShapeError):
            TERMS.tried(parameter, value={1: 1})
    with pytest.raises(ParameterShapeError):
        TERMS.tried(EXECUTION_CUTS, value=1)
    with pytest.raises(ParameterShapeError):
        TERMS.tried_use("甲", use="保留")
    with pytest.raises(ParameterShapeError):
        TERMS.tried_use("优", use="奖励")
    assert TERMS.tried_use("良", use="压减").uses["良"] == "压减"
