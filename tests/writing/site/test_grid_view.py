"""Tables of the site."""

from lxml import html

from jixiao.writing.site.content import SiteCell, SiteGrid
from jixiao.writing.site.grid_view import cell_html, grid_html, unit_switch
from tests.writing.site.sample import grid


def test_a_figure_stands_at_the_right_with_its_exact_yuan() -> None:
    shown = cell_html(SiteCell("3,793.43", "37,934,300.00", is_figure=True))
    assert shown == '<td class="figure" data-yuan="37,934,300.00" title="37,934,300.00 元">3,793.43</td>'


def test_zero_a_state_and_nothing_look_different() -> None:
    zero, state, nothing = (
        SiteCell("0.00", is_figure=True),
        SiteCell("不涉及", is_figure=True, is_state=True),
        SiteCell(""),
    )
    assert len({cell_html(cell) for cell in (zero, state, nothing)}) == 3
    assert 'class="figure state"' in cell_html(state)


def test_the_header_of_a_column_of_figures_stands_at_the_right_too() -> None:
    table = html.fragment_fromstring(grid_html(grid()))
    assert table.xpath("//thead//th/@class") == ["figure", "figure"]


def test_a_single_row_stands_upright() -> None:
    table = html.fragment_fromstring(grid_html(grid(is_upright=True)))
    assert len(table.xpath("//tr")) == 3
    assert not table.xpath("//thead")


def test_a_long_text_has_a_column_of_some_width() -> None:
    assert 'class="long"' in cell_html(SiteCell("字" * 31))
    assert "class" not in cell_html(SiteCell("字" * 30))


def test_a_wide_table_keeps_its_first_column_in_sight() -> None:
    wide = SiteGrid("", tuple("甲乙丙丁戊己"), ((SiteCell("1"),) * 6,))
    assert 'class="wide"' in grid_html(wide)


def test_the_unit_is_told_where_there_is_money() -> None:
    assert "金额单位：万元" in unit_switch(has_money=True)
    assert unit_switch(has_money=False) == ""
    assert grid().has_money
