"""What is no rectangle is cut into rectangles, and nothing is lost."""

from hypothesis import given
from hypothesis import strategies as st

from jixiao.reading.pdf.rectangle import Region, rectangles


def test_a_gap_in_a_row_parts_two_rectangles() -> None:
    assert rectangles({(0, 0), (0, 2), (1, 0), (1, 2)}) == [Region(0, 0, 2, 1), Region(0, 2, 2, 3)]


def test_a_gap_between_rows_parts_two_rectangles() -> None:
    assert rectangles({(0, 0), (2, 0)}) == [Region(0, 0, 1, 1), Region(2, 0, 3, 1)]


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1))
def test_each_position_is_covered_once(positions: set[tuple[int, int]]) -> None:
    covered = [position for region in rectangles(positions) for position in region.positions()]
    assert sorted(covered) == sorted(positions)
