"""Pieces of borders become lines, and lines that touch become meshes."""

from jixiao.reading.pdf.drawn_line import find_meshes, joined
from jixiao.reading.pdf.geometry import Ruling
from tests.reading.pdf.sample import grid


def test_pieces_of_a_line_are_joined_and_others_are_not() -> None:
    pieces = [Ruling(10, 0, 20), Ruling(10.5, 22, 40), Ruling(10, 50, 60), Ruling(14, 0, 20)]
    assert joined(pieces) == [Ruling(10 + 1 / 6, 0, 40), Ruling(10 + 1 / 6, 50, 60), Ruling(14, 0, 20)]


def test_a_line_in_a_line_adds_nothing() -> None:
    assert joined([Ruling(10, 0, 40), Ruling(10, 10, 20)]) == [Ruling(10, 0, 40)]


def test_two_grids_are_two_meshes_and_a_rule_under_a_head_is_none() -> None:
    first, second = grid([0, 50, 100], ys=[0, 20, 40]), grid([0, 100], ys=[60, 80])
    meshes = find_meshes([*first[0], *second[0], Ruling(200, 0, 100)], upright=[*first[1], *second[1]])
    assert [(len(mesh.level), len(mesh.upright)) for mesh in meshes] == [(3, 3), (2, 2)]


def test_a_drawing_of_very_many_lines_is_no_table() -> None:
    level, upright = grid(range(0, 5000, 5), ys=range(0, 6000, 5))
    assert find_meshes(level, upright=upright) == []
