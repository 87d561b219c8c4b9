"""A table that a page cut in two is one again."""

from msgspec.structs import replace

from jixiao.reading.pdf.drawn_table import DrawnCell, DrawnTable
from jixiao.reading.pdf.geometry import Box
from jixiao.reading.pdf.page_break import is_continued, joined
from jixiao.reading.pdf.rectangle import Region
from tests.reading.pdf.sample import line

XS = (0.0, 60.0, 120.0)


def cell(text: str, *, row: int, column: int, rows: int = 1, columns: int = 1, page: int = 1) -> DrawnCell:
    box = Box(60 * column, 20 * row, 60 * (column + columns), 20 * (row + rows))
    lines = (line(text, left=box.left, top=box.top, page=page),) if text else ()
    return DrawnCell(Region(row, column, row + rows, column + columns), box, lines, page)


def table(*texts: tuple[str, ...], page: int = 1, xs: tuple[float, ...] = XS) -> DrawnTable:
    cells = tuple(
        cell(text, row=row, column=column, page=page)
        for row, line in enumerate(texts)
        for column, text in enumerate(line)
    )
    return DrawnTable(xs, len(texts), cells, Box(xs[0], 0, xs[-1], 20 * len(texts)), page, page)


def texts(whole: DrawnTable) -> list[str]:
    return [
        f"{it.text}@{it.region.top},{it.region.left}"
        for it in sorted(whole.cells, key=lambda it: (it.region.top, it.region.left))
    ]


HEADER = ("项目", "决算数")


def test_a_part_with_the_same_columns_goes_on_wherever_it_stands() -> None:
    moved = table(("二", "2"), page=2, xs=(30, 90, 150))
    assert is_continued(table(HEADER, ("一", "1")), by=moved)


def test_a_part_with_other_columns_is_another_table() -> None:
    for xs in ((0.0, 40.0, 120.0), (0.0, 60.0, 130.0)):
        assert not is_continued(table(HEADER), by=table(("二", "2"), page=2, xs=xs))


def test_parts_of_a_form_share_half_of_their_inner_lines() -> None:
    first = table(("", "", ""), xs=(0.0, 30.0, 60.0, 120.0))
    assert is_continued(first, by=table(("", "", "", ""), page=2, xs=(0.0, 31.0, 80.0, 90.0, 120.0)))
    assert not is_continued(first, by=table(("", "", "", ""), page=2, xs=(0.0, 35.0, 80.0, 90.0, 120.0)))


def test_two_lines_near_one_are_not_laid_upon_each_other() -> None:
    whole, _ = joined(table(("甲", "乙")), by=table(("一", "二", "三"), page=2, xs=(0.0, 58.0, 62.0, 120.0)))
    assert [(it.region.left, it.region.right) for it in whole.cells] == [(0, 1), (1, 3), (0, 1), (1, 2), (2, 3)]


def test_a_part_with_fewer_lines_goes_on() -> None:
    first = DrawnTable((0, 60, 90, 120), 1, (cell("甲", row=0, column=0),), Box(0, 0, 120, 20), 1, 1)
    assert is_continued(first, by=table(("二", "2"), page=2))
    whole, _ = joined(first, by=table(("二", "2"), page=2))
    assert whole.columns == 3
    assert [it.region for it in whole.cells] == [Region(0, 0, 1, 1), Region(1, 0, 2, 1), Region(1, 1, 2, 3)]


def test_another_title_begins_another_table_and_the_same_does_not() -> None:
    first = replace(table(HEADER), title=(line("支出决算表"),))
    second = table(("二", "2"), page=2)
    assert is_continued(first, by=replace(second, title=(line("支出决算表（续）", page=2),)))
    assert is_continued(first, by=replace(second, title=(line("续表", page=2),)))
    assert not is_continued(first, by=replace(second, title=(line("收入决算表", page=2),)))


def test_a_header_that_is_repeated_is_left_out_and_told() -> None:
    whole, again = joined(table(HEADER, ("一", "1")), by=table(HEADER, ("二", "2"), page=2))
    assert texts(whole) == ["项目@0,0", "决算数@0,1", "一@1,0", "1@1,1", "二@2,0", "2@2,1"]
    assert (whole.rows, whole.page, whole.last_page) == (3, 1, 2)
    assert [it.text for it in again] == ["项目", "决算数"]


def test_without_a_repeated_header_all_rows_stay() -> None:
    whole, again = joined(table(HEADER, ("一", "1")), by=table(("二", "2"), ("三", ""), page=2))
    assert (whole.rows, again) == (4, ())


def test_a_row_that_the_page_cut_is_whole_again() -> None:
    first = table(HEADER, ("机关事业", "1.00"))  # 40 of 60 points: one more character does not fit
    second = table(("单位", ""), ("二、其他", "2.00"), page=2)
    wide = replace(first.cells[2], lines=(line("机关事业单", top=20),))
    first = replace(first, cells=(*first.cells[:2], wide, first.cells[3]))
    whole, _ = joined(first, by=second)
    assert texts(whole)[2:] == ["机关事业单单位@1,0", "1.00@1,1", "二、其他@2,0", "2.00@2,1"]


def test_a_row_of_its_own_is_not_glued_to_the_one_before() -> None:
    for below in (("二、外交", ""), ("外交", "2.00"), ("外交支出", "")):
        whole, _ = joined(table(HEADER, ("一般", "1.00")), by=table(below, page=2))
        assert whole.rows == 3


def test_a_merged_cell_goes_on_over_the_page() -> None:
    first = DrawnTable(
        XS,
        2,
        (cell("产出", row=0, column=0, rows=2), cell("a", row=0, column=1), cell("b", row=1, column=1)),
        Box(0, 0, 120, 40),
        1,
        1,
    )
    whole, _ = joined(first, by=table(("", "c"), ("效益", "d"), page=2))
    assert [it.region for it in whole.cells if it.text == "产出"] == [Region(0, 0, 3, 1)]
    assert [it.text for it in whole.cells] == ["产出", "a", "b", "c", "效益", "d"]


def test_a_merged_cell_whose_text_the_page_cut_is_whole_again() -> None:
    first = table(("机关事业单", "a"))  # 50 of 60 points
    cells = (cell("位", row=0, column=0, rows=2), cell("c", row=0, column=1), cell("d", row=1, column=1))
    whole, _ = joined(first, by=DrawnTable(XS, 2, cells, Box(0, 0, 120, 40), 2, 2))
    assert texts(whole) == ["机关事业单位@0,0", "a@0,1", "c@1,1", "d@2,1"]
    assert whole.cells[0].region == Region(0, 0, 3, 1)


def test_an_empty_cell_under_a_plain_one_stays_empty() -> None:
    whole, _ = joined(table(HEADER, ("一", "1")), by=table(("", "2"), page=2))
    assert texts(whole)[-2:] == ["@2,0", "2@2,1"]
