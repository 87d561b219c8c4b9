"""What the grid of a table is given."""

import pytest

from jixiao.book.place import Place
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.books.table_page import ROW_LABEL, place_words, table_data
from jixiao.web.store.models import YearBook
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def test_a_table_of_amounts_has_a_column_for_each_caliber_and_labels_its_rows(county: County) -> None:
    data = table_data(stored_book(county), table=TABLE_BY_NAME["expenditure"], locked="")
    columns = {column["field"]: column for column in data["columns"]}
    assert data["columns"][0]["field"] == ROW_LABEL
    assert data["columns"][0]["locked"] is True
    assert columns["amount@final"]["label"] == "决算"
    assert "amount@initial" in columns  # usual, stated or not
    row = next(row for row in data["rows"] if row["key"] == "project")
    assert row["cells"]["amount@final"] == "30179900.00"
    assert row["cells"][ROW_LABEL].strip() == "项目支出"
    assert data["can_insert"] is False


def test_every_stated_caliber_has_a_column(county: County) -> None:
    data = table_data(stored_book(county, year=2024), table=TABLE_BY_NAME["expenditure"], locked="")
    fields = {column["field"] for column in data["columns"]}
    assert "amount@forecast.general" in fields
    assert all(set(row["cells"]) <= fields for row in data["rows"])


def test_codes_and_references_are_choices(county: County) -> None:
    data = table_data(stored_book(county, year=2024), table=TABLE_BY_NAME["indicator"], locked="已报送")
    columns = {column["field"]: column for column in data["columns"]}
    assert {"code", "label"} == set(columns["level1"]["codes"][0])
    assert columns["project"]["codes"]
    assert columns["name"]["codes"] == []
    assert data["locked"] == "已报送"


@pytest.mark.parametrize(
    ("table", "fields"),
    [
        ("expenditure", [ROW_LABEL]),
        ("indicator", ["name"]),  # the project that it belongs to does not name it
        ("project", ["code", "name"]),
        ("staffing", ["category"]),
        ("indicator_progress", ["indicator"]),
        ("payment", []),
        ("unit", []),
    ],
)
def test_the_columns_that_name_a_row_are_told(county: County, table: str, fields: list[str]) -> None:
    data = table_data(stored_book(county), table=TABLE_BY_NAME[table], locked="")
    assert [column["field"] for column in data["columns"] if column["names_row"]] == fields


def test_figures_know_where_they_stand(county: County) -> None:
    data = table_data(stored_book(county), table=TABLE_BY_NAME["indicator"], locked="")
    row = next(row for row in data["rows"] if row["key"] == "d4")
    assert "原文" in row["notes"]["score"]
    assert place_words(Place(sheet="项目", cell="B3", note="补全")) == "工作表「项目」B3，补全"


def test_a_book_without_anything_has_its_tables_all_the_same(county: County) -> None:
    head = YearBook.objects.create(unit=county.unit, year=2030)
    single = table_data(head, table=TABLE_BY_NAME["unit"], locked="")
    assert [row["key"] for row in single["rows"]] == ["self"]
    assert single["can_insert"] is False
    assert table_data(head, table=TABLE_BY_NAME["project"], locked="")["rows"] == []
    assert len(table_data(head, table=TABLE_BY_NAME["income"], locked="")["rows"]) == 14
