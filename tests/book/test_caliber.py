"""A caliber and its suffix say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.caliber import ALL_FUNDS, PHASES, SCOPES, Caliber

FUNDS = st.sampled_from(["all", "general", "government_fund", "mixed", "m", "f7", "y2"])
CALIBERS = st.builds(
    Caliber,
    st.sampled_from(sorted(PHASES)),
    fund=FUNDS,
    as_of=st.integers(0, 12),
    years_back=st.integers(0, 3),
    scope=st.sampled_from(sorted(SCOPES)),
)


@pytest.mark.parametrize(
    ("caliber", "suffix"),
    [
        (Caliber("final"), "final"),
        (Caliber("executed", as_of=8), "executed.m8"),
        (Caliber("executed", as_of=0), "executed"),
        (Caliber("final", years_back=1), "final.y-1"),
        (Caliber("final", scope="department"), "final.department"),
        (Caliber("initial", fund="general"), "initial.general"),
        (Caliber("initial", fund="mixed"), "initial.mixed"),  # an m before no digits is no month
        (Caliber("initial", fund="f7"), "initial.f7"),  # nor are digits behind another letter
        (
            Caliber("executed", fund="general", as_of=12, years_back=2, scope="department"),
            "executed.general.m12.y-2.department",
        ),
    ],
)
def test_the_suffix_leaves_out_what_does_not_vary(caliber: Caliber, suffix: str) -> None:
    assert caliber.suffix == suffix
    assert Caliber.from_suffix(suffix) == caliber


@given(CALIBERS)
def test_a_suffix_reads_back_as_its_caliber(caliber: Caliber) -> None:
    assert Caliber.from_suffix(caliber.suffix) == caliber


@given(CALIBERS, CALIBERS)
def test_unlike_calibers_have_unlike_suffixes(one: Caliber, other: Caliber) -> None:
    assert (one.suffix == other.suffix) is (one == other)


def test_the_parts_of_a_suffix_stand_in_any_order() -> None:
    assert Caliber.from_suffix("executed.department.m3.general") == Caliber(
        "executed", fund="general", as_of=3, scope="department"
    )


def test_a_part_that_does_not_vary_may_still_be_written() -> None:
    assert Caliber.from_suffix("executed.all.m0.y-0.own") == Caliber("executed")


def test_a_kept_book_is_read_by_the_words_that_it_was_written_with() -> None:
    assert list(PHASES) == ["initial", "adjusted", "received", "executed", "forecast", "final"]
    assert (list(SCOPES), ALL_FUNDS) == (["own", "department"], "all")


def test_phases_and_scopes_are_called_what_the_forms_call_them() -> None:
    assert "、".join(PHASES.values()) == "年初预算、调整预算、到位、执行、全年预计、决算"  # in the order of the year
    assert "、".join(SCOPES.values()) == "本级、汇总"
