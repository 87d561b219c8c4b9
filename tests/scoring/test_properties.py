"""What holds for every target, actual value and weight."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.figure import Exact, Figure, State, exact
from jixiao.book.indicator import Indicator
from jixiao.scoring.qualitative import range_of
from jixiao.scoring.score import expected_score
from tests.scoring.sample import scheme

SCHEMES = ("SELF-MOF-2020-10", "SELF-MOF-2021-101", "SELF-SC-0013zp", "SELF-HB")
HUNDREDTHS = 100


def decimals(low: int, high: int) -> st.SearchStrategy[Exact]:
    """Return numbers of two decimals."""
    whole = st.integers(low * HUNDREDTHS, high * HUNDREDTHS)
    return whole.map(lambda hundredths: exact(Fraction(hundredths, HUNDREDTHS)))


TARGETS = decimals(1, 2000)
ACTUALS = decimals(0, 3000)
WEIGHTS = decimals(1, 90)


def score(nature: str, *, target: Exact, actual: Exact, weight: Exact, key: str) -> Exact:
    target_figure, actual_figure, weight_figure = (Figure(State.VALUE, number) for number in (target, actual, weight))
    indicator = Indicator("k", nature=nature, target=target_figure, actual=actual_figure, weight=weight_figure)
    found = expected_score(indicator, scheme=scheme(key))
    assert found is not None
    return found


@pytest.mark.parametrize("key", SCHEMES)
@given(nature=st.sampled_from("≥>≤<="), target=TARGETS, actual=ACTUALS, weight=WEIGHTS)
def test_a_score_lies_between_0_and_the_weight(
    key: str, nature: str, target: Exact, actual: Exact, weight: Exact
) -> None:
    found = score(nature, target=target, actual=actual, weight=weight, key=key)
    assert 0 <= found <= weight
    assert (found * HUNDREDTHS) % 1 == 0
    assert isinstance(found, int | Fraction)


@pytest.mark.parametrize("key", SCHEMES)
@given(nature=st.sampled_from("≥>"), target=TARGETS, actual=ACTUALS, more=ACTUALS, weight=WEIGHTS)
def test_more_never_costs_where_more_is_wanted(
    key: str, nature: str, target: Exact, actual: Exact, more: Exact, weight: Exact
) -> None:
    less, more = sorted((actual, more))
    lower = score(nature, target=target, actual=less, weight=weight, key=key)
    assert lower <= score(nature, target=target, actual=more, weight=weight, key=key)


@pytest.mark.parametrize("key", SCHEMES)
@given(nature=st.sampled_from("≤<"), target=TARGETS, actual=ACTUALS, more=ACTUALS, weight=WEIGHTS)
def test_more_never_pays_where_less_is_wanted(
    key: str, nature: str, target: Exact, actual: Exact, more: Exact, weight: Exact
) -> None:
    less, more = sorted((actual, more))
    higher = score(nature, target=target, actual=less, weight=weight, key=key)
    assert higher >= score(nature, target=target, actual=more, weight=weight, key=key)


@pytest.mark.parametrize("key", SCHEMES)
@given(nature=st.sampled_from("≥≤="), target=TARGETS, weight=WEIGHTS)
def test_the_target_itself_earns_the_weight(key: str, nature: str, target: Exact, weight: Exact) -> None:
    assert score(nature, target=target, actual=target, weight=weight, key=key) == weight


@given(target=TARGETS, actual=ACTUALS, weight=WEIGHTS)
def test_equal_is_the_lesser_of_both_directions(target: Exact, actual: Exact, weight: Exact) -> None:
    key = SCHEMES[0]
    found = score("=", target=target, actual=actual, weight=weight, key=key)
    at_least = score("≥", target=target, actual=actual, weight=weight, key=key)
    at_most = score("≤", target=target, actual=actual, weight=weight, key=key)
    assert found == min(at_least, at_most)


@given(weight=WEIGHTS)
def test_the_bands_of_a_weight_meet_without_overlap(weight: Exact) -> None:
    bands = next(method.bands for method in scheme().methods if method.bands)
    ranges = [range_of(band, weight=weight) for band in bands]
    assert (ranges[0].high, ranges[-1].low) == (weight, 0)
    assert [higher.low - lower.high for higher, lower in itertools.pairwise(ranges)] == [Fraction(1, HUNDREDTHS)] * 2
