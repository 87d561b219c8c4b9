"""Values that are no number: how they add, what they block, and the three truth values."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Value, add, blocks, every, inverse, negate, some

NUMBERS = st.one_of(st.integers(-1000, 1000), st.fractions(-10, 10))
ADDENDS = st.one_of(NUMBERS, st.sampled_from([BLANK, NOT_APPLICABLE, UNKNOWN]))
TRUTHS = st.sampled_from([True, False, UNKNOWN, NOT_APPLICABLE])


@pytest.mark.parametrize(
    ("left", "right", "total"),
    [
        (2, 3, 5),
        (0, 0, 0),
        (2, BLANK, 2),
        (BLANK, 2, 2),
        (0, BLANK, 0),  # a stated 0 beside a blank is a number
        (2, NOT_APPLICABLE, 2),
        (NOT_APPLICABLE, 2, 2),
        (2, UNKNOWN, UNKNOWN),
        (UNKNOWN, 2, UNKNOWN),
        (BLANK, UNKNOWN, UNKNOWN),
        (UNKNOWN, NOT_APPLICABLE, UNKNOWN),
        (BLANK, BLANK, BLANK),
        (NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE),
        (BLANK, NOT_APPLICABLE, BLANK),
        (NOT_APPLICABLE, BLANK, BLANK),
    ],
)
def test_blank_and_not_applicable_count_0_beside_a_number_and_missing_does_not(
    left: Value, right: Value, total: Value
) -> None:
    assert add(left, right=right) == total


@given(ADDENDS, ADDENDS, ADDENDS)
def test_a_sum_does_not_depend_on_the_order(first: Value, second: Value, third: Value) -> None:
    assert add(first, right=second) == add(second, right=first)
    assert add(add(first, right=second), right=third) == add(first, right=add(second, right=third))


@pytest.mark.parametrize(
    ("value", "negative"),
    [(3, -3), (0, 0), (Fraction(-1, 2), Fraction(1, 2)), *((item, item) for item in (BLANK, NOT_APPLICABLE, UNKNOWN))],
)
def test_only_a_number_has_a_negative(value: Value, negative: Value) -> None:
    assert negate(value) == negative


@pytest.mark.parametrize(
    ("left", "right", "blocked"),
    [
        (1, 2, None),
        (0, 0, None),
        (BLANK, 1, UNKNOWN),  # where nothing is added, a blank is not 0
        (1, BLANK, UNKNOWN),
        (UNKNOWN, 1, UNKNOWN),
        (1, NOT_APPLICABLE, NOT_APPLICABLE),
        (NOT_APPLICABLE, UNKNOWN, NOT_APPLICABLE),
        (UNKNOWN, NOT_APPLICABLE, NOT_APPLICABLE),
        (BLANK, BLANK, UNKNOWN),
    ],
)
def test_a_relation_with_what_is_no_number_has_no_answer(left: Value, right: Value, blocked: Value) -> None:
    assert blocks(left, right=right) is blocked


@pytest.mark.parametrize(
    ("values", "conjunction", "disjunction"),
    [
        ([True, True], True, True),
        ([True, False], False, True),
        ([False, False], False, False),
        ([True, UNKNOWN], UNKNOWN, True),
        ([False, UNKNOWN], False, UNKNOWN),
        ([UNKNOWN, UNKNOWN], UNKNOWN, UNKNOWN),
        ([True, NOT_APPLICABLE], True, True),
        ([False, NOT_APPLICABLE], False, False),
        ([UNKNOWN, NOT_APPLICABLE], UNKNOWN, UNKNOWN),
        ([NOT_APPLICABLE, NOT_APPLICABLE], NOT_APPLICABLE, NOT_APPLICABLE),
    ],
)
def test_three_valued_logic_where_what_does_not_apply_has_no_say(
    values: list[Value], conjunction: Value, disjunction: Value
) -> None:
    assert (every(values), every(values[::-1])) == (conjunction, conjunction)
    assert (some(values), some(values[::-1])) == (disjunction, disjunction)


@pytest.mark.parametrize(
    ("value", "opposite"),
    [(True, False), (False, True), (UNKNOWN, UNKNOWN), (NOT_APPLICABLE, NOT_APPLICABLE), (BLANK, BLANK)],
)
def test_the_inverse_of_no_answer_is_no_answer(value: Value, opposite: Value) -> None:
    assert inverse(value) is opposite


@given(st.lists(TRUTHS, min_size=1, max_size=5))
def test_not_all_is_the_same_as_some_not(values: list[Value]) -> None:
    assert inverse(every(values)) == some([inverse(value) for value in values])
    assert inverse(some(values)) == every([inverse(value) for value in values])
