"""A table cut in two at the end of a page is one table; two forms are two."""

import pytest

from jixiao.reading.docx.grid import read_grid
from jixiao.reading.docx.split_table import goes_on, joined, next_table, repeated_rows
from jixiao.reading.docx.xml import Element
from tests.reading.docx.making import line, messages, p, r, read, root_of, tbl, tc, text_box, tr

HEADER = tr("指标", "权重", "得分")
FIRST = tbl(HEADER, tr("数量", "5", "12"))
SECOND = tbl(HEADER, tr("质量", "5", "5"))
PAGE_BREAK = p('<w:r><w:br w:type="page"/></w:r>')


def tables(body: str) -> list[Element]:
    return list(root_of(body).iterchildren("{*}tbl"))


def rows(body: str) -> list[int]:
    return [table.rows for table in read(body).tables]


@pytest.mark.parametrize("between", ["", PAGE_BREAK, p(), line("　"), p() + PAGE_BREAK])
def test_a_table_goes_on_after_the_page_with_its_header_once(between: str) -> None:
    document = read(FIRST + between + SECOND)
    (table,) = document.tables
    assert [[cell.text for cell in table.row(number)] for number in (1, 2, 3)] == [
        ["指标", "权重", "得分"],
        ["数量", "5", "12"],
        ["质量", "5", "5"],
    ]
    assert [(cell.place.table, cell.place.row) for cell in table.row(3)] == [(1, 3)] * 3
    assert messages(document, kind="rebuilt") == ["有 1 处跨页拆开的表已接成一张，重复的表头只保留一次。"]
    assert messages(document, kind="skipped") == []


def test_three_parts_are_one_table() -> None:
    assert rows(FIRST + PAGE_BREAK + SECOND + PAGE_BREAK + tbl(HEADER, tr("时效", "5", "4"))) == [4]


@pytest.mark.parametrize(
    "second",
    [
        line("文字") + SECOND,
        p(text_box(line("框"))) + SECOND,
        p() + tbl(tr("别的", "权重", "得分"), tr("质量", "5", "5")),
        p() + tbl(HEADER, tr("质量", "5", "5"), widths=(1000, 1000, 999)),
        p() + FIRST,  # the very same table twice is no continuation
        p() + tbl(HEADER),
    ],
)
def test_what_does_not_go_on_stays_a_table_of_its_own(second: str) -> None:
    assert len(rows(FIRST + second)) == 2


def test_two_forms_with_the_same_title_are_two_tables() -> None:
    title = tr(tc("项目支出绩效自评表", span=3))
    forms = [tbl(title, tr("项目名称", name, "")) for name in ("科普", "水利")]
    assert rows(forms[0] + p() + forms[1]) == [2, 2]


def test_tables_with_nothing_between_are_one_in_word() -> None:
    assert rows(FIRST + tbl(tr("质量", "5", "5"))) == [3]


def test_the_next_table_is_seen_through_blank_lines_only() -> None:
    first, second = tables(FIRST + SECOND)
    assert next_table(first) == (second, True)
    assert next_table(second) == (None, False)
    first, second = tables(FIRST + p() + '<w:bookmarkEnd w:id="1"/>' + SECOND)
    assert next_table(first) == (second, False)
    first, _ = tables(FIRST + p(r("字")) + SECOND)
    assert next_table(first) == (None, False)


def test_only_rows_at_the_top_that_say_the_same_are_repeated() -> None:
    first, second, other = (
        read_grid(found) for found in tables(FIRST + SECOND + tbl(tr("甲", "乙", "丙"), tr("1", "2", "3")))
    )
    assert repeated_rows(second, first=first) == 1
    assert repeated_rows(other, first=first) == 0
    assert repeated_rows(first, first=first) == 0
    assert goes_on(second, first=first, is_close=False)
    assert not goes_on(other, first=first, is_close=False)
    assert goes_on(other, first=first, is_close=True)


def test_joining_moves_rows_down_and_gives_back_the_header() -> None:
    first, second = (read_grid(found) for found in tables(FIRST + SECOND))
    grid, header = joined(first, second=second)
    assert grid.rows == 3
    assert [cell.row for cell in grid.cells] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert [cell.element.xpath("string()") for cell in header] == ["指标", "权重", "得分"]
