"""Published tables as they are shown."""

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.exchange.open_data.build import open_tables
from jixiao.pipelines.site_grid import shown_cell, site_grids
from jixiao.writing.site.content import SiteCell, SiteGrid
from tests.exchange.open_data.sample import sample, shipped_law
from tests.pipelines.sample import bureau


def grids(book: Book, name: str) -> tuple[SiteGrid, ...]:
    law = shipped_law(book.year)
    table = next(table for table in open_tables(book, law=law) if table.name == name)
    return site_grids(table, book=book, law=law)


def test_money_is_shown_in_wan_with_two_decimals_and_kept_exact() -> None:
    assert shown_cell(Figure.money("37934349.99", unit="元"), kind=Kind.MONEY) == SiteCell(
        "3,793.43", "37,934,349.99", is_figure=True
    )
    assert shown_cell(Figure.money("50", unit="元"), kind=Kind.MONEY).text == "0.01"  # 0.005 rounds away from zero
    assert shown_cell(Figure.money("-0.5"), kind=Kind.MONEY).text == "-0.50"


def test_states_are_words_and_a_blank_cell_is_empty() -> None:
    shown = [shown_cell(figure, kind=Kind.MONEY) for figure in (NOT_APPLICABLE, MISSING, BLANK)]
    assert [(cell.text, cell.is_state) for cell in shown] == [("不涉及", True), ("未列", True), ("", True)]
    assert shown_cell(Figure.money("0"), kind=Kind.MONEY).text == "0.00"


def test_amounts_of_one_measure_stand_side_by_side_by_phase() -> None:
    own, whole = grids(sample(), "income")
    assert (own.caption, own.header) == ("全部资金　本级", ("项目", "决算", "2023年决算"))
    assert [cell.text for cell in own.rows[0]] == ["收入合计", "3,793.43", "未列"]
    assert whole.caption == "全部资金　汇总"


def test_rows_keep_the_order_of_the_form() -> None:
    first = grids(bureau(2023, is_mended=True), "expenditure")[0]
    assert [row[0].text for row in first.rows][:3] == ["支出合计", "基本支出", "人员经费"]
    assert first.header[:4] == ("项目", "年初预算", "调整预算", "执行（1-6月）")


def test_amounts_of_several_measures_have_a_column_each() -> None:
    shown = grids(bureau(2023, is_mended=True), "economic-amount")
    assert shown[0].header == ("项目", "合计", "基本支出", "项目支出")


def test_what_names_a_row_comes_first_and_what_says_nothing_is_left_out() -> None:
    (shown,) = grids(bureau(2023, is_mended=True), "indicator")
    assert shown.header[0] == "三级指标"
    assert not {"单位名称", "年度", "编号", "所属项目"} & set(shown.header)
    for column in range(len(shown.header)):
        assert any(row[column].text for row in shown.rows)


def test_a_table_of_one_row_stands_upright() -> None:
    (shown,) = grids(sample(), "headcount")
    assert shown.is_upright
    assert [cell.text for cell in shown.rows[0]] == ["66.90"]
