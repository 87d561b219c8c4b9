"""Drawn lines become grids; missing walls merge cells."""

from jixiao.reading.pdf.geometry import Ruling
from jixiao.reading.pdf.lattice import Lattice, find_lattices
from jixiao.reading.pdf.rectangle import Region
from tests.reading.pdf.sample import grid

LEVEL, UPRIGHT = grid([0, 50, 100], ys=[0, 20, 40])


def only(level: tuple[Ruling, ...], *, upright: tuple[Ruling, ...]) -> Lattice:
    (lattice,) = find_lattices(level, upright=upright)
    return lattice


def test_a_full_grid_has_a_region_for_each_position() -> None:
    lattice = only(LEVEL, upright=UPRIGHT)
    assert [*lattice.xs, *lattice.ys] == [0, 50, 100, 0, 20, 40]
    assert len(lattice.regions) == 4
    assert not lattice.is_guessed
    assert lattice.box_of(Region(1, 0, 2, 1)) == lattice.box.__class__(0, 20, 50, 40)


def test_a_missing_wall_merges_two_cells() -> None:
    upright = (UPRIGHT[0], Ruling(50, 20, 40), UPRIGHT[2])  # nothing between the columns of the first row
    assert only(LEVEL, upright=upright).regions == (Region(0, 0, 1, 2), Region(1, 0, 2, 1), Region(1, 1, 2, 2))


def test_half_a_wall_is_a_wall_and_less_is_not() -> None:
    assert len(only(LEVEL, upright=(UPRIGHT[0], Ruling(50, 10, 40), UPRIGHT[2])).regions) == 4
    assert len(only(LEVEL, upright=(UPRIGHT[0], Ruling(50, 11, 40), UPRIGHT[2])).regions) == 3


def test_a_table_without_outer_walls_keeps_its_outer_cells() -> None:
    lattice = only(LEVEL, upright=(UPRIGHT[1],))
    assert [*lattice.xs] == [0, 50, 100]
    assert (len(lattice.regions), lattice.outside) == (4, frozenset())


def test_a_cell_open_where_others_are_closed_is_outside() -> None:
    level = (Ruling(0, 0, 50), LEVEL[1], LEVEL[2])
    upright = (UPRIGHT[0], UPRIGHT[1], Ruling(100, 20, 40))  # the first row has one cell, the second two
    assert only(level, upright=upright).outside == {Region(0, 1, 1, 2)}


def test_walls_that_leave_no_rectangle_are_guessed() -> None:
    level = (LEVEL[0], Ruling(20, 50, 100), LEVEL[2])
    upright = (
        UPRIGHT[0],
        Ruling(50, 20, 40),
        UPRIGHT[2],
    )  # the first column joins both rows, the first row both columns
    lattice = only(level, upright=upright)
    assert lattice.is_guessed
    assert sum(1 for region in lattice.regions for _ in region.positions()) == 4


def test_a_frame_or_a_chart_is_no_table() -> None:
    assert find_lattices((LEVEL[0], LEVEL[2]), upright=(UPRIGHT[0], UPRIGHT[2])) == []
    assert find_lattices(LEVEL, upright=(UPRIGHT[0],)) == []  # an axis and its level lines


def test_walls_that_are_mere_stubs_make_no_table() -> None:
    stub = Ruling(50, 0, 5)
    assert find_lattices((LEVEL[0], LEVEL[2]), upright=(UPRIGHT[0], stub, UPRIGHT[2])) == []


def test_rows_in_a_whole_frame_are_a_table_of_one_column() -> None:
    assert len(only(LEVEL, upright=(UPRIGHT[0], UPRIGHT[2])).regions) == 2


def test_a_very_fine_grid_is_a_drawing() -> None:
    level, upright = grid(range(0, 1500, 5), ys=range(0, 1500, 5))
    assert find_lattices(level, upright=upright) == []
