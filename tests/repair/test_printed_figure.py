"""Printed figures are worth the same in every unit."""

from fractions import Fraction

import pytest

from jixiao.book.figure import Exact
from jixiao.book.place import Place
from jixiao.book.relation import Occurrence
from jixiao.repair.printed_figure import (
    NOWHERE,
    bare,
    digits_of,
    is_blank,
    neighbourhoods,
    read_value,
    scale_of,
    step_of,
)


@pytest.mark.parametrize(
    ("printed", "unit", "value"),
    [
        ("1.4876", "万元", 1_487_600),
        ("14876", "元", 1_487_600),
        ("1,234.5", "元", 123_450),
        ("3719", "元/台", 371_900),
        ("66.95", "%", Fraction(1339, 2000)),
        ("40", "名", 40),
        ("0.5", "", Fraction(1, 2)),
        ("-7", "分", -7),
        ("优", "分", None),
        ("", "分", None),
        ("NaN", "分", None),
    ],
)
def test_a_figure_is_worth_what_its_unit_says(printed: str, unit: str, value: Exact | None) -> None:
    assert read_value(printed, unit=unit) == value


def test_thousands_marks_are_no_digits() -> None:
    assert digits_of("1，234,567.00") == "1234567.00"


@pytest.mark.parametrize(
    ("printed", "unit", "step"),
    [
        ("1.50", "万元", 10_000),
        ("150", "万元", 1_000_000),
        ("66.9", "%", Fraction(1, 1000)),
        ("7", "名", 1),
        ("", "元", 0),
    ],
)
def test_a_step_is_one_in_the_last_digit(printed: str, unit: str, step: Exact) -> None:
    assert step_of(printed, unit=unit) == step


def test_a_percentage_is_a_ratio_and_a_count_is_itself() -> None:
    assert [scale_of(unit) for unit in ("％", "分", "亿元", "人")] == [Fraction(1, 100), 1, 10_000_000_000, 1]


def test_an_empty_cell_is_blank() -> None:
    assert [is_blank(Occurrence(it, "分", "得分", Place())) for it in ("", " ", "0")] == [True, True, False]


def test_a_bare_place_leaves_the_words_out() -> None:
    assert bare(Place(line=7, end=3, quote="40名", note="原文")) == Place(line=7, end=3)


def test_a_place_that_many_figures_share_is_no_place() -> None:
    assert {bare(Place(file="a.txt", line=7)), bare(Place(sheet="收支"))} == {NOWHERE}
    exact = [Place(sheet="收支", cell="B7"), Place(table=1, row=2, column=3), Place(line=7, end=3)]
    assert [bare(it) for it in exact] == exact


def test_figures_of_one_row_are_neighbours() -> None:
    here, beside, away = (Place(table=1, row=row, column=column) for row, column in ((4, 2), (4, 9), (6, 9)))
    assert are_neighbours(here, beside)
    assert not are_neighbours(here, away)


def test_figures_one_above_the_other_are_neighbours_and_others_of_the_column_are_not() -> None:
    first, second, third = (Place(table=1, row=row, column=2) for row in (4, 5, 6))
    assert are_neighbours(first, second)
    assert are_neighbours(second, third)
    assert not are_neighbours(first, third)
    assert not are_neighbours(first, Place(table=2, row=5, column=2))


def test_figures_of_one_paragraph_are_neighbours() -> None:
    assert are_neighbours(Place(line=5, start=1), Place(line=5, start=9))
    assert not are_neighbours(Place(line=5), Place(line=6))
    assert neighbourhoods(Place(sheet="收支", cell="B7")) == ()


def are_neighbours(one: Place, other: Place) -> bool:
    return not set(neighbourhoods(one)).isdisjoint(neighbourhoods(other))
