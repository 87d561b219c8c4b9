"""A form has a line for each column, in the order of the schema; that of the unit begins with the year."""

from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.cell_words import YEAR
from jixiao.exchange.workbook.output.single_layout import has_year, single_row
from tests.exchange.workbook.output.read_back import table


def test_the_year_comes_first_in_the_form_of_the_unit() -> None:
    assert [item.name for item in TABLES if has_year(item)] == ["unit"]
    assert single_row(table("unit"), name=YEAR) == 3
    assert single_row(table("unit"), name="name") == 4


def test_other_forms_begin_with_their_first_column() -> None:
    assert single_row(table("headcount"), name="authorised") == 3


def test_no_two_columns_share_a_line() -> None:
    for item in (item for item in TABLES if item.is_single):
        rows = [single_row(item, name=column.name) for column in item.columns]
        assert rows == list(range(rows[0], rows[0] + len(rows)))
