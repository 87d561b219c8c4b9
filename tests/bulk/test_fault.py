"""Each fault changes one thing."""

import pytest

from jixiao.bulk.fault import FAULTS, UnknownFaultError, with_faults
from tests.bulk.made_up import UNIT
from tests.bulk.test_generate import books


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_changes_the_closed_book(fault: str) -> None:
    closed, _ = books(UNIT)
    assert with_faults(closed, faults=(fault,)) != closed


def test_an_open_book_has_no_score_to_leave_out() -> None:
    _, opened = books(UNIT)
    assert with_faults(opened, faults=("R110",)) == opened


def test_no_fault_changes_nothing() -> None:
    closed, _ = books(UNIT)
    assert with_faults(closed, faults=()) == closed


def test_the_known_faults_are_named() -> None:
    closed, _ = books(UNIT)
    with pytest.raises(UnknownFaultError) as caught:
        with_faults(closed, faults=("R999",))
    assert caught.value.fault == "R999"
    assert "R130" in str(caught.value)
