"""Characters go into the cells that they stand in; the others are lines of the page."""

from jixiao.reading.pdf.drawn_table import split_page
from jixiao.reading.pdf.geometry import PageContent, Ruling
from tests.reading.pdf.sample import glyphs, grid

LEVEL, UPRIGHT = grid([0, 50, 100], ys=[20, 40, 60])


def test_a_page_is_taken_apart() -> None:
    text = (*glyphs("表名"), *glyphs("甲", left=5, top=25), *glyphs("乙丙", left=55, top=45), *glyphs("注", top=70))
    parts = split_page(PageContent(2, 100, 200, text, LEVEL, UPRIGHT))
    (table,) = parts.tables
    assert [line.text for line in parts.lines] == ["表名", "注"]
    assert [cell.text for cell in table.cells] == ["甲", "", "", "乙丙"]
    assert (table.rows, table.columns, table.page, table.last_page, table.is_guessed) == (2, 2, 2, 2, False)


def test_a_number_that_runs_over_a_wall_stays_whole_and_is_guessed() -> None:
    text = glyphs("1,234.50", left=5, top=25)  # 80 points wide, in a cell of 50
    (table,) = split_page(PageContent(1, 100, 200, (*text, *glyphs("乙", left=85, top=25)), LEVEL, UPRIGHT)).tables
    assert [cell.text for cell in table.cells] == ["1,234.50", "乙", "", ""]
    assert table.is_guessed


def test_numbers_in_two_cells_stay_two() -> None:
    text = (*glyphs("12", left=30, top=25), *glyphs("34", left=53, top=25))  # 3 points apart
    (table,) = split_page(PageContent(1, 100, 200, text, LEVEL, UPRIGHT)).tables
    assert [cell.text for cell in table.cells] == ["12", "34", "", ""]
    assert not table.is_guessed


def test_a_grid_without_text_is_a_drawing() -> None:
    assert split_page(PageContent(1, 100, 200, glyphs("注", top=70), LEVEL, UPRIGHT)).tables == ()


def test_a_table_in_a_cell_holds_its_own_text() -> None:
    inner = grid([110, 130, 150], ys=[110, 130, 150])
    outer = grid([0, 100, 200], ys=[0, 100, 200])
    text = (*glyphs("外", left=10, top=10), *glyphs("内", left=115, top=115))
    page = PageContent(1, 200, 200, text, (*outer[0], *inner[0]), (*outer[1], *inner[1]))
    assert [[cell.text for cell in table.cells if cell.text] for table in split_page(page).tables] == [["外"], ["内"]]


def test_a_corner_outside_the_walls_is_a_hole_unless_text_stands_in_it() -> None:
    level = (Ruling(20, 0, 50), LEVEL[1], LEVEL[2])
    upright = (UPRIGHT[0], UPRIGHT[1], Ruling(100, 40, 60))
    text = glyphs("甲", left=5, top=25)
    for added, cells in (((), 3), (glyphs("乙", left=55, top=25), 4)):
        (table,) = split_page(PageContent(1, 100, 200, (*text, *added), level, upright)).tables
        assert len(table.cells) == cells
