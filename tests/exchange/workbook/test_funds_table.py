"""The sheet of other calibers is described like a table."""

from jixiao.exchange.workbook.funds_table import FUNDS_TABLE
from tests.exchange.workbook.workbooks import FORM


def test_its_columns_are_those_that_make_a_caliber() -> None:
    labels = [column.label for column in FUNDS_TABLE.columns]
    assert labels == ["表", "行", "项目", "阶段", "截止月", "资金来源", "年份", "范围", "冲销", "金额"]


def test_it_needs_a_table_a_row_a_phase_and_an_amount() -> None:
    assert FORM.required(FUNDS_TABLE.name) == ("table", "row", "phase", "figure")
