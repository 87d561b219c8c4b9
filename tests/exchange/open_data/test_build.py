"""Which tables are published, and with which fields."""

import pytest

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.open_data.open_table import OpenTable
from tests.exchange.open_data.sample import sample, shipped_law
from tests.pipelines.sample import bureau

ALL = open_tables(bureau(2023, is_mended=True), law=shipped_law(2023))


def table(book: Book, name: str) -> OpenTable:
    return next(table for table in open_tables(book, law=shipped_law()) if table.name == name)


@pytest.mark.parametrize("published", ALL, ids=lambda table: table.name)
def test_every_table_says_of_whom_and_of_which_year_it_is(published: OpenTable) -> None:
    names = [field.name for field in published.fields]
    assert {"单位名称", "年度"} <= set(names)
    assert len(names) == len(set(names))
    assert {len(row) for row in published.rows} == {len(names)}


def test_registers_with_vouchers_are_not_published() -> None:
    assert not {"reception", "payment", "narrative", "problem"} & {published.source for published in ALL}


def test_a_column_that_is_withheld_is_no_field() -> None:
    assert "联系电话" not in [field.name for field in table(sample(), "unit").fields]


def test_a_key_stands_beside_the_name_of_its_row() -> None:
    adjustment = table(sample(), "adjustment")
    row = adjustment.rows[0]
    assert (row[adjustment.index("调整项目")], row[adjustment.index("调整项目名称")]) == ("p1", "项目1")


def test_money_is_in_yuan_and_says_so() -> None:
    money = [field.name for published in ALL for field in published.fields if field.kind is Kind.MONEY]
    assert money
    assert [name for name in money if not name.endswith("（元）")] == []


def test_a_table_with_nothing_in_it_is_left_out() -> None:
    assert {published.name for published in open_tables(Book(2024), law=shipped_law())} <= {
        "unit", "headcount", "project_summary", "monitoring_window", "three_public_counts",
    }  # fmt: skip
