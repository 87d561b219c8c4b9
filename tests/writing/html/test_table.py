"""Tables can be read aloud, and nothing in a cell becomes a mark."""

import pytest
from lxml import etree

from jixiao.writing.docx.xml import Element
from jixiao.writing.grid import TableShapeError
from jixiao.writing.html.table import spans_html, table_html, text_html
from jixiao.writing.publication import Cell, Span, Table
from tests.writing.sample import cell, found, merged_table, texts


def made(table: Table) -> Element:
    return found(etree.HTML(table_html(table, identity="table-1")), path="//div")[0]


def test_text_cannot_become_a_mark() -> None:
    assert text_html('<b>"&"</b>\n') == "&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;<br>"
    assert (
        spans_html((Span("1", '"><script>'),)) == '<span class="figure" data-figure="&quot;&gt;&lt;script&gt;">1</span>'
    )


def test_a_bold_figure_is_strong_inside_its_span() -> None:
    assert (
        spans_html((Span("95", "a", is_bold=True),))
        == '<span class="figure" data-figure="a"><strong>95</strong></span>'
    )


def test_a_table_has_a_caption_and_scopes() -> None:
    table = made(merged_table())
    assert texts(table, path=".//caption/span/@class") == ["title", "subtitle", "unit"]
    assert texts(table, path=".//thead//th/@scope") == ["col"] * 3 + ["colgroup"] + ["col"] * 6
    assert texts(table, path=".//thead//th/@rowspan") == ["2", "2", "2"]
    assert [len(found(row, path="td")) for row in found(table, path=".//tbody/tr")] == [9, 8, 4]


def test_a_label_in_the_body_heads_its_row() -> None:
    rows = (
        (Cell((Span("产出"),), row_span=2, is_header=True), cell("1")),
        (cell("2"),),
        (Cell((), is_header=True), cell("3")),
    )
    table = made(Table(rows, (1.0, 1.0), header_rows=0))
    assert texts(table, path=".//th/@scope") == ["rowgroup", "row"]
    assert found(table, path=".//thead") == []
    assert found(table, path=".//caption") == []


def test_a_header_that_cannot_be_cut_off_stays_in_the_body() -> None:
    rows = ((cell("甲", rows=2), cell("乙")), (cell("1"),))
    table = made(Table(rows, (1.0, 1.0)))
    assert found(table, path=".//thead") == []
    assert texts(table, path=".//tbody//th/text()") == ["甲", "乙"]


def test_a_wide_table_scrolls_and_can_be_reached_by_key() -> None:
    table = made(merged_table())
    assert (table.get("role"), table.get("tabindex"), table.get("aria-label")) == (
        "region",
        "0",
        "绩效目标完成情况自评表",
    )


def test_cells_that_do_not_tile_are_refused() -> None:
    with pytest.raises(TableShapeError):
        table_html(Table(((cell("1"),),), (1.0, 1.0)), identity="table-1")
