"""A page is read from its upper left corner, however it is turned."""

import pytest

from jixiao.reading.pdf.frame import Frame
from jixiao.reading.pdf.geometry import Box


@pytest.mark.parametrize(
    ("turn", "size", "corner"),
    [
        # A page of 200 by 100 whose visible part begins at (10, 20); the point lies 30 from its left, 40 from its foot.
        (0, (200, 100), (30, 60)),
        (90, (100, 200), (40, 30)),
        (180, (200, 100), (170, 40)),
        (270, (100, 200), (60, 170)),
    ],
)
def test_a_point_is_found_where_it_is_read(turn: int, size: tuple[float, float], corner: tuple[float, float]) -> None:
    frame = Frame(10, 20, 210, 120, turn)
    assert frame.size == size
    assert frame.point(40, y=60) == corner


def test_a_box_stays_a_box_when_the_page_is_turned() -> None:
    assert Frame(0, 0, 200, 100, 180).box((10, 90), opposite=(30, 70)) == Box(170, 70, 190, 90)
