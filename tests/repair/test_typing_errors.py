"""Typing errors are known by their shape."""

import pytest

from jixiao.repair.system import Cell, System
from jixiao.repair.typing_errors import SHAPES, Likeness, likeness
from tests.repair.sample import cell, system, total, worth


def shape(old: str, new: str, *, unit: str = "万元", **others: str) -> Likeness | None:
    """Return the shape of a change in a part of a total."""
    printed = {"part": old, "other": "1", "total": "99999.99", **others}
    made = system(printed, total("total", "part", "other"), unit=unit)
    scale = 1_000_000 if unit == "万元" else 1
    return likeness(made.cells["part"], value=worth(new, scale=scale) or 0, system=made)


def name(found: Likeness | None) -> str:
    return "" if found is None else found.shape.name


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("744.89", "746.89", "digit"),
        ("744.89", "748.69", ""),
        ("712.98", "721.98", "swapped"),
        ("712.98", "719.28", "swapped"),  # over the point
        ("712.98", "812.97", ""),
        ("126.98", "1261.98", "dropped"),
        ("1261.9", "1261.94", "digit"),  # a dropped decimal is a wrong 0
        ("1126.98", "126.98", "doubled"),
        ("126.998", "126.98", "doubled"),
        ("74.689", "746.89", "point"),
        ("746890", "746.89", "point"),
        ("7468900", "746.89", "unit"),
        ("0.074689", "746.89", "unit"),
        ("-746.89", "746.89", "sign"),
        ("746.89", "-746.89", "sign"),
        ("746.89", "1083.12", ""),
        ("99999.99", "1261.98", "total"),
        ("99999.89", "1261.98", "total"),  # mistyped by one digit
        ("99899.89", "1261.98", ""),
        ("", "1261.98", "blank"),
        ("0", "1261.98", ""),
        ("000.00", "3000.00", "dropped"),
        ("0.00", "2.00", "digit"),
        ("3000.00", "-3000.00", "sign"),  # and no doubled 0
    ],
)
def test_a_change_has_a_shape(old: str, new: str, expected: str) -> None:
    assert name(shape(old, new)) == expected


def test_a_percentage_may_be_printed_as_a_ratio() -> None:
    made = System.of([Cell("a", 1, "0.6695", "%")], equations=())
    assert name(likeness(made.cells["a"], value=100, system=made)) == "point"
    tens = Cell("a", 1, "1", "%")
    assert name(likeness(tens, value=10_000, system=made)) == "unit"


def test_a_copy_is_known_by_what_stands_beside_it() -> None:
    printed = cell("a", "12", unit="分", nearby=["12"])
    made = System.of([printed], equations=())
    assert name(likeness(printed, value=7, system=made)) == "copied"
    assert name(likeness(cell("a", "12", unit="分"), value=7, system=made)) == ""


def test_the_likeliest_shape_is_told() -> None:
    found = shape("1.00", "-1.00", total="1.00")  # it repeats its total, too
    assert name(found) == "sign"


@pytest.mark.parametrize(("old", "new", "is_telling"), [("9.99", "9.89", False), ("19.99", "19.89", True)])
def test_a_short_number_is_near_every_other(old: str, new: str, *, is_telling: bool) -> None:
    found = shape(old, new)
    assert found == Likeness(SHAPES["digit"], is_telling=is_telling)
    assert found.is_support is is_telling


@pytest.mark.parametrize(("old", "new"), [("99999.99", "5"), ("", "5")])
def test_what_says_why_a_figure_is_wrong_does_not_tell_the_right_one(old: str, new: str) -> None:
    found = shape(old, new)
    assert found is not None
    assert found.is_support
    assert not found.is_telling


def test_a_short_total_is_only_taken_where_it_is_the_same() -> None:
    assert name(shape("41", "7", unit="名", total="41")) == "total"
    assert name(shape("42", "7", unit="名", total="41")) == ""


def test_a_difference_to_explain_has_no_shape() -> None:
    made = system({})
    assert likeness(Cell("差额", 0, is_difference=True), value=7, system=made) is None
