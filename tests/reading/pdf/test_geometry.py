"""Boxes measure themselves and tell what lies in them."""

from jixiao.reading.pdf.geometry import Box, bounding_box

BOX = Box(10, 20, 40, 60)


def test_a_box_measures_itself() -> None:
    assert (BOX.width, BOX.height, BOX.area) == (30, 40, 1200)
    assert (BOX.middle, BOX.centre) == (25, 40)


def test_a_box_holds_what_has_its_centre_inside() -> None:
    assert BOX.holds(Box(35, 55, 45, 65))  # centre 40, 60: on the corner
    assert not BOX.holds(Box(36, 55, 46, 65))  # centre 41


def test_a_bounding_box_reaches_around_all() -> None:
    assert bounding_box([BOX, Box(0, 30, 5, 70)]) == Box(0, 20, 40, 70)
