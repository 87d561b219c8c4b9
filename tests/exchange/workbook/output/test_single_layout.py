"""Where the lines of a form stand."""

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.cell_words import YEAR
from jixiao.exchange.workbook.output.single_layout import has_year, single_row


def test_the_form_of_the_unit_begins_with_the_year() -> None:
    unit = TABLE_BY_NAME["unit"]
    assert (single_row(unit, name=YEAR), single_row(unit, name="name"), single_row(unit, name="code")) == (3, 4, 5)
    assert has_year(unit)


def test_other_forms_begin_with_their_first_column() -> None:
    headcount = TABLE_BY_NAME["headcount"]
    assert single_row(headcount, name="authorised") == 3
    assert not has_year(headcount)
